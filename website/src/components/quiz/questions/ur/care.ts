import type { QuizQuestion } from '../../question';

export const care: readonly QuizQuestion[] = [
  {
    id: 'leaked-key',
    prompt: 'API کی ایک کلید عام ذخیرے میں پڑی ہے۔ کیا چلائیں گے؟',
    options: {
      a: 'keys rotate، ایک ہفتے کی مہلت کے ساتھ',
      b: 'publishable ہو تو کچھ نہیں',
      c: 'keys revoke، پھر keys create',
    },
    right: 'c',
    because: 'rotate سے نکلی ہوئی کلید مہلت تک چلتی رہتی ہے۔ منسوخ ہو تو دس سیکنڈ میں ہر جگہ ختم۔',
    source: '/docs/operations/keys-and-limits/#leaked',
  },
  {
    id: 'rotation-order',
    prompt: 'ماڈل کی کلید بدلنے کی درست ترتیب کیا ہے؟',
    options: {
      a: 'نئی کلید، اجرا، دیکھنا کہ جواب آ رہا ہے، پرانی مٹانا',
      b: 'پرانی مٹانا، پھر نئی بنانا',
      c: 'نئی بنانا، پرانی مٹانا، پھر اجرا',
    },
    right: 'a',
    because: 'پرانی کے ختم ہونے سے پہلے نئی چل رہی ہو۔ تب کوئی سوال ناکام نہیں ہوتا۔',
    source: '/docs/operations/rotate/#model',
  },
  {
    id: 'security-first-rule',
    prompt: 'کوئی ایک نیٹ ورک سے API پر سوالوں کی بوچھاڑ کر رہا ہے۔ سب سے پہلے؟',
    options: {
      a: 'لاگ سے اس کے پتے کی سطریں مٹائیں گے',
      b: 'پراکسی پر اس نیٹ ورک کو روکیں گے؛ اس دوران بجٹ بچاتا ہے',
      c: 'سائٹ پر پینل بند کریں گے',
    },
    right: 'b',
    because:
      'پہلے روکیے، اور کچھ نہ مٹائیے: لاگ آپ کا ثبوت ہے۔ حدیں چلتی رہیں تو پڑھنے والوں کو جامد اشاریہ ملتا ہے۔',
    source: '/docs/operations/playbooks/security-incident/#decide',
  },
  {
    id: 'restore-where',
    prompt: 'messages کی سطریں غائب ہیں۔ بیک اپ کہاں واپس لائیں گے؟',
    options: {
      a: 'اسی ڈیٹابیس کے اوپر',
      b: 'اسی جدول میں جس میں سطریں کم ہیں',
      c: 'ساتھ ایک نئے ڈیٹابیس میں، پھر ملائیں گے، پھر بدلیں گے',
    },
    right: 'c',
    because: 'جو بیک اپ سے نیا ہے وہ پرانے میں بچا ہوا ہے۔ اوپر واپس لائیں تو وہ بھی جائے گا۔',
    source: '/docs/operations/playbooks/data-loss/#decide',
  },
  {
    id: 'after-a-restore',
    prompt: 'پڑھنے والوں کے حق کی وجہ سے ہر واپسی کے بعد کیا لازم ہے؟',
    options: {
      a: 'مٹائی گئی گفتگوؤں کی فہرست پھر سے پوری کرنا',
      b: 'سب گفتگوئیں باہر نکالنا',
      c: 'کچھ نہیں: بیک اپ خفیہ ہیں',
    },
    right: 'a',
    because:
      'واپسی سے وہ بھی لوٹ آتا ہے جو پڑھنے والوں نے اس کے بعد مٹایا تھا۔ وہ انھیں دوبارہ نہیں ملنا چاہیے۔',
    source: '/docs/operations/gdpr/#erasure',
  },
  {
    id: 'breach-clock',
    prompt: 'ذاتی معلومات کا رخنہ: 72 گھنٹے کب سے شروع ہوتے ہیں؟',
    options: {
      a: 'جب سبب مل جائے',
      b: 'جب آپ کو معلوم ہو',
      c: 'جب پہلا پڑھنے والا شکایت کرے',
    },
    right: 'b',
    because: 'جس لمحے آپ کو معلوم ہو۔ جو ابھی معلوم نہیں وہ بعد میں بتایا جاتا ہے۔',
    source: '/docs/operations/gdpr/#breach',
  },
  {
    id: 'error-budget-size',
    prompt: 'تیس دن کے مہینے میں 99.5 %: کتنی دیر بند رہ سکتا ہے؟',
    options: {
      a: '3 گھنٹے 36 منٹ',
      b: '43 منٹ',
      c: '14 گھنٹے',
    },
    right: 'a',
    because: '720 گھنٹوں کا 0.5 % یعنی 3.6 گھنٹے۔',
    source: '/docs/operations/service-levels/#budget',
  },
  {
    id: 'budget-nearly-spent',
    prompt: 'غلطی کی گنجائش 15 % بچی ہے۔ کیا جاری ہو سکتا ہے؟',
    options: {
      a: 'سب کچھ، جب کوئی دیکھتا رہے',
      b: 'مرمت، اور وہ جو نظام کو مضبوط کرے؛ نئی چیزیں ٹھہریں',
      c: 'کچھ بھی نہیں',
    },
    right: 'b',
    because: '20 % سے کم ہو تو گنجائش مرمت کے لیے ہے۔ کچھ بھی جاری نہ کریں تو خرابیاں رہیں گی۔',
    source: '/docs/operations/service-levels/#policy',
  },
  {
    id: 'usual-cost',
    prompt: 'طے شدہ ماڈل کے ساتھ ایک عام جواب پر کتنا خرچ آتا ہے؟',
    options: {
      a: 'تقریباً 0.05 ڈالر',
      b: 'تقریباً 0.005 ڈالر',
      c: 'تقریباً 0.0005 ڈالر',
    },
    right: 'c',
    because: '3,500 ٹوکن اندر اور 350 باہر۔ 0.005 ڈالر حد ہے، اس کا دس گنا۔',
    source: '/docs/operations/cost/#answer',
  },
  {
    id: 'crowd-and-budget',
    prompt: 'بجٹ ختم ہونے کو ہے اور اسی لمحے سو سوال آتے ہیں۔ کیا وہ مل کر بجٹ سے آگے جا سکتے ہیں؟',
    options: {
      a: 'ہاں، زیادہ سے زیادہ سو جواب جتنا',
      b: 'نہیں: ماڈل کو بلانے سے پہلے ہر ایک کا زیادہ سے زیادہ خرچ الگ رکھ لیا جاتا ہے',
      c: 'صرف جب کئی پروسیس ہوں',
    },
    right: 'b',
    because: 'یہ الگ رکھنا PostgreSQL کی ایک ہی کوئری ہے، اس لیے سب پروسیسوں میں درست رہتا ہے۔',
    source: '/docs/operations/keys-and-limits/#budgets',
  },
];

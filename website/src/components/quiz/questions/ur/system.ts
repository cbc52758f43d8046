import type { QuizQuestion } from '../../question';

export const system: readonly QuizQuestion[] = [
  {
    id: 'what-cannot-be-made-again',
    prompt: 'کس حصے میں ایسی چیز ہے جو دوبارہ نہیں بن سکتی؟',
    options: {
      a: 'Qdrant',
      b: 'ڈیٹابیس',
      c: 'Prometheus',
    },
    right: 'b',
    because:
      'گفتگو، رائے اور کلیدیں صرف PostgreSQL میں ہیں۔ اشاریہ سائٹ سے بن جاتا ہے، اور پیمائشیں سروس نہیں۔',
    source: '/docs/operations/architecture/#parts',
  },
  {
    id: 'embedding-fails',
    prompt: 'ایمبیڈنگ کا ماڈل ناکام ہے، جواب والا چل رہا ہے۔ کیا ہوتا ہے؟',
    options: {
      a: 'ہر سوال ناکام ہوتا ہے',
      b: 'جامد اشاریہ جواب دیتا ہے',
      c: 'تلاش صرف لفظوں سے ہوتی ہے، اور کسی کو نہیں جگایا جاتا',
    },
    right: 'c',
    because: 'تلاش لفظوں سے چلتی رہتی ہے۔ Answers without a part بڑھتا ہے؛ دن میں دیکھ لیجیے۔',
    source: '/docs/operations/architecture/#failures',
  },
  {
    id: 'change-a-setting',
    prompt: 'پروڈکشن میں متغیر بدلنے سے پہلے کیا چلائیں گے؟',
    options: {
      a: 'docusaurus-rag-api check-config، پورے ماحول کے ساتھ',
      b: 'docusaurus-rag-api migrate',
      c: 'npx docusaurus rag:status',
    },
    right: 'a',
    because: 'check-config سب غلطیاں ایک ساتھ بتاتی ہے، اسے نیٹ ورک نہیں چاہیے اور وہ کچھ بدلتی نہیں۔',
    source: '/docs/operations/configure/#change',
  },
  {
    id: 'trust-proxy',
    prompt: 'Render کے پراکسی کے پیچھے RAG_TRUST_PROXY صفر ہے۔ نتیجہ کیا ہے؟',
    options: {
      a: 'کچھ نہیں: یہ صرف لاگ کے لیے ہے',
      b: 'سب پڑھنے والوں کی پتے والی حد ایک ہو جاتی ہے',
      c: 'اسٹریمیں کٹ جاتی ہیں',
    },
    right: 'b',
    because: 'پھر API کو سب کا پتا پراکسی کا نظر آتا ہے، اور ایک پڑھنے والا سب کی حد ختم کر سکتا ہے۔',
    source: '/docs/operations/configure/#production',
  },
  {
    id: 'drain-times',
    prompt: 'پروسیس رکتے وقت اسٹریمیں پوری ہوں، اس کے لیے وقتوں کی ترتیب کیا ہو؟',
    options: {
      a: 'جواب > مہلت > Render کا انتظار',
      b: 'مہلت > Render کا انتظار > جواب',
      c: 'جواب < مہلت < Render کا انتظار',
    },
    right: 'c',
    because: '30، 45، 60 سیکنڈ: سب سے لمبا جواب مہلت کے اندر پورا ہو، اور مہلت Render کے بند کرنے سے پہلے۔',
    source: '/docs/operations/configure/#production',
  },
  {
    id: 'scale-against-what',
    prompt: 'زیادہ پروسیس کب کام آتے ہیں؟',
    options: {
      a: 'پروسیسر 80 % سے اوپر ہو اور سوال بھی ساتھ بڑھے ہوں',
      b: 'ماڈل 12 سیکنڈ لیتا ہو',
      c: 'کوئریاں تالے کے انتظار میں ہوں',
    },
    right: 'a',
    because: 'پروسیس بوجھ بانٹتے ہیں۔ نہ ماڈل کو تیز کرتے ہیں نہ بند جدول کو کھولتے ہیں۔',
    source: '/docs/operations/scale/#decide',
  },
  {
    id: 'pool-arithmetic',
    prompt: 'آٹھ پروسیس، پول 10، اور سرور 60 کنکشن دیتا ہے۔ ٹھیک ہے؟',
    options: {
      a: 'ٹھیک ہے: سب ایک ساتھ کم ہی لگتے ہیں',
      b: 'زیادہ ہیں: 80 تک مانگے جا سکتے ہیں',
      c: 'RAG_ACCESS=limited ہو تو ٹھیک ہے',
    },
    right: 'b',
    because: 'پروسیس ضرب پول سرور کی حد سے کم رہے، اور دس بچے رہیں۔ pooled پتا لیجیے، یا پول چھوٹا کیجیے۔',
    source: '/docs/operations/scale/#database',
  },
  {
    id: 'wrong-index',
    prompt: 'نیا اشاریہ غلط صفحوں کا حوالہ دیتا ہے؛ API ٹھیک ہے۔ کیا کریں گے؟',
    options: {
      a: 'پچھلی امیج جاری کریں گے',
      b: 'ڈیٹابیس واپس لائیں گے',
      c: 'npx docusaurus rag:rollback، اور اس دوران Pages ورک فلو روک دیں گے',
    },
    right: 'c',
    because:
      'اشاریہ الگ سے، چند سیکنڈ میں لوٹ جاتا ہے۔ اگلی بار سائٹ بنے گی تو پھر نیا شائع ہو گا، اس لیے صفحے درست ہونے تک اسے روکیے۔',
    source: '/docs/operations/roll-back/#index',
  },
  {
    id: 'why-a-digest',
    prompt: 'امیج ٹیگ سے نہیں، digest سے کیوں جاری کی جاتی ہے؟',
    options: {
      a: 'digest عین وہی ہے جو پرکھا گیا؛ ٹیگ کہیں اور لگ سکتا ہے',
      b: 'digest چھوٹا ہوتا ہے',
      c: 'Render ٹیگ نہیں لیتا',
    },
    right: 'a',
    because: 'جو جانچ میں کامیاب ہوا اس کا digest یہی ہے۔ ٹیگ کے پیچھے کل کچھ اور ہو سکتا ہے۔',
    source: '/docs/operations/roll-back/#image',
  },
  {
    id: 'bad-migration',
    prompt: 'مائیگریشن پوری ہو گئی مگر غلط تھی۔ واپس کیسے لیں گے؟',
    options: {
      a: 'prisma migrate resolve --rolled-back',
      b: 'نئی مائیگریشن لکھیں گے جو اسے درست کرے',
      c: 'پچھلی امیج جاری کریں گے؛ وہ خود نیچے آ جائے گی',
    },
    right: 'b',
    because:
      'نیچے جانے کا راستہ نہیں۔ resolve صرف اس مائیگریشن پر نشان لگاتا ہے جو ناکام ہوئی اور کچھ چھوڑ کر نہیں گئی۔',
    source: '/docs/operations/roll-back/#migration',
  },
];

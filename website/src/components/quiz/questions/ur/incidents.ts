import type { QuizQuestion } from '../../question';

export const incidents: readonly QuizQuestion[] = [
  {
    id: 'readers-in-an-outage',
    prompt: 'API کے سب پروسیس بند ہیں۔ پڑھنے والوں کو کیا ملتا ہے؟',
    options: {
      a: 'غلطی کا پیغام، اور کچھ نہیں',
      b: 'کچھ نہیں: پینل غائب ہو جاتا ہے',
      c: 'چند سیکنڈ میں جامد اشاریے سے جواب، اور ایک سطر جو یہ بتاتی ہے',
    },
    right: 'c',
    because:
      'پینل خود جامد اشاریے پر آ جاتا ہے۔ اس لیے بندش زحمت ہے آفت نہیں، اور کچھ کرنے سے پہلے دیکھنے کا وقت آپ کے پاس ہے۔',
    source: '/docs/operations/architecture/#failures',
  },
  {
    id: 'first-on-a-page',
    prompt: '03:14 پر الارم آپ کو جگاتا ہے۔ سب سے پہلے کیا کرنا ہے؟',
    options: {
      a: 'الارم قبول کرنا',
      b: 'سب پروسیس دوبارہ چلانا',
      c: 'پڑھنے والوں کو لکھنا',
    },
    right: 'a',
    because:
      'قبول کرنے سے آگے بلانا رکتا ہے اور دوسروں کو پتا چلتا ہے کہ کوئی دیکھ رہا ہے۔ دیکھنے سے پہلے دوبارہ چلانا وہی مٹا دیتا ہے جو دیکھنا تھا۔',
    source: '/docs/operations/on-call/#first-minutes',
  },
  {
    id: 'trouble-after-deployment',
    prompt: 'خرابی ایک اجرا سے شروع ہوئی۔ اب کیا؟',
    options: {
      a: 'پہلے کوڈ میں غلطی ڈھونڈیں گے',
      b: 'فوراً لوٹیں گے، پوچھے بغیر',
      c: 'ذمہ دار کی اجازت کا انتظار کریں گے',
    },
    right: 'b',
    because:
      'لوٹنے میں چند منٹ لگتے ہیں اور نئی چیز کے سوا کچھ نہیں جاتا۔ سمجھنے کا کام پڑھنے والوں کی بحالی تک رک سکتا ہے۔',
    source: '/docs/operations/on-call/#first-minutes',
  },
  {
    id: 'what-decides-errors',
    prompt: 'RagHighErrorRate بجتا ہے۔ آگے کیا کرنا ہے، یہ کس خانے سے طے ہو گا؟',
    options: {
      a: 'Questions',
      b: 'Faults by code',
      c: 'Uptime this month, at best',
    },
    right: 'b',
    because: 'کوڈ خراب حصے کا نام بتاتا ہے: ماڈل، اسٹور، ڈیٹابیس یا ہمارا اپنا کوڈ۔ ہر ایک کے قدم الگ ہیں۔',
    source: '/docs/operations/runbooks/#high-error-rate',
  },
  {
    id: 'model-down-for-long',
    prompt: 'ماڈل کی سروس بیس منٹ سے ناکام ہے۔ پڑھنے والوں کا سب سے زیادہ بھلا کس میں ہے؟',
    options: {
      a: 'RAG_CHAT_MODEL=none: پھر جواب اقتباس ہوں گے',
      b: 'زیادہ پروسیس',
      c: 'RAG_ANSWER_TIMEOUT_MS بڑھانا',
    },
    right: 'a',
    because:
      'ماڈل کے بغیر API اقتباس سے جواب دیتی ہے، گفتگو محفوظ رکھتی ہے اور کچھ خرچ نہیں کرتی۔ زیادہ پروسیس بھی اسی خراب سروس سے پوچھیں گے۔',
    source: '/docs/operations/playbooks/high-error-rate/#decide',
  },
  {
    id: 'latency-cause',
    prompt: 'جواب سست ہیں۔ تلاش 0.1 سیکنڈ لیتی ہے، ماڈل 13۔ سبب کیا ہے؟',
    options: {
      a: 'Qdrant',
      b: 'پروسیس کم ہیں',
      c: 'ماڈل کی سروس، یا ماڈل کی کوئی ترتیب',
    },
    right: 'c',
    because:
      'مرحلوں کے وقت مل کر جواب کا وقت بنتے ہیں۔ جو بڑھا وہی سبب ہے؛ گنجائش بڑھانے سے ماڈل تیز نہیں ہوتا۔',
    source: '/docs/operations/playbooks/high-latency/#decide',
  },
  {
    id: 'blocked-statement',
    prompt: 'دو کوئریاں تالے کے انتظار میں ہیں۔ کسے ختم کریں گے؟',
    options: {
      a: 'دونوں انتظار والی',
      b: 'جس کا نمبر blocked_by میں ہے',
      c: 'سب سے نئی',
    },
    right: 'b',
    because: 'blocked_by میں اس کا نمبر ہے جس نے تالا لگا رکھا ہے۔ وہ ختم ہو تو انتظار والی خود چل پڑتی ہیں۔',
    source: '/docs/operations/playbooks/database/#commands',
  },
  {
    id: 'unreachable-yet-psql-answers',
    prompt: 'API کہتی ہے DATABASE_UNREACHABLE، مگر psql فوراً جواب دیتا ہے۔ کیا ہو سکتا ہے؟',
    options: {
      a: 'کوئی کوئری 3 سیکنڈ سے زیادہ تالے کے انتظار میں ہے',
      b: 'ڈسک بھر گئی ہے',
      c: 'مائیگریشن باقی ہے',
    },
    right: 'a',
    because:
      'جس کوئری کو اپنے وقت میں جواب نہ ملے اس کا کوڈ یہی ہے، انتظار کسی بھی چیز کا ہو۔ مائیگریشن باقی ہوتی تو کوڈ DATABASE_OUTDATED ہوتا۔',
    source: '/docs/operations/playbooks/database/#decide',
  },
  {
    id: 'memory-staircase',
    prompt: 'Heap گھنٹوں سے بڑھ رہا ہے اور کبھی نہیں گرتا۔ اب کیا؟',
    options: {
      a: 'میموری کی حد بڑھا کر سو جائیں گے',
      b: 'RAG_CACHED_ANSWERS کو 0 کر دیں گے',
      c: 'پروسیس ایک ایک کر کے دوبارہ چلائیں گے، پھر اجراؤں کا موازنہ کریں گے',
    },
    right: 'c',
    because:
      'سیڑھی کا مطلب ہے کہ میموری رِس رہی ہے۔ دوبارہ چلانے سے وقت ملتا ہے؛ جس اجرا سے شروع ہوا وہ بتاتا ہے کہاں دیکھیں۔ سب ایک ساتھ کبھی نہیں۔',
    source: '/docs/operations/playbooks/performance-degradation/#decide',
  },
  {
    id: 'when-it-is-over',
    prompt: 'بندش کب ختم مانی جائے گی؟',
    options: {
      a: 'جب پہلی درخواست کامیاب ہو',
      b: 'جب جانچ کامیاب ہو اور اعداد دس منٹ اچھے رہیں',
      c: 'جب سبب سمجھ میں آ جائے',
    },
    right: 'b',
    because:
      'ایک کامیابی اتفاق ہو سکتی ہے۔ سبب جائزے کا کام ہے؛ ختم تب ہے جب پڑھنے والوں کو جواب ملیں اور ملتے رہیں۔',
    source: '/docs/operations/playbooks/service-down/#recovered',
  },
];

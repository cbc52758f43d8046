import { fold } from './normalise.js';

/** Words are written here as Urdu spells them, and compared as they are folded. */
const folded = (words: string): string[] => words.split(' ').map(fold);

/** Words that only look inflected: گاؤں "village", کائنات "universe", بائیں "left", مرکز "centre". */
export const INVARIANT: ReadonlySet<string> = new Set(
  folded(
    'گاؤں پاؤں چھاؤں کائنات گجرات خیرات برسات تعینات معلومات دیہات بائیں دائیں کارواں جنوں سنہ آئی پانی بھرتی ' +
      'مرکز ہرگز نوٹس سٹیٹس',
  ),
);

/**
 * Stems to which a final vowel gives another meaning, so that it stays: کمر "waist" is not کمرہ "room", ملک "country"
 * is not ملکہ "queen".
 */
export const DISTINGUISHED_BY_VOWEL: ReadonlySet<string> = new Set(
  folded(
    'آئین انداز بار باب بال بند پار پیش پیمان تار تخت تیر جام جامع جائز جمع چار چند حلق حمل خاک خان درج دفع دور ' +
      'دیوان ڈاک ڈیٹ راست روز ستار سست سین ٹھیک طبق طلب عام عمر عمل عہد فرق فقر فیصل قطر کام کمر کوٹ کون کیل ' +
      'گرد لطیف مال محل مرتب مرد ملک میل نام نشان واقع وقف ہفت',
  ),
);

/** Plurals that change inside the word, or that the rules would lead astray, each before its singular. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  [
    'آثار اثر،آلات آلہ،آیات آیت،اجزا جز،احکام حکم،اساتذہ استاد،اسباب سبب،اشیا شے،اعداد عدد،اعمال عمل',
    'افراد فرد،افعال فعل،اقسام قسم،الفاظ لفظ،اوقات وقت،تجارب تجربہ،تجاویز تجویز',
    'تراجم ترجمہ،تصاویر تصویر،حالات حالت،حدود حد،حروف حرف،حقائق حقیقت،حقوق حق',
    'خدمات خدمت،خصوصیات خصوصیت،خواتین خاتون،دلائل دلیل،ذرائع ذریعہ،رسائل رسالہ،روابط رابطہ،شخصیات شخصیت',
    'شرائط شرط،شعرا شاعر،صفات صفت،علما عالم،علوم علم،عمارات عمارت،عناصر عنصر،عوامل عامل،فوائد فائدہ',
    'قواعد قاعدہ،قوانین قانون،کتب کتاب،کیفیات کیفیت،مدارس مدرسہ،مراحل مرحلہ،مراکز مرکز',
    'مساجد مسجد،مسائل مسئلہ،مضامین مضمون،معانی معنی،مقاصد مقصد،ممالک ملک،مناظر منظر،مواقع موقع',
    'نتائج نتیجہ،نکات نکتہ،وجوہ وجہ،وجوہات وجہ،وسائل وسیلہ،بچوں بچہ،پتوں پتہ،حصوں حصہ،ذروں ذرہ،ڈبوں ڈبہ',
    'کتوں کتا،نئی نیا،کہنا کہا،کہنے کہا،کہتا کہا،کہتے کہا،کہتی کہا،کہے کہا',
  ].flatMap((line) => line.split('،').map((pair) => folded(pair) as [string, string])),
);

/** Adjectives that agree with their noun (چھوٹا، چھوٹے، چھوٹی), without their ending. */
export const ADJECTIVES: readonly string[] = folded(
  'اچھ بڑ چھوٹ لمب موٹ پتل گہر اونچ نیچ پران مہنگ ٹھنڈ سیدھ الٹ پور آدھ تیسر چوتھ پہل دوسر کال نیل پیل اگل پچھل سچ جھوٹ',
);

/** Roots of verbs that take the endings of infinitive and participle only: others would make another word of them. */
export const CAUTIOUS_ROOTS: readonly string[] = folded(
  'کر چل مل بن سن لڑ بچ مر کٹ اڑ گر رک ڈر ہٹ جل گن چن اگ جڑ لگ مٹ پک بک مڑ پڑ بہ رہ ہو رو دھو کھو چھو پی جی جان مان بیچ',
);

/** Roots of verbs in ا, mostly causatives. */
export const ROOTS_IN_ALEF: readonly string[] = folded(
  'کھا لا بنا چلا ملا سنا لگا جلا بتا دکھا سکھا پکا سجا ہٹا گرا بچا مٹا جما کما آزما منا بلا اگا دبا چھپا دہرا ' +
    'گھما ہلا بجا کہلا کروا بنوا',
);

/** Roots of verbs in a consonant, long enough to be known under any ending. */
export const ROOTS_IN_CONSONANT: readonly string[] = folded(
  'دیکھ لکھ پڑھ رکھ سمجھ سیکھ پوچھ بھیج کھول کھل جوڑ توڑ ٹوٹ چھوڑ ڈال نکال نکل روک پکڑ پہن پہنچ پہچان بدل بڑھ چڑھ اتر ' +
    'اتار کھینچ پھینک پھیل سوچ مانگ خرید ناپ ماپ گزر گزار کھیل دوڑ بھاگ سنبھال چمک ڈھونڈ جیت موڑ گھوم بھر ' +
    'ڈوب کاٹ مار بول بیٹھ اٹھ ہنس لوٹ بانٹ چھاپ گھیر لپیٹ پلٹ پال جانچ دھکیل چھانٹ ناچ باندھ بھول جاگ ' +
    'ابھر پکار الجھ برت پرکھ ٹھہر ابھار سدھار سنوار بگاڑ بگڑ بکھر سکڑ پگھل پھٹ پھنس ڈھال چھین گھس نگل',
);

/** An answer in which both directions meet, as a model has written it about the site's own pages. */
export interface MixedAnswer {
  /** Names its picture. */
  name: string;
  text: string;
}

const fence = '```';

/** By locale of the page it is read on. */
export const MIXED_ANSWERS: Record<'en' | 'ur', MixedAnswer[]> = {
  ur: [
    {
      name: 'term-in-brackets',
      text: 'الٹا اشاریہ (inverted index) ہر لفظ کے ساتھ لکھتا ہے کہ وہ کن صفحوں میں آیا ہے [1]۔',
    },
    {
      name: 'latin-first-word',
      text: 'BM25 کا اسکور کم یاب لفظ کو زیادہ وزن دیتا ہے [1]، اور TF-IDF کے برعکس تکرار کو سیر ہونے دیتا ہے [2]۔',
    },
    {
      name: 'code-in-sentence',
      text: 'سائٹ `npm run build` سے بنتی ہے اور `docusaurus rag:serve --port 3000` سے چلتی ہے [1]۔',
    },
    {
      name: 'numbers-and-units',
      text: 'پہلا جواب 60 kB سے کم میں آتا ہے، 95 فیصد سوالوں کا 0.8 سیکنڈ میں، اور حد 2,000 حرف ہے [1]۔',
    },
    {
      name: 'formula',
      text: 'RRF ہر درجے کے لیے 1 / (k + rank) جوڑتا ہے؛ k = 60 ہو تو پہلے نمبر کا حصہ 1/61 ≈ 0.0164 ہے [2]۔',
    },
    {
      name: 'address',
      text: 'پتا https://docs.example.org/ur/rag/current.json ہے، اور API کا `POST /v1/chat` [1]۔',
    },
    {
      name: 'numbered-list',
      text: 'قدم یہ ہیں:\n\n1. `docusaurus.config.ts` کھولیے [1]۔\n2. plugins میں `docusaurus-plugin-rag` لکھیے۔\n3. Enter دبا کر سائٹ دوبارہ بنائیے [2]۔',
    },
    {
      name: 'list-in-two-languages',
      text: '- بازیافت\n- Retrieval\n- بازیافت (retrieval) اور Reranking\n- Qdrant میں ویکٹر',
    },
    {
      name: 'code-block',
      text: `ترتیب یوں لکھی جاتی ہے [1]:\n\n${fence}js\nplugins: ['docusaurus-plugin-rag'], // اردو تبصرہ\n${fence}\n\nپھر سائٹ بنائیے۔`,
    },
    {
      name: 'table',
      text: '| ترتیب | default | کام |\n|---|---|---|\n| `shortcut` | `mod+/` | پینل کھولنے کی کنجی |\n| `api` | `false` | API کا پتا |',
    },
    {
      name: 'english-paragraph',
      text: 'صفحے کے اپنے الفاظ یہ ہیں:\n\nA citation is a promise: the page says it, and here is the place [1].\n\nیعنی حوالہ وعدہ ہے۔',
    },
    {
      name: 'strong-and-emphasis',
      text: '**قطعی طور پر** *recall* اور **precision** الگ چیزیں ہیں: *recall@10* ڈھونڈ نکالنے کا پیمانہ ہے [1]۔',
    },
    { name: 'many-citations', text: 'یہ تین جگہ لکھا ہے [1][2][1]، اور MRR کے باب میں بھی [2]۔' },
    {
      name: 'quotation-marks',
      text: 'وہ اسے «hybrid search» کہتا ہے، یعنی "lexical + dense"؛ اردو میں «دوہری تلاش» [2]۔',
    },
    {
      name: 'question-and-range',
      text: 'کیا HTTP 429 پر رکنا چاہیے؟ ہاں: Retry-After کے 30–60 سیکنڈ تک (RFC 9110، §10.2.3) [1]۔',
    },
  ],
  en: [
    {
      name: 'term-in-brackets',
      text: 'An inverted index (الٹا اشاریہ) notes for each word which pages hold it [1].',
    },
    { name: 'urdu-first-word', text: 'اشاریہ is the Urdu word for index; its plural is اشاریے [1].' },
    { name: 'urdu-last-word', text: 'The page calls a release اجرا. A chunk is called ٹکڑا [1][2].' },
    {
      name: 'numbers-in-urdu',
      text: 'In ۱۹۷۲ Spärck Jones weighed rare words; Urdu pages write that year as 1972 or ۱۹۷۲ [1].',
    },
    {
      name: 'urdu-paragraph',
      text: 'The page says it in its own words:\n\nکم یاب لفظ عام لفظوں سے زیادہ بتاتا ہے، اسی لیے BM25 اسے زیادہ وزن دیتا ہے [1]۔\n\nRare words say more.',
    },
    {
      name: 'list-in-two-languages',
      text: '- Normalise ي to ی and ك to ک [1]\n- ہمزہ: ئ، ؤ، ۂ\n- Fold ۴ to 4\n- اعراب (diacritics)',
    },
    {
      name: 'numbered-list',
      text: '1. Type `روبوٹ کیا ہے؟` [1].\n2. Or in Latin letters: `robot kya hai`.\n3. جواب اردو میں آئے گا [2].',
    },
    {
      name: 'code-block',
      text: `Localise it like this [1]:\n\n${fence}js\nlocaleConfigs: { ur: { label: 'اردو', direction: 'rtl' } },\n${fence}`,
    },
    { name: 'inline-code', text: "Set `suggestions: { ur: ['یہ کیا ہے؟'] }` and build again [2]." },
    {
      name: 'table',
      text: '| term | اردو | folded |\n|---|---|---|\n| book | كتاب | کتاب |\n| city | شہر | شہر |',
    },
    {
      name: 'punctuation',
      text: 'Urdu ends a sentence with ۔ and a question with ؟, and parts a list by ، or ؛ [1].',
    },
    { name: 'quotation-marks', text: 'It is titled «حوالہ ایک وعدہ ہے» (“A citation is a promise”) [1].' },
    { name: 'arabic-and-persian', text: 'Arabic كتاب, Persian کتاب‌ها and Urdu کتابیں share a root [1].' },
    {
      name: 'strong-and-emphasis',
      text: '**Stop words** such as *کا*, *میں* and *ہے* tell pages apart no better than *the* [2].',
    },
    {
      name: 'range-and-minus',
      text: 'Scores run from −1 to 1; «۰٫۶۲» in Urdu digits is 0.62, and 3–5 is ۳–۵ [1].',
    },
  ],
};

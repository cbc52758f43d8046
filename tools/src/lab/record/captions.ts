/** What is said over each dashboard, by its uid. */
export const CAPTIONS = {
  en: {
    'rag-service':
      'Service comes first, top row from left to right: how many questions fail, and how long answers take. Red is beyond the limit. Then “Faults by code”: the code leads to the playbook.',
    'rag-retrieval':
      'Retrieval and model: three times add up to an answer’s – search, model, embedding. The one that grew is the cause.',
    'rag-cost':
      'Cost: what this month has taken of the budget, and what an answer costs. A third model in “Tokens by model” is a setting gone wrong.',
    'rag-readers':
      'Sessions and insight: who asks, in which language, and what the pages could not answer. That is what to write next.',
    'rag-infrastructure':
      'Infrastructure: processor, memory, connections, certificate, age of the index. A heap like a saw blade is well; like a staircase it leaks.',
  },
  ur: {
    'rag-service':
      'پہلے Service، اوپر کی قطار: کتنے سوال ناکام ہیں اور جواب کتنا وقت لیتے ہیں۔ سرخ کا مطلب ہے حد سے آگے۔ پھر «Faults by code»: کوڈ لائحۂ عمل تک لے جاتا ہے۔',
    'rag-retrieval':
      'تلاش اور ماڈل: تین وقت مل کر جواب کا وقت بنتے ہیں – تلاش، ماڈل، ایمبیڈنگ۔ جو بڑھا وہی سبب ہے۔',
    'rag-cost':
      'خرچ: اس مہینے بجٹ کا کتنا حصہ گیا، اور ایک جواب کتنے کا پڑتا ہے۔ «Tokens by model» میں تیسرا ماڈل ہو تو کوئی ترتیب غلط ہے۔',
    'rag-readers':
      'گفتگو اور پڑھنے والے: کون پوچھ رہا ہے، کس زبان میں، اور صفحوں میں کس بات کا جواب نہیں تھا۔ آگے وہی لکھنا ہے۔',
    'rag-infrastructure':
      'مشینیں: پروسیسر، میموری، کنکشن، سرٹیفکیٹ، اشاریے کی عمر۔ Heap آری کے دانتوں جیسا ہو تو ٹھیک ہے؛ سیڑھی جیسا ہو تو میموری رِس رہی ہے۔',
  },
} as const satisfies Record<string, Record<string, string>>;

export type WalkLocale = keyof typeof CAPTIONS;

/** The captions as a WebVTT track, each as long as its scene. */
export function captionTrack(locale: WalkLocale, secondsPerScene: number): string {
  const cues = Object.values(CAPTIONS[locale]).map(
    (text, i) => `${time(i * secondsPerScene)} --> ${time((i + 1) * secondsPerScene)}\n${text}\n`,
  );
  return `WEBVTT\n\n${cues.join('\n')}`;
}

function time(seconds: number): string {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `00:${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}.000`;
}

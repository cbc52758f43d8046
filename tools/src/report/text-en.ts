import type { ReportText } from './text.js';

const REPOSITORY = 'https://github.com/docusaurus-plugin-rag/docusaurus-plugin-rag';

export const ENGLISH: ReportText = {
  locale: 'en',
  title: 'The report',
  description:
    'How well questions about this website are answered, by language, script and direction, beside plain BM25, MiniSearch and Pagefind, with the command that measures it all.',
  intro: `Every figure on this page was written by a program. \`npm run eval:report\` indexes this website, asks it all questions of the repository's sets, has other searches answer the same, and writes this page in both languages. The same pages, questions and code give the same figures; [speed](#speed) alone is measured anew each time. How to measure your own site is told in [Measuring your site](./evaluation.md), where the measures come from in [chapter 8](./book/08-evaluation.md#ranking-measures).`,
  headings: {
    summary: 'In short',
    questions: 'What is asked',
    systems: 'Who is asked',
    translated: 'All pages translated',
    'one-language': 'Some pages in one language only',
    details: 'The place, and the answer',
    misspelt: 'Misspelt',
    declined: 'What has no answer',
    ablation: 'What each part brings',
    server: 'On the server, and with vectors',
    sizes: 'Size',
    speed: 'Speed',
    tuning: 'What was chosen on which questions',
    repeat: 'Doing it again',
  },
  paragraphs: {
    summary: () =>
      "Learners' questions, in per cent. A page is right if it holds a section that answers; an answer is right if such a page is among the sources shown with it. What only the other language answers is explained [below](#questions).",
    questions: ({
      questions,
      unanswerable,
      misspelt,
      pages,
      kept,
      keptIn,
      crossing,
    }) => `There are ${questions} questions, ${unanswerable} of them without an answer on this site.

- **Learners' questions**: definitions, reasons, instructions, keywords, complaints, of two words or of two sentences. ${misspelt} of them hold a typing or spelling error. For these sets, what answers is known by section.
- **In the subject's terms**: what one asks while reading.
- **In other words**: slang and detours, hard on purpose.
- **Other fields and near misses**: a recipe, a visa; and, as many, subjects next to this one that no page treats.
- **Other fields**: many with a word that the book uses in another sense.

**A language model wrote them all**, for this purpose and with the pages at hand. No reader has typed them, and a stranger's are likely harder. Each language and script has questions of its own; none is a translation. They are in [\`tools/questions\`](${REPOSITORY}/tree/main/tools/questions).

They are asked twice: of the site as it is, ${pages} pages in each language; and of the same site as if ${kept} chapters had never been translated. Then ${keptIn['en']} exist in English only, ${keptIn['ur']} in Urdu only, and ${crossing} questions are answered only in the language that their reader is not reading. This page is left out both times, or its figures would depend on themselves.`,
    systems: ({
      miniSearch,
      pagefind,
      native,
      pagefindNothing,
    }) => `- **This plugin**: as the chat in the browser answers, without an API. The reader's own pages are asked first, then those of the other language.
- **BM25**: the plugin's own chunks and terms, and nothing else.
- **MiniSearch** ${miniSearch}: as it comes, over the same chunks.
- **Pagefind** ${pagefind}: as it comes, over the text and headings of the same pages. It is made for keywords, and lists pages that hold all of a question's words: to ${pagefindNothing} of the ${native} learners' questions, none.

The other three know of no second language and never decline to answer. They are therefore told in which language the answer stands, and judged by what they find alone. What is found in the other language though it exists in the reader's counts as found there, for that is where the chat sends its reader.`,
    translated: () =>
      'nDCG@10 by pages: 1 when the right ones stand at the top. “Questions” are those that have an answer.',
    'one-language': () =>
      'nDCG@10 by pages. First, what is answered only in the other language. “Told” is this plugin with the help that the others have.',
    details: () =>
      'This plugin alone. “Page” and “section” tell in how many per cent of the questions a right one stands first, or among the first five; “answered” how many were answered at all, and “rightly” with a right page among the sources. All pages translated:',
    misspelt: () =>
      "Those of the learners' questions that hold an error, with all pages translated; in per cent but for nDCG@10.",
    declined: () => 'How many per cent of the questions without an answer are declined.',
    ablation: () =>
      "nDCG@10 by pages for the learners' questions, without one part at a time. The last three columns are what only the other language's pages answer.",
    server: ({
      asked,
      same,
      double,
      real,
    }) => `The API without a chat model was asked the same, by words, over the store that servers have. Of ${asked} questions, ${same} had the same outcome, the same sources and the same ten passages, in the same order, as in the browser. Qdrant has to pass the same contract ([ADR 11](${REPOSITORY}/blob/main/docs/adr/0011-qdrant-sparse-vectors-by-term-number.md)).

With vectors of a **double**: \`${double}\`, our stand-in for OpenAI's API in tests, makes them of a text's words and letters. It knows nothing of meaning: its row shows that fusion works, not what a model brings. ${
      real === undefined
        ? 'With a real model it was **not measured**: there was no key.'
        : `With a real model: \`${real}\`.`
    } nDCG@10 by pages:`,
    sizes: () =>
      'Indexes of this website in kB, compressed as they are served. “For translation” is the part of it that takes questions in the other language. MiniSearch holds no text and is loaded whole; Pagefind and this plugin load parts.',
    speed: () =>
      "Processor time of a question, warm, against MiniSearch's over the same chunks in the same run: 2 is twice as long. On this website it holds everything, reading, translating, both languages and quoting:",
    tuning: () =>
      'A constant that was chosen by looking at scores flatters them. What was chosen on which questions:',
    repeat: () => `\`\`\`bash
npm ci
npm run build
npm run eval:report
\`\`\`

With a server of embeddings that speaks OpenAI's protocol, its vectors are measured as well; what they will cost is said beforehand:

\`\`\`bash
npm run eval:report -- --embedding-url https://api.openai.com/v1 \\
  --embedding-model text-embedding-3-small --embedding-key-env OPENAI_API_KEY
\`\`\`

\`npm run eval:check\` asks the same questions and fails when a score is lower than in [\`tools/questions/scores.json\`](${REPOSITORY}/blob/main/tools/questions/scores.json). CI runs it with every change.`,
  },
  secondTable: {
    'one-language': "And what is answered in the reader's own, with fewer pages to search:",
    details: 'What only the other language answers:',
    sizes: 'What browsers load of the code, once:',
    speed: 'Search alone, on made-up sites:',
  },
  bytesTable:
    'What a first answer loads of the indexes, in kB: learners’ questions on the whole site, and those that only the other language answers.',
  scripts: { en: 'English', ur: 'Urdu', roman: 'Roman Urdu' },
  crossings: { en: 'English to Urdu', ur: 'Urdu to English', roman: 'Roman Urdu to English' },
  sets: {
    native: "Learners' questions",
    answerable: "In the subject's terms",
    paraphrased: 'In other words',
    'native-unanswerable': 'Other fields and near misses',
    unanswerable: 'Other fields',
  },
  nearMisses: 'The near misses among them',
  systems: {
    product: 'this plugin',
    told: 'told',
    bm25: 'BM25',
    minisearch: 'MiniSearch',
    pagefind: 'Pagefind',
  },
  ablations: {
    none: 'all parts',
    translation: 'no translation',
    romanised: 'no Roman Urdu',
    spelling: 'no spelling',
    expansion: 'no similar words',
    page: 'no page evidence',
    sentence: 'no best sentence',
    headings: 'no headings',
    pairs: 'no word pairs',
  },
  searches: {
    words: 'by words',
    double: 'words and double',
    real: 'words and model',
  },
  bundles: {
    eager: 'with every page',
    panel: 'with the panel',
    answering: 'with the first question',
    styles: 'style sheets',
    embed: 'script-tag embed, all in one',
  },
  columns: {
    questions: 'questions',
    pageFirst: 'page first',
    pageInFive: 'page in five',
    sectionNdcg: 'section nDCG',
    sectionFirst: 'section first',
    answered: 'answered',
    rightly: 'rightly',
    answeredRightly: 'answered rightly',
    declined: 'declined, of what has no answer',
    otherLanguageFirst: 'only in the other language: page first',
    otherLanguageRightly: 'only in the other language: answered rightly',
    translated: 'all translated',
    partlyTranslated: 'partly',
    chunks: 'chunks',
    translations: 'for translation',
    part: 'part',
    kilobytes: 'kB',
    budget: 'budget',
    requests: 'requests',
    median: 'median',
    most: 'most',
    ratio: 'ratio',
    constants: 'what',
    chosenOn: 'on',
  },
  tuning: [
    [
      'weights of similar words, page, sentence, headings and word pairs ([how they work](./how-an-answer-is-made.md#second-stage))',
      'quiz questions about a textbook on the Internet of Things, and questions of Urdu speakers about short passages; none of them is about this site',
    ],
    [
      'when to answer ([ADR 7](https://github.com/docusaurus-plugin-rag/docusaurus-plugin-rag/blob/main/docs/adr/0007-sufficiency.md))',
      "the questions of other sites, and two sets of this page: “in other words” and “other fields”. Their figures are likely too good; “in the subject's terms” was not looked at",
    ],
    [
      'weight of vectors ([ADR 12](https://github.com/docusaurus-plugin-rag/docusaurus-plugin-rag/blob/main/docs/adr/0012-answering-with-a-model.md))',
      'stand-ins for a model, for there was none',
    ],
    [
      "learners' questions, and what has no answer beside them",
      'nothing was chosen on them when they were added',
    ],
  ],
};

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUESTIONS_OF_OTHER_FIELDS } from '../answer/questions-of-other-fields.js';
import { retrieve } from '../answer/retrieve.js';
import { judgeSufficiency } from '../answer/sufficiency.js';
import { countAll } from '../index/encode-index.js';
import { createMemoryLoader } from '../index/memory-index.js';
import { openStaticIndex } from '../index/static-index.js';
import { sketchChunks } from '../testing/build-index.js';
import { calibrate } from './calibrate.js';

/** Sentences about one subject, put together anew for each chunk. */
const WORDS = {
  en: {
    subjects: ['The irrigation pump', 'A moisture sensor', 'Our seedling tray', 'The greenhouse fan'],
    actions: ['reports its voltage to', 'is calibrated against', 'shares a power cable with', 'waits for'],
    objects: ['the tomato controller', 'the relay board', 'a nightly schedule', 'the drainage valve'],
    ends: ['before sunrise.', 'after heavy rain.', 'during maintenance.', 'every third hour.', 'in winter.'],
  },
  ur: {
    subjects: ['آبپاشی کا پمپ', 'نمی کا سینسر', 'پنیری کی ٹرے', 'شیشے کے گھر کا پنکھا'],
    actions: [
      'اپنا وولٹیج بھیجتا ہے',
      'سے ملا کر درست کیا جاتا ہے',
      'کے ساتھ تار بانٹتا ہے',
      'کا انتظار کرتا ہے',
    ],
    objects: ['ٹماٹر والے کنٹرولر', 'ریلے بورڈ', 'رات کے نظام الاوقات', 'نکاسی کے والو'],
    ends: ['سورج نکلنے سے پہلے۔', 'تیز بارش کے بعد۔', 'مرمت کے دوران۔', 'ہر تیسرے گھنٹے۔', 'سردیوں میں۔'],
  },
};

function siteOf(locale: 'en' | 'ur', size: number) {
  const { subjects, actions, objects, ends } = WORDS[locale];
  const of = (words: string[], i: number) => words[i % words.length] ?? '';
  const texts = Array.from({ length: size }, (_, i) =>
    [i, i * 3 + 1, i * 7 + 2]
      .map((n) => `${of(subjects, n)} ${of(objects, n >> 2)} ${of(actions, n >> 1)} ${of(ends, n)}`)
      .join(' '),
  );
  return { locale, pages: [], chunks: sketchChunks(texts, locale) };
}

describe.each(['en', 'ur'] as const)('%s', (locale) => {
  test('says on what it was calibrated and what it expects: own questions answered, others refused', async () => {
    const calibration = await calibrate(siteOf(locale, 60));
    expect(calibration).toMatchObject({ ownQuestions: 60, otherQuestions: 48 });
    expect(calibration?.needed).toBeGreaterThan(0.2);
    expect(calibration?.needed).toBeLessThan(1.2);
    expect(calibration?.answered).toBeGreaterThanOrEqual(0.9);
    expect(calibration?.refused).toBeGreaterThanOrEqual(0.9);
  });

  test('the same pages give the same, also from term counts of an earlier build', async () => {
    const site = siteOf(locale, 30);
    const first = await calibrate(site);
    const termCounts = countAll(site.chunks, locale);
    expect(await calibrate({ ...site, termCounts })).toEqual(first);
  });

  test('what it expects is what the questions of other fields get from the written index', async () => {
    const site = siteOf(locale, 60);
    const calibration = await calibrate(site);
    const load = createMemoryLoader({ site: 'test', ...site, calibration });
    const index = await openStaticIndex({ load });
    const questions = QUESTIONS_OF_OTHER_FIELDS[locale] ?? [];
    let refused = 0;
    for (const question of questions) {
      if (!judgeSufficiency(await retrieve(question, index)).sufficient) refused += 1;
    }
    expect(refused / questions.length).toBeCloseTo(calibration?.refused ?? NaN, 2);
  });

  test('the more of other fields a site holds, the more is needed', async () => {
    const site = siteOf(locale, 40);
    const kitchen = {
      en: 'How long should lentils soak before they are cooked? Whales sing, and bees make honey from nectar. A boiled egg has few calories.',
      ur: 'دال پکانے سے پہلے کتنی دیر بھگونی چاہیے؟ وہیل مچھلیاں گاتی ہیں اور شہد کی مکھی شہد بناتی ہے۔ ابلے ہوئے انڈے میں کیلوریز کم ہوتی ہیں۔',
    }[locale];
    const generic = {
      en: 'Which of them is the first, the highest, the best? What is it called, how often, how many, at what age, in which year?',
      ur: 'ان میں سب سے بڑا، پہلا، بلند، اچھا کون سا ہے؟ کس سال، کس عمر میں، کتنے لوگ، کتنی دور، کن ملکوں سے، کس بادشاہ نے؟',
    }[locale];
    const chunks = sketchChunks([...site.chunks.map(({ text }) => `${text} ${generic}`), kitchen], locale);
    const wider = await calibrate({ ...site, chunks });
    expect(wider?.needed).toBeGreaterThan((await calibrate(site))?.needed ?? Infinity);
  });
});

test('a site of few chunks, or in a language without questions of other fields, is not calibrated', async () => {
  expect(await calibrate(siteOf('en', 7))).toBeUndefined();
  expect(await calibrate({ ...siteOf('en', 60), locale: 'fr' })).toBeUndefined();
  expect(await calibrate({ ...siteOf('en', 60), locale: 'en-GB' })).toBeDefined();
});

test('pages without a sentence have no own questions, and are calibrated all the same', async () => {
  const chunks = sketchChunks(Array.from({ length: 20 }, (_, i) => `\`\`\`\nrow ${i}\n\`\`\``));
  const calibration = await calibrate({ locale: 'en', pages: [], chunks });
  expect(calibration).toMatchObject({ ownQuestions: 0, answered: 0, otherQuestions: 48 });
  expect(calibration?.needed).toBeGreaterThan(0);
});

test('whatever the pages say, what is needed is a number that questions can reach', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 120 });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 8, maxLength: 16 }), async (texts) => {
      const calibration = await calibrate({ locale: 'ur', pages: [], chunks: sketchChunks(texts, 'ur') });
      expect(calibration?.needed).toBeGreaterThan(0);
      expect(calibration?.needed).toBeLessThan(3);
    }),
    { numRuns: 20 },
  );
});

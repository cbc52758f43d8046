import { describe, expect, test } from 'vitest';
import { sketchIndex, type ChunkSketch } from '../testing/build-index.js';
import { pickUnits } from './quote.js';
import { retrieve } from './retrieve.js';

/** Texts picked from an index of these chunks, beside others that give words their weight. */
async function pick(question: string, chunks: (string | ChunkSketch)[], locale = 'en'): Promise<string[]> {
  const fillers = Array.from(
    { length: 12 },
    (_, i) => `Unrelated filler number ${i} of the page. غیر متعلق عبارت ${i} یہاں ہے۔`,
  );
  const index = await sketchIndex([...chunks, ...fillers], { locale });
  return pickUnits(await retrieve(question, index)).map(({ unit }) => unit.text);
}

describe('pickUnits', () => {
  test('quotes the sentence that answers, not the whole passage', async () => {
    const texts = await pick('When does the library open?', [
      'The library stands by the river. The library opens at nine in the morning. Its roof is green.',
    ]);
    expect(texts).toContain('The library opens at nine in the morning.');
    expect(texts).not.toContain('Its roof is green.');
  });

  test('quotes the Urdu sentence that answers', async () => {
    const texts = await pick(
      'کتب خانہ کتنے بجے کھلتا ہے؟',
      ['کتب خانہ دریا کے کنارے ہے۔ کتب خانہ صبح نو بجے کھلتا ہے۔ اس کی چھت سبز ہے۔'],
      'ur',
    );
    expect(texts).toContain('کتب خانہ صبح نو بجے کھلتا ہے۔');
    expect(texts).not.toContain('اس کی چھت سبز ہے۔');
  });

  test('prefers the answer to a question that the page itself asks', async () => {
    const texts = await pick('What does the pump weigh?', [
      'What does the pump weigh? It is about four kilograms without water. The lid is red.',
    ]);
    expect(texts).toContain('It is about four kilograms without water.');
  });

  test('brings the code that a sentence explains, whole', async () => {
    const code = 'npm install pump-tool\nnpm run pump -- --slow';
    const texts = await pick('How do I install the pump tool?', [
      `Install the pump tool in your folder.\n\n\`\`\`bash\n${code}\n\`\`\`\n\nThen rest.`,
    ]);
    expect(texts).toEqual(['Install the pump tool in your folder.', code]);
  });

  test('leaves code out that only shares words with the question', async () => {
    const texts = await pick('What is a pump rank?', [
      'A pump rank tells how fast the pump is.\n\nMore is better.\n\n```js\nconst pump = rank(pump);\n```',
    ]);
    expect(texts).toContain('A pump rank tells how fast the pump is.');
    expect(texts.join()).not.toContain('const');
  });

  test('brings what a colon promises', async () => {
    const texts = await pick('Which seeds does the garden need?', [
      'The garden needs these seeds:\n\n- Basil and mint.\n- Nothing else this year.',
    ]);
    expect(texts.slice(0, 2)).toEqual(['The garden needs these seeds:', 'Basil and mint.']);
  });

  test('where one thing is asked for, begins with the sentence that defines it', async () => {
    const texts = await pick('What is a shard?', [
      'Readers who ask a lot may load more than one shard.\n\nA shard is one small file of the index.',
    ]);
    expect(texts).toContain('A shard is one small file of the index.');
  });

  test('begins with the two best, in the order of the page, and stays at three units', async () => {
    const page =
      'A pump. The pump moves water. Water in the garden at night. The pump waters the garden. The night pump.';
    const texts = await pick('pump water garden night', [page]);
    expect(texts.length).toBeLessThanOrEqual(3);
    const [first = 0, second = 0] = texts.map((text) => page.indexOf(text));
    expect(first).toBeLessThan(second);
    expect(texts.slice(0, 2)).toContain('Water in the garden at night.');
  });

  test.each([
    [
      'en',
      'When did Karachi lose the rank of a capital?',
      'Karachi is a port. Karachi was a capital of great rank. Karachi is old. It lost that in 1959. Karachi grows.',
      'It lost that in 1959.',
    ],
    [
      'ur',
      'لاہور میں کتنے دروازے ہیں؟',
      'لاہور کے دروازے مشہور ہیں۔ لاہور پرانا ہے۔ لاہور کی دیوار میں تیرہ دروازے تھے۔ لاہور بڑا ہے۔',
      'لاہور کی دیوار میں تیرہ دروازے تھے۔',
    ],
  ])(
    'where a number or a date is asked for, quotes what holds one (%s)',
    async (locale, question, page, answer) => {
      expect((await pick(question, [page], locale)).slice(0, 2)).toContain(answer);
    },
  );

  test('picks nothing from nothing', async () => {
    expect(pickUnits({ chunks: [], concepts: [], searchedChunks: 0, bestBm25: 0 })).toEqual([]);
  });
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemIn } from '../testing/problem-in.js';
import { runApi, type RunningApi } from '../testing/running-api.js';

let api: RunningApi;

beforeAll(async () => {
  api = await runApi();
});

afterAll(() => api.close());

const ASKED = { question: 'How do I change the port?', locale: 'en' };

describe('POST /v1/search', () => {
  it('gives the passages with citations and scores', async () => {
    const response = await api.post('/v1/search', ASKED);
    expect(response.status).toBe(200);
    const { results } = (await response.json()) as { results: Record<string, unknown>[] };
    expect(results[0]).toEqual({
      citation: {
        number: 1,
        chunkId: expect.any(String) as string,
        url: '/docs/serving#section-0',
        title: 'Serving',
        headingPath: ['Port'],
        locale: 'en',
      },
      text: 'Pass the option --port to the command to change the port on which the site is served.',
      score: expect.any(Number) as number,
      bm25: expect.any(Number) as number,
    });
  });

  it('searches in Urdu, also when the reader’s tag is shorter than the site’s', async () => {
    const response = await api.post('/v1/search', { question: 'پورٹ کیسے بدلوں؟', locale: 'ur', limit: 1 });
    const { results } = (await response.json()) as { results: { citation: { url: string } }[] };
    expect(results.map(({ citation }) => citation.url)).toEqual(['/ur/docs/serving#section-0']);
  });

  it('searches the version asked for', async () => {
    const response = await api.post('/v1/search', { ...ASKED, version: '1.0' });
    const { results } = (await response.json()) as { results: { citation: { url: string } }[] };
    expect(results[0]?.citation.url).toBe('/docs/1.0/serving#section-0');
  });

  it('knows the version of a page that is not translated yet', async () => {
    const response = await api.post('/v1/search', { question: 'پورٹ', locale: 'ur-PK', version: '1.0' });
    expect(response.status).toBe(200);
  });

  it('ignores fields and query strings it does not know', async () => {
    expect((await api.post('/v1/search?x=1&y[]=2', { ...ASKED, colour: 'red' })).status).toBe(200);
  });
});

describe('a request that is wrong', () => {
  const long = 'x'.repeat(2001);
  it.each([
    ['a question that is a number', { ...ASKED, question: 7 }, 'REQUEST_INVALID', '/question'],
    ['no question', { locale: 'en' }, 'REQUEST_INVALID', '/question'],
    ['an empty question', { ...ASKED, question: '' }, 'REQUEST_INVALID', '/question'],
    ['a question that is too long', { ...ASKED, question: long }, 'REQUEST_INVALID', '/question'],
    ['a question with U+0000', { ...ASKED, question: 'a\0b' }, 'REQUEST_INVALID', '/question'],
    ['a question without words', { ...ASKED, question: '؟!' }, 'QUESTION_EMPTY', undefined],
    ['no locale', { question: 'port' }, 'REQUEST_INVALID', '/locale'],
    ['a locale that is a list', { ...ASKED, locale: ['en'] }, 'REQUEST_INVALID', '/locale'],
    ['a locale that is too long', { ...ASKED, locale: 'e'.repeat(36) }, 'REQUEST_INVALID', '/locale'],
    ['a locale the site lacks', { ...ASKED, locale: 'fr' }, 'LOCALE_UNKNOWN', undefined],
    ['a locale that is a path', { ...ASKED, locale: '../../etc' }, 'LOCALE_UNKNOWN', undefined],
    ['a version that is a number', { ...ASKED, version: 2 }, 'REQUEST_INVALID', '/version'],
    ['a version the site lacks', { ...ASKED, version: '9.9' }, 'VERSION_UNKNOWN', undefined],
    ['a limit that is text', { ...ASKED, limit: '5' }, 'REQUEST_INVALID', '/limit'],
    ['a limit of 0', { ...ASKED, limit: 0 }, 'REQUEST_INVALID', '/limit'],
    ['a limit that is too high', { ...ASKED, limit: 51 }, 'REQUEST_INVALID', '/limit'],
    ['a limit between two numbers', { ...ASKED, limit: 1.5 }, 'REQUEST_INVALID', '/limit'],
    ['null', null, 'REQUEST_INVALID', ''],
    ['a list', [ASKED], 'REQUEST_INVALID', ''],
    ['a number', 5, 'REQUEST_INVALID', ''],
  ])('is answered with a problem: %s', async (_, body, code, path) => {
    const response = await api.post('/v1/search', body);
    const problem = await problemIn(response);
    expect(problem).toMatchObject({ code, status: 400, retryable: false });
    expect(problem.errors?.map((each) => each.path)).toEqual(path === undefined ? undefined : [path]);
    expect(problem.detail).not.toContain(long);
  });

  it('hears what the site has instead of an unknown locale or version', async () => {
    expect(await problemIn(await api.post('/v1/search', { ...ASKED, locale: 'fr' }))).toMatchObject({
      detail: 'The site has no such locale. Its locales are: en, ur-PK.',
    });
    expect(await problemIn(await api.post('/v1/search', { ...ASKED, version: '3' }))).toMatchObject({
      detail: 'The site has no such version. Its versions are: 1.0, 2.0.',
    });
  });

  it('hears all its faults at once', async () => {
    const { errors } = await problemIn(
      await api.post('/v1/search', { question: 1, locale: 2, version: 3, limit: 4.5 }),
    );
    expect(errors?.map(({ path }) => path)).toEqual(['/question', '/locale', '/version', '/limit']);
  });

  it('hears where its JSON breaks off', async () => {
    const problem = await problemIn(
      await api.post('/v1/search', '{\n  "question": "پورٹ",\n  locale: "ur"\n}'),
    );
    expect(problem).toMatchObject({
      code: 'REQUEST_INVALID',
      detail: 'The body is not JSON: see line 3, column 3.',
    });
  });

  it.each([
    ['an empty body', ''],
    ['a truncated one', '{"question": "po'],
    ['one with a trailing comma', '{"question": "port", "locale": "en",}'],
    ['NaN', 'NaN'],
    ['deep nesting that is never closed', '['.repeat(50_000)],
  ])('is answered with a problem when the JSON is %s', async (_, body) => {
    expect(await problemIn(await api.post('/v1/search', body))).toMatchObject({
      code: 'REQUEST_INVALID',
      status: 400,
    });
  });

  it('is answered with a problem when the body is not UTF-8', async () => {
    const response = await fetch(`${api.url}/v1/search`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: Buffer.from([0x22, 0xff, 0x22]),
    });
    expect(await problemIn(response)).toMatchObject({ code: 'REQUEST_INVALID', status: 400 });
  });

  it.each([
    ['text/plain', {}],
    ['application/x-www-form-urlencoded', {}],
    ['multipart/form-data; boundary=x', {}],
    ['application/json; charset=utf-16', {}],
    ['application/jsonp', {}],
    ['application/json', { 'Content-Encoding': 'gzip' }],
  ])('is refused as %s with %j', async (type, headers) => {
    const response = await api.post('/v1/search', ASKED, { 'Content-Type': type, ...headers });
    expect(await problemIn(response)).toMatchObject({ code: 'CONTENT_TYPE_UNSUPPORTED', status: 415 });
  });

  it.each(['application/json; charset=utf-8', 'APPLICATION/JSON', 'application/json;charset="UTF-8"'])(
    'is taken as %s',
    async (type) => {
      expect((await api.post('/v1/search', ASKED, { 'Content-Type': type })).status).toBe(200);
    },
  );

  it('cannot change objects of the process by __proto__ and constructor', async () => {
    const body =
      '{"question":"port","locale":"en","__proto__":{"limit":1,"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    expect((await api.post('/v1/search', body)).status).toBe(200);
    expect('polluted' in {}).toBe(false);
  });

  it('is a problem or an answer whatever the body is', async () => {
    const field = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('en', 'ur', 'پورٹ', 'port'),
      fc.jsonValue(),
    );
    const body = fc.oneof(
      fc
        .record({ question: field, locale: field, version: field, limit: field }, { requiredKeys: [] })
        .map((each) => JSON.stringify(each)),
      fc.json(),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const response = await api.post('/v1/search', text);
        if (response.status === 200) await response.json();
        else expect((await problemIn(response)).status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSafeText } from './safe-text.js';

const ALLOWED = {
  numbers: new Set([1, 2, 3]),
  urls: new Set(['/docs/robots/', '/docs/robots/#watering', '/ur/docs/robots/']),
};

function safe(...pieces: string[]): string {
  const filter = createSafeText(ALLOWED);
  return pieces.map((piece) => filter.push(piece)).join('') + filter.end();
}

describe('markers', () => {
  test.each([
    ['Robots work [1].', 'Robots work [1].'],
    ['Robots work [1, 3].', 'Robots work [1][3].'],
    ['Robots work [1][2].', 'Robots work [1][2].'],
    ['Robots work 【1】.', 'Robots work [1].'],
    ['Robots work【2:0†source】.', 'Robots work[2].'],
    ['Robots work [1-3].', 'Robots work [1][2][3].'],
    ['Robots work [Source 2].', 'Robots work [2].'],
    ['Robots work![1] Yes.', 'Robots work! [1] Yes.'],
    ['روبوٹ کام کرتا ہے [۱]۔', 'روبوٹ کام کرتا ہے [1]۔'],
    ['روبوٹ کام کرتا ہے [۱، ۳]۔', 'روبوٹ کام کرتا ہے [1][3]۔'],
    ['روبوٹ کام کرتا ہے [ماخذ ٢]۔', 'روبوٹ کام کرتا ہے [2]۔'],
  ])('%s becomes %s', (text, expected) => {
    expect(safe(text)).toBe(expected);
  });

  test.each([
    ['Robots work [9].', 'Robots work.'],
    ['Robots work [9] at night [1, 9].', 'Robots work at night [1].'],
    ['روبوٹ [۹] چلتا ہے [۷]۔', 'روبوٹ چلتا ہے۔'],
    ['one[9]two', 'one two'],
  ])('of unknown sources go: %s', (text, expected) => {
    expect(safe(text)).toBe(expected);
  });

  test('those that were shown are noted', () => {
    const filter = createSafeText(ALLOWED);
    filter.push('Night [3][1], `[2]`, [8].');
    filter.end();
    expect([...filter.cited].sort()).toEqual([1, 3]);
  });

  test('no marker is cut by pieces, and text waits for nothing else', () => {
    const filter = createSafeText(ALLOWED);
    expect(filter.push('Robots work [')).toBe('Robots work');
    expect(filter.push('1')).toBe('');
    expect(filter.push(']')).toBe('');
    expect(filter.push(' at night')).toBe(' [1] at night');
    expect(filter.push('.')).toBe('.');
  });

  test('a year and a word in brackets are no markers', () => {
    expect(safe('As of [2024] the [robot] works.')).toBe('As of [2024] the [robot] works.');
  });
});

describe('links', () => {
  test.each([
    ['[Robots](/docs/robots/#watering)', '[Robots](/docs/robots/#watering)'],
    ['[روبوٹ](</ur/docs/robots/> "title")', '[روبوٹ](/ur/docs/robots/)'],
  ])('to a page of the sources stay: %s', (text, expected) => {
    expect(safe(text)).toBe(expected);
  });

  test.each([
    ['[here](https://evil.example/)', 'here'],
    ['[یہاں](https://evil.example/)۔', 'یہاں۔'],
    ['[here](/docs/other/)', 'here'],
    ['[here](//evil.example)', 'here'],
    ['write to x@evil.example', 'write to x @evil.example'],
    ['لکھیے x@evil.example', 'لکھیے x @evil.example'],
    ['_www.evil.example/x and on', '_ and on'],
    ['[here](javascript:alert(1))', 'here'],
    ['[a [b](https://evil.example) c](https://evil.example)', 'a b c'],
    ['[1](https://evil.example)', '[1]'],
    ['![a cat](https://evil.example/cat.png)', 'a cat'],
    ['![بلی](/cat.png)', 'بلی'],
    ['<https://evil.example> go', ' go'],
    ['Go to https://evil.example/a?b=c, now.', 'Go to , now.'],
    ['https://evil.example/ پر جائیں۔', ' پر جائیں۔'],
    ['www.evil.example mailto:me@evil.example', ' '],
    ['ht[9]tps://evil.example', 'ht tps'],
    ['ht<b></b>tps://evil.example', ''],
    ['[x]<b></b>(https://evil.example)', '[x] ()'],
    ['[1]: https://evil.example', '[1] : '],
    ['[x]: /docs/other/', '[x] : /docs/other/'],
    ['\\[x](https://evil.example)', 'x'],
  ])('%s loses its target', (text, expected) => {
    expect(safe(text)).toBe(expected);
  });

  test('HTML goes, its text stays', () => {
    expect(safe('<img src=x onerror=alert(1)>A <b>bold</b> H<sub>2</sub>O<!-- x -->')).toBe('A bold H2O');
    expect(safe('<scr<script>ipt>alert(1)</scr</script>ipt>')).not.toMatch(/<[a-z/]/i);
    expect(safe('اگر x < 3 ہو')).toBe('اگر x < 3 ہو');
  });

  test('an address cut into pieces is still one', () => {
    expect(safe('See h', 'tt', 'ps', ':', '/', '/evil.example', '/x', ' now')).toBe('See  now');
    expect(safe('See [a', '](ht', 'tps://evil.exa', 'mple) now')).toBe('See a now');
  });
});

describe('code', () => {
  test('keeps its text, addresses and brackets among it', () => {
    const block = '```bash\ncurl https://api.example/items[0] <b>\n```\n';
    expect(safe(`Run:\n${block}Done [1].`)).toBe(`Run:\n${block}Done [1].`);
    expect(safe('Use `items[9]` or `https://api.example`.')).toBe('Use `items[9]` or `https://api.example`.');
  });

  test('a block that is not closed is closed', () => {
    expect(safe('```js\nlet a = 1;')).toBe('```js\nlet a = 1;\n```\n');
  });

  test('a block inside of a list is a block for every reader', () => {
    expect(safe('1. Run\n   ```bash\n   npm start\n   ```\n2. Done')).toBe(
      '1. Run\n```bash\nnpm start\n```\n2. Done',
    );
  });

  test.each([
    '``a`[x](https://evil.example)`',
    '`a`<b>``[x](https://evil.example)``',
    '\\`a` [x](https://evil.example)`',
    'text\n     ````\n[x](https://evil.example)\n```` \n',
    '\n<b>~~~\n~~~\n[x](https://evil.example)',
    '- a\n  ```\nxx\n```\n[x](https://evil.example)\n```',
    '```\ncode\n    ```\n[x](https://evil.example)\n```\n',
  ])('does not hide a link: %j', (text) => {
    expect(outsideOfCode(safe(text))).not.toContain('evil.example');
  });
});

/** Pieces that together make what is hard to read. */
const SIGNS = '[ ] ( ) 1 ۱ 9 , ، ` `` ``` ~~~ \\ ! < > : 【1】 ۔ . " \' -'.split(' ');
const WORDS =
  '<b> </a https://evil.example http: // evil www. /docs/robots/ [x]( [1] [9] ![y]( javascript: روبوٹ robot'.split(
    ' ',
  );
const HOSTILE = fc
  .array(fc.constantFrom(...SIGNS, ...WORDS, ' ', '    ', '\n', '\n\n', '\t', '\r', '> '), { maxLength: 30 })
  .map((pieces) => pieces.join(''));
const TEXT = fc.oneof(HOSTILE, fc.string({ unit: 'binary', maxLength: 60 }));

describe('whatever a model writes', { timeout: 60_000 }, () => {
  test('comes out the same, however it is cut', () => {
    fc.assert(
      fc.property(TEXT, fc.array(fc.nat({ max: 5 }), { maxLength: 40 }), (text, lengths) => {
        const pieces: string[] = [];
        let at = 0;
        for (const length of lengths) pieces.push(text.slice(at, (at += length)));
        pieces.push(text.slice(at));
        expect(safe(...pieces)).toBe(safe(text));
        expect(safe(...text)).toBe(safe(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('holds no unknown marker, foreign address, HTML or foreign link outside of code', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const prose = outsideOfCode(safe(text));
        for (const [, number] of prose.matchAll(/\[(\d+)\]/g)) {
          expect(ALLOWED.numbers.has(Number(number)) || (number ?? '').length > 3).toBe(true);
        }
        expect(prose).not.toMatch(/:\/\/|(?<![\p{L}\p{N}_])www\.[a-z]|<[a-z/!?]|!\[/iu);
        for (const [, target = ''] of prose.matchAll(/\]\(([^)]*)\)/g)) {
          expect(ALLOWED.urls.has(target)).toBe(true);
        }
        expect(prose).not.toMatch(/\]:/);
      }),
      { numRuns: 2000 },
    );
  });

  test('made safe twice is as made safe once, for markers and links', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const prose = outsideOfCode(safe(safe(text)));
        expect(prose).not.toContain('://');
      }),
    );
  });
});

/** Prose as CommonMark sees it: without fenced blocks and code spans. */
function outsideOfCode(markdown: string): string {
  const prose: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    const run = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    if (fence === undefined && run) fence = run;
    else if (fence !== undefined) {
      const closes = run && run[0] === fence[0] && run.length >= fence.length && line.trim() === run;
      if (closes) fence = undefined;
    } else prose.push(line);
  }
  return prose.join('\n').replace(/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/gs, '§');
}

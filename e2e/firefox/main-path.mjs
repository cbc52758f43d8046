// The main path in the Firefox that people have: Playwright drives a Firefox of its own only.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openFirefox } from './bidi.mjs';
import { findFirefox } from './find-firefox.mjs';

const WEBSITE = fileURLToPath(new URL('../../website/', import.meta.url));
const ENTER = '\uE007';
const ESCAPE = '\uE00C';

/** @type {{ tag: string, direction: string, page: string, question: string, cited: string }[]} */
const PATHS = [
  {
    tag: 'en',
    direction: 'ltr',
    page: '/docs/book/what-a-question-is/',
    question: 'What is reciprocal rank fusion?',
    cited: '/docs/book/hybrid-fusion/#rrf',
  },
  {
    tag: 'ur',
    direction: 'rtl',
    page: '/ur/docs/book/what-a-question-is/',
    question: 'الٹا اشاریہ کیا ہوتا ہے؟',
    cited: '/ur/docs/book/inverted-index-and-bm25/#inverted-index',
  },
];

const program = findFirefox();
if (program === undefined) {
  console.error(
    'There is no Firefox. Set FIREFOX_PATH, or on Debian as root: "apt-get install -y firefox-esr".',
  );
  process.exit(1);
}
const site = spawn('npm', ['run', '--silent', 'serve', '--', '--port', '0', '--no-api'], {
  cwd: WEBSITE,
  detached: true,
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const home = await siteAddress();
  const tab = await openFirefox(program);
  try {
    for (const path of PATHS) await takePath(tab, home, path);
    assert.deepEqual(tab.errors, [], 'errors on the console');
  } finally {
    await tab.close();
  }
} finally {
  if (site.pid !== undefined) process.kill(-site.pid);
}

/**
 * From a page to an answer, from there to the page that says it, and out again by the keyboard.
 *
 * @param {import('./bidi.mjs').Tab} tab
 * @param {string} home
 * @param {typeof PATHS[number]} path
 */
async function takePath(tab, home, { tag, direction, page, question, cited }) {
  await tab.open(home + page);
  await tab.press('.rag-launcher');
  await tab.until(`document.activeElement?.matches('.rag-panel textarea')`, 'the focus in the field');
  assert.equal(await tab.evaluate(`document.querySelector('section.rag-root').dir`), direction);
  assert.equal(
    await tab.evaluate(`getComputedStyle(document.querySelector('.rag-panel')).direction`),
    direction,
  );
  // The conversation of the path before goes on in every language.
  await tab.press('.rag-new');
  await tab.until(`document.querySelector('.rag-suggestion')?.textContent`, 'a suggestion');
  await tab.until(`document.activeElement?.matches('.rag-panel textarea')`, 'the focus, back in the field');

  await tab.type(question + ENTER);
  await tab.until(
    `document.querySelector('.rag-entry[data-state="finished"] .rag-quote') !== null`,
    'a quotation',
  );
  const asked = await tab.evaluate(`document.querySelector('.rag-question-text').textContent`);
  assert.equal(asked, question);
  const link = `.rag-entry a[href="${cited}"]`;

  await tab.press(link);
  await tab.until(`location.pathname + location.hash === ${JSON.stringify(cited)}`, `the page ${cited}`);
  await tab.until(`document.querySelector('.rag-panel').open`, 'the panel, still open');
  await tab.press('.rag-panel textarea');
  await tab.type(ESCAPE);
  await tab.until(`!document.querySelector('.rag-panel').open`, 'the panel to close');
  await tab.until(`document.activeElement?.matches('.rag-launcher')`, 'the focus on the button');
  console.log(`✓ ${tag}: asked, answered, followed ${cited}, closed`);
}

/** @returns {Promise<string>} the site's, without a slash at its end */
function siteAddress() {
  return new Promise((resolve, reject) => {
    createInterface({ input: site.stdout }).on('line', (line) => {
      const [, address] = /(http:\/\/localhost:\d+)\//.exec(line) ?? [];
      if (address !== undefined) resolve(address);
    });
    site.once('exit', (code) =>
      reject(new Error(`The website is not served: npm run serve ended with ${code}.`)),
    );
  });
}

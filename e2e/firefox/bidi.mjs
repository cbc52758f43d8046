// A Firefox driven over WebDriver BiDi, by the few commands that the main path needs.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const START_TIMEOUT_MS = 60_000;
const WAIT_TIMEOUT_MS = 20_000;
const POLL_MS = 50;

/**
 * @typedef {object} Tab
 * @property {(url: string) => Promise<void>} open goes there, and waits until it has loaded
 * @property {(expression: string) => Promise<unknown>} evaluate in the page, without waiting for promises
 * @property {(expression: string, what: string) => Promise<unknown>} until waits for a value that is true, and gives it
 * @property {(selector: string) => Promise<void>} press by the pointer, in the middle of the first that matches
 * @property {(text: string) => Promise<void>} type by the keyboard; `\uE007` is Enter, `\uE00C` Escape
 * @property {string[]} errors what the pages have reported to the console as errors
 * @property {() => Promise<void>} close ends the browser
 */

/**
 * Starts a Firefox of its own, without a window and with an empty profile.
 *
 * @param {string} program
 * @returns {Promise<Tab>}
 */
export async function openFirefox(program) {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-profile-'));
  const firefox = spawn(
    program,
    ['--headless', '--remote-debugging-port=0', '--no-remote', '--profile', profile],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const address = await addressIn(firefox);
  const { send, on } = await connect(`${address}/session`);
  await send('session.new', { capabilities: {} });
  const { contexts } = await send('browsingContext.getTree', {});
  const { context } = contexts[0];
  await send('session.subscribe', { events: ['log.entryAdded'] });
  /** @type {string[]} */
  const errors = [];
  on('log.entryAdded', ({ level, text }) => level === 'error' && errors.push(text));

  /** @param {string} expression */
  async function evaluate(expression) {
    const { result, exceptionDetails } = await send('script.evaluate', {
      // What a page gives is made plain, so that it comes as it was.
      expression: `JSON.stringify((${expression}) ?? null)`,
      target: { context },
      awaitPromise: false,
    });
    if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.text}`);
    return JSON.parse(result.value);
  }

  /** @type {Tab['until']} */
  async function until(expression, what) {
    for (const end = Date.now() + WAIT_TIMEOUT_MS; Date.now() < end;) {
      const value = await evaluate(expression);
      if (value) return value;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    throw new Error(`Waited for ${what}, in vain.`);
  }

  return {
    errors,
    evaluate,
    until,
    async open(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async press(selector) {
      const find = `document.querySelector(${JSON.stringify(selector)})`;
      await until(`${find} !== null`, selector);
      const place = await evaluate(
        `(() => { const e = ${find}; e.scrollIntoView({ block: 'center' }); const { x, y, width, height } = e.getBoundingClientRect(); return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }; })()`,
      );
      const actions = [
        { type: 'pointerMove', .../** @type {object} */ (place) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    async type(text) {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async close() {
      await send('browser.close', {}).catch(() => firefox.kill());
      await new Promise((resolve) => firefox.once('exit', resolve));
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/**
 * Where it listens, as it says itself.
 *
 * @param {import('node:child_process').ChildProcess} firefox
 * @returns {Promise<string>}
 * @throws {Error} when it ends or falls silent instead, with what it said last
 */
function addressIn(firefox) {
  return new Promise((resolve, reject) => {
    /** @type {string[]} */
    const said = [];
    const fail = () => reject(new Error(['Firefox did not start.', ...said.slice(-3)].join('\n')));
    const timer = setTimeout(fail, START_TIMEOUT_MS);
    firefox.once('error', reject);
    firefox.once('close', fail);
    createInterface({ input: /** @type {import('node:stream').Readable} */ (firefox.stderr) }).on(
      'line',
      (line) => {
        said.push(line);
        const [address] = /ws:\/\/\S+/.exec(line) ?? [];
        if (address === undefined) return;
        clearTimeout(timer);
        resolve(address);
      },
    );
  });
}

/**
 * @param {string} address
 * @returns {Promise<{ send: (method: string, params: object) => Promise<any>, on: (event: string, hear: (params: any) => void) => void }>}
 */
async function connect(address) {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`${address} cannot be reached.`)));
  });
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  /** @type {Map<string, (params: any) => void>} */
  const listeners = new Map();
  let id = 0;
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(data);
    if (message.type === 'event') return listeners.get(message.method)?.(message.params);
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'success') call?.resolve(message.result);
    else call?.reject(new Error(`${message.error}: ${message.message}`));
  });
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        id += 1;
        waiting.set(id, { resolve, reject });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    on: (event, hear) => void listeners.set(event, hear),
  };
}

import { once } from 'node:events';
import { compose } from '../compose.js';
import { parseConfig } from '../config.js';
import { startServer } from '../start.js';
import { stopOnSignals } from '../stop-on-signals.js';
import { sayWords } from './generated-answer.js';
import { publishRobotSite } from './robot-site.js';
import { createScriptedAnswerer } from './scripted-answerer.js';

/*
 * Serves the robots' site as the environment says. A question that holds "…" is answered half; its other half comes after
 * a line on the standard input.
 */

const config = parseConfig();
const composition = await compose(config, { siteLocales: [] });
const answerer = createScriptedAnswerer(async function* (request, options) {
  const words = sayWords(['half ', 'پورا'])(request, options);
  for await (const event of words) {
    yield event;
    if (event.type === 'text' && event.delta === 'half ' && request.question.includes('…')) {
      await once(process.stdin, 'data', { signal: options.signal }).catch(() =>
        options.signal.throwIfAborted(),
      );
    }
  }
});
const deps = { ...composition.deps, answerer, store: await publishRobotSite() };
await stopOnSignals(await startServer(config, { ...composition, deps }));
// What reads the standard input would keep the process.
process.exit();

import { startScriptedOpenAi } from 'scripted-openai';
import { createLoad, markOf, TOKEN_DELAY_MS } from './load.js';

/* The scripted model in a process of its own. Takes the number of questions it knows, writes its address. */

const [count = '0'] = process.argv.slice(2);
const { baseUrl } = await startScriptedOpenAi({
  script: createLoad(Number(count)).exchanges.map((exchange) => ({
    endpoint: 'chat',
    format: 'text',
    contains: markOf(exchange),
    answer: exchange.answer,
    tokenDelayMs: TOKEN_DELAY_MS,
  })),
});
console.log(baseUrl);

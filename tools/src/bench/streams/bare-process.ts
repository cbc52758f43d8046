import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import express from 'express';
import { TOKEN_DELAY_MS } from './load.js';

/*
 * Express and nothing else: reads the question and streams the bytes of one answer of the API's, at the model's pace.
 * Takes the file that holds them, writes its address.
 */

const [file = ''] = process.argv.slice(2);
const events = (await readFile(file, 'utf8')).split(/(?<=\n\n)/);
const app = express();
app.post('/v1/chat', express.json(), async (_request, response) => {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
  });
  for (const event of events) {
    if (event.includes('"text-delta"')) await wait(TOKEN_DELAY_MS);
    response.write(event);
  }
  response.end();
});
const server = createServer(app).listen(0, '127.0.0.1');
await once(server, 'listening');
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);

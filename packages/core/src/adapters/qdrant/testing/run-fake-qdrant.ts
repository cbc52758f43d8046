import { FakeQdrant } from './fake-qdrant.js';

/* Runs a server in Qdrant's place, for drills, and writes its address. */

const { url } = await new FakeQdrant().start();
process.stdout.write(`${url}\n`);

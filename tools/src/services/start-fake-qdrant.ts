import { fileURLToPath } from 'node:url';
import { startChildServer, type ChildServer } from './child-server.js';

const PACKAGES = new URL('../../../packages/', import.meta.url);

/** Starts what core's tests have in Qdrant's place, empty, in a process of its own. */
export function startFakeQdrant(): Promise<ChildServer> {
  const file = (path: string) => fileURLToPath(new URL(path, PACKAGES));
  return startChildServer(
    file('api/src/testing/run-typescript.mjs'),
    [file('core/src/adapters/qdrant/testing/run-fake-qdrant.ts')],
    { ready: /^(http:\S+)/ },
  );
}

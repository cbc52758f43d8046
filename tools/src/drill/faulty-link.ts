import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** `open`: everything passes. `cut`: every connection ends at once. `silent`: nothing passes, and nothing ends. */
export type LinkState = 'open' | 'cut' | 'silent';

/** A TCP connection's way to a server, which can be cut or fall silent. */
export interface FaultyLink {
  /** Of 127.0.0.1. */
  port: number;
  /** Connections from before do not outlive a change. */
  set(state: LinkState): void;
  stop(): Promise<void>;
}

/** @param targetPort of 127.0.0.1 */
export async function startFaultyLink(targetPort: number): Promise<FaultyLink> {
  let state: LinkState = 'open';
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    // An end is what this is about, however it comes.
    return socket.on('error', () => {}).once('close', () => sockets.delete(socket));
  };
  const server = createServer((client) => {
    keep(client);
    if (state === 'cut') client.destroy();
    if (state !== 'open') return;
    const target = keep(connect(targetPort, '127.0.0.1'));
    client.pipe(target).pipe(client);
    client.once('close', () => target.destroy());
    target.once('close', () => client.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    set(next) {
      state = next;
      for (const socket of sockets) {
        if (next === 'silent') socket.unpipe().pause();
        else socket.destroy();
      }
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RagError } from 'docusaurus-rag-core';
import type { Logger } from 'pino';
import { createApp } from './app.js';
import { compose, type Composition } from './compose.js';
import type { Config } from './config.js';
import { createServer } from './http/server.js';

export interface RunningServer {
  /** Where it listens: `http://127.0.0.1:3001`. */
  url: string;
  logger: Logger;
  /** Settles once everything is closed. */
  closed: Promise<void>;
  /**
   * Refuses new requests, lets running answers end within `config.shutdownDrainMs`, makes them end, stops listening and
   * closes what was opened.
   */
  close(): Promise<void>;
}

/**
 * Starts the API as a server of its own.
 *
 * @param composition default: what `compose` makes of the config
 * @throws RagError `PORT_IN_USE`, `OPTION_INVALID` for an address that cannot be listened at, or what `compose` throws
 */
export async function startServer(config: Config, composition?: Composition): Promise<RunningServer> {
  const { deps, close: closeParts } = composition ?? (await compose(config));
  const { logger, lifecycle } = deps;
  const server = createServer(createApp(deps));
  let url: string;
  try {
    url = await listen(server, config);
  } catch (error) {
    await closeParts();
    throw error;
  }
  for (const warning of config.warnings) logger.warn(warning);
  logger.info(
    {
      url,
      mode: deps.answerer.mode,
      chatModel: config.chatModel,
      embeddingModel: config.models?.embedding?.model,
      index: deps.store.description,
      database: config.database.kind,
    },
    'listening',
  );

  const closed = (async () => {
    await once(server, 'close');
    await closeParts();
    logger.info('closed');
  })();
  let closing: Promise<void> | undefined;
  return {
    url,
    logger,
    closed,
    close() {
      closing ??= (async () => {
        logger.info({ drainMs: config.shutdownDrainMs }, 'draining');
        // Meanwhile it goes on listening, to tell load balancers and readers that it stops.
        await lifecycle.drain(config.shutdownDrainMs);
        server.close();
        server.closeAllConnections();
        await closed;
      })();
      return closing;
    },
  };
}

async function listen(server: Server, { host, port }: Config): Promise<string> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw listenError(cause as NodeJS.ErrnoException, host, port);
  }
  const { port: bound } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
}

function listenError(cause: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (cause.code) {
    case 'EADDRINUSE':
      return new RagError(
        'PORT_IN_USE',
        `Port ${port} of ${host} is taken by another program. Set PORT to another, or to 0 for any that is free.`,
        { cause },
      );
    case 'EACCES':
      return new RagError(
        'OPTION_INVALID',
        `Port ${port} needs rights this user does not have. Set PORT to 1024 or more.`,
        {
          cause,
        },
      );
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
      return new RagError(
        'OPTION_INVALID',
        `"${host}" is not an address of this machine. Set HOST to 127.0.0.1, or to 0.0.0.0 for all of its addresses.`,
        { cause },
      );
    default:
      return cause;
  }
}

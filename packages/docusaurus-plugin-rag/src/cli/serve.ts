import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { RagError } from 'docusaurus-rag-core';
import type { BuiltSite } from './built-site.js';
import type { SiteApi } from './site-api.js';
import { createSiteHandler } from './site-handler.js';

const DEFAULT_PORT = 3000;
const DEFAULT_HOST = 'localhost';
/** Whoever sends headers slower than this holds a connection for nothing. */
const SERVER_OPTIONS = { headersTimeout: 5000, maxHeaderSize: 8192, insecureHTTPParser: false };

export interface ServeOptions {
  /** 0 for any that is free. Default 3000. */
  port?: string | undefined;
  /** Default `localhost`. */
  host?: string | undefined;
  /** The API beside the site; absent: the site alone. */
  api?: SiteApi | undefined;
  print(text: string): void;
}

/**
 * Serves the built site until the process is told to stop, and prints where each locale is.
 *
 * @throws RagError `PORT_IN_USE`, or `OPTION_INVALID` for a port, host or folder that cannot be served
 */
export async function serve(
  site: BuiltSite,
  { port, host = DEFAULT_HOST, api, print }: ServeOptions,
): Promise<void> {
  const locales = site.locales.filter(({ outDir }) => existsSync(join(outDir, 'index.html')));
  if (locales.length === 0) {
    throw new RagError(
      'OPTION_INVALID',
      `${site.outDir} holds no built site. Build it first (docusaurus build), or name its folder with --dir.`,
    );
  }
  const server = createServer(SERVER_OPTIONS, createSiteHandler(site, api));
  const address = await listen(server, parsePort(port), host);
  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
  print(
    [
      `Serving ${site.outDir}`,
      ...locales.map(({ baseUrl, label }) => `  ${origin}${baseUrl}  ${label}`),
      ...(api ? [`API at ${origin}/v1: ${api.description}`] : []),
      'Press Ctrl+C to stop.',
    ].join('\n'),
  );
  await untilStopped(server, api);
}

/** @throws RagError `OPTION_INVALID` */
export function parsePort(port: string | undefined): number {
  if (port === undefined) return DEFAULT_PORT;
  const number = Number(port);
  if (/^\d+$/.test(port) && number <= 65_535) return number;
  throw new RagError(
    'OPTION_INVALID',
    `The port is ${JSON.stringify(port)}. Give a number from 0 to 65535, with --port or PORT.`,
  );
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(describeListenError(cause, port, host)));
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

function describeListenError(cause: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (cause.code) {
    case 'EADDRINUSE':
      return new RagError(
        'PORT_IN_USE',
        `Port ${port} of ${host} is taken by another program. Choose another: --port ${port < 65_535 ? port + 1 : 3000}, or --port 0 for any that is free.`,
        { cause },
      );
    case 'EACCES':
      return new RagError(
        'OPTION_INVALID',
        `Port ${port} needs rights this user does not have. Choose one from 1024.`,
        { cause },
      );
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
      return new RagError(
        'OPTION_INVALID',
        `"${host}" is not an address of this machine. Try --host localhost or --host 0.0.0.0.`,
        { cause },
      );
    default:
      return cause;
  }
}

function untilStopped(server: Server, api: SiteApi | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      const closed = new Promise<void>((done) => {
        server.close(() => done());
      });
      const ended = (async () => {
        await api?.close();
        // Browsers keep connections open that they do not use.
        server.closeAllConnections();
        await closed;
      })();
      ended.then(resolve, reject);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

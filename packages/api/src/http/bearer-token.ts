import type { IncomingMessage } from 'node:http';

/** The token of `Authorization: Bearer …`; undefined when there is none. */
export function bearerToken({ headers }: IncomingMessage): string | undefined {
  return /^Bearer +([\w~+/.=-]{1,200}) *$/i.exec(headers.authorization ?? '')?.[1];
}

/** Whether a path's parameter can be the id of anything: all ids are UUIDs. */
export function isUuid(text: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}

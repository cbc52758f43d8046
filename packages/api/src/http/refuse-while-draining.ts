import { RagError } from 'docusaurus-rag-core';
import type { NextFunction, Request, Response } from 'express';
import type { Lifecycle } from './lifecycle.js';

/** By then another process should have taken the place of this one. */
const RETRY_AFTER_MS = 2000;

/** Counts every response as running work, and begins no more of it while the process drains. */
export function refuseWhileDraining(lifecycle: Lifecycle) {
  return (request: Request, response: Response, next: NextFunction): void => {
    lifecycle.track(response);
    if (!lifecycle.draining) {
      next();
      return;
    }
    response.setHeader('Connection', 'close');
    if (!request.path.startsWith('/v1/')) {
      next();
      return;
    }
    throw new RagError('SHUTTING_DOWN', 'The process is stopping.', { retryAfterMs: RETRY_AFTER_MS });
  };
}

import type { NextFunction, Request, Response } from 'express';
import { RequestFault } from './request-fault.js';

/** For a route's other methods. */
export function allowOnly(...methods: string[]) {
  return (_request: Request, response: Response, _next: NextFunction): void => {
    const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
    response.setHeader('Allow', allowed);
    throw new RequestFault('METHOD_NOT_ALLOWED', `This address knows ${allowed}.`);
  };
}

export function notFound(): never {
  throw new RequestFault('NOT_FOUND', 'There is nothing at this address. /openapi.json lists what there is.');
}

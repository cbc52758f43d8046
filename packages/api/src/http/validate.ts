import type { z } from 'zod';
import { RequestFault, type FieldFault } from './request-fault.js';

/** Faults listed in one answer. */
const MAX_FAULTS = 20;
/** Names a client chose, such as those of unknown fields, are cut beyond it. */
const MAX_MESSAGE_LENGTH = 200;

/**
 * Checks a request's body. Unknown fields are ignored, so that a newer client can talk to an older API.
 *
 * @throws RequestFault `REQUEST_INVALID` with every fault's path and what is allowed there; values are not repeated
 */
export function validate<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const faults = result.error.issues.slice(0, MAX_FAULTS).map(({ path, message }): FieldFault => ({
    path: path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    message: cut(message),
  }));
  const [first] = faults;
  throw new RequestFault(
    'REQUEST_INVALID',
    `The body is not what this route expects: ${first?.path || 'the whole'}: ${first?.message}${faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''}.`,
    faults,
  );
}

function cut(text: string): string {
  return text.length > MAX_MESSAGE_LENGTH ? `${text.slice(0, MAX_MESSAGE_LENGTH)}…` : text;
}

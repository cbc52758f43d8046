/** A wait that was longer than it may be. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/**
 * Settles as the work does, or rejects once the time is over; the work itself goes on.
 *
 * @throws TooSlow
 */
export async function within<Value>(timeoutMs: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow(`No answer within ${timeoutMs} ms.`)), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

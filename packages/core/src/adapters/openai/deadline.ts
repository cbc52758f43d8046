/** Bounds of one call. */
export interface CallLimits {
  /** Longest the whole call may take. */
  timeoutMs: number;
  /** Longest wait for the next part, the first one included. Default: no bound of its own. */
  idleTimeoutMs?: number;
}

/** Ends a call when its caller does, when it takes too long, or when nothing more comes. */
export interface Deadline {
  signal: AbortSignal;
  /** What ran out, in words; undefined while nothing has. */
  readonly expired: string | undefined;
  /** Something came: the wait for the next part begins. */
  restartIdle(): void;
  /** Nothing is waited for, because the reader is busy with what came. */
  pauseIdle(): void;
  /** To be called when the call is over. */
  stop(): void;
}

export function startDeadline(caller: AbortSignal, { timeoutMs, idleTimeoutMs }: CallLimits): Deadline {
  const controller = new AbortController();
  let expired: string | undefined;
  const expire = (what: string) => () => {
    expired ??= what;
    controller.abort();
  };
  const onCallerAbort = () => controller.abort(caller.reason);
  const total = setTimeout(expire(`was not done after ${timeoutMs} ms`), timeoutMs);
  let isWaiting = true;
  // One timer for the whole call: one for each part would cost more than the part.
  const idle =
    idleTimeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          if (isWaiting) expire(`sent nothing for ${idleTimeoutMs} ms`)();
          else idle?.refresh();
        }, idleTimeoutMs);
  const deadline: Deadline = {
    signal: controller.signal,
    get expired() {
      return expired;
    },
    restartIdle() {
      isWaiting = true;
      idle?.refresh();
    },
    pauseIdle() {
      isWaiting = false;
    },
    stop() {
      clearTimeout(total);
      clearTimeout(idle);
      caller.removeEventListener('abort', onCallerAbort);
    },
  };
  if (caller.aborted) onCallerAbort();
  else caller.addEventListener('abort', onCallerAbort, { once: true });
  return deadline;
}

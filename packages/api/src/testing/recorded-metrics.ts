import type { Metrics } from '../observability/metrics.js';

type Measured = { [Name in keyof Metrics]: [Name, ...Parameters<Metrics[Name]>] }[keyof Metrics];

/** Metrics that remember every call, in order. */
export interface RecordedMetrics extends Metrics {
  calls: Measured[];
  /** What a method was told, call by call. */
  of<Name extends keyof Metrics>(name: Name): Parameters<Metrics[Name]>[];
}

export function createRecordedMetrics(): RecordedMetrics {
  const calls: Measured[] = [];
  const note = (call: Measured) => void calls.push(call);
  return {
    calls,
    of: <Name extends keyof Metrics>(name: Name) =>
      calls.filter(([called]) => called === name).map(([, ...args]) => args as Parameters<Metrics[Name]>),
    requestFinished: (...args) => note(['requestFinished', ...args]),
    queryFailed: (...args) => note(['queryFailed', ...args]),
    degraded: (...args) => note(['degraded', ...args]),
    retrieved: (...args) => note(['retrieved', ...args]),
    modelCalled: (...args) => note(['modelCalled', ...args]),
    firstTokenSent: (...args) => note(['firstTokenSent', ...args]),
    streamOpened: (...args) => note(['streamOpened', ...args]),
    streamClosed: (...args) => note(['streamClosed', ...args]),
    answered: (...args) => note(['answered', ...args]),
    feedbackGiven: (...args) => note(['feedbackGiven', ...args]),
    setActiveSessions: (...args) => note(['setActiveSessions', ...args]),
    expose: async () => ({ contentType: 'text/plain', text: '' }),
  };
}

import { pino, type DestinationStream, type Logger } from 'pino';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Fields that are never logged, at any level, at the top of a line or one below. */
const SECRET_FIELDS = ['authorization', 'token', 'apiKey', 'password', 'cookie'];
/** What a reader wrote: logged only by whoever asks for `debug` or `trace`. */
const PRIVATE_FIELDS = ['question', 'selection', 'comment'];
const HIDDEN = '[hidden]';
/** What is shorter would be found in innocent words. */
const MIN_SECRET_LENGTH = 6;

export interface LoggerOptions {
  level: LogLevel;
  /** Taken out of every line, wherever they stand: messages of other libraries may hold them. Default none. */
  secrets?: readonly string[];
  /** Default: the standard output. */
  destination?: DestinationStream;
}

/** One JSON object a line. */
export function createLogger({ level, secrets = [], destination }: LoggerOptions): Logger {
  const isPrivate = level !== 'debug' && level !== 'trace';
  const fields = isPrivate ? [...SECRET_FIELDS, ...PRIVATE_FIELDS] : SECRET_FIELDS;
  const hidden = secrets
    .filter(({ length }) => length >= MIN_SECRET_LENGTH)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: [
          ...fields,
          ...fields.map((field) => `*.${field}`),
          'headers.authorization',
          'req.headers.authorization',
        ],
        censor: HIDDEN,
      },
      hooks: {
        streamWrite: (line) => hidden.reduce((text, secret) => text.replaceAll(secret, HIDDEN), line),
      },
    },
    destination ?? pino.destination(1),
  );
}

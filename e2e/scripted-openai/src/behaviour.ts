export type Endpoint = 'chat' | 'embeddings' | 'models';

/** Ways in which an answer with status 200 goes wrong. */
export const FAULTS = [
  /** The socket is destroyed in the middle of the answer. */
  'cut',
  /** The second part of the answer is not JSON. */
  'bad-json',
  /** HTML instead of an answer. */
  'garbage',
  /** Not a byte, not even headers; until the client goes or the server closes. */
  'hang',
  /** Half an answer, then silence. */
  'hang-mid-stream',
  /** An answer without a choice; embeddings without a vector. */
  'empty-choices',
  /** The model declines, as OpenAI reports it: `refusal` instead of `content`. */
  'refusal',
  /** Half an answer, ended by the service's filter. */
  'content-filter',
  /** Half an answer, ended by the limit of tokens. */
  'length',
] as const;

export type Fault = (typeof FAULTS)[number];

/** How some or all requests are answered. Without any field: like a well-behaved service. */
export interface Behaviour {
  /** Only requests to this endpoint. */
  endpoint?: Endpoint;
  /** Only requests whose messages or inputs hold this text. */
  contains?: string;
  /** Only chat requests for this format of answer; `json` is what rewrites questions. */
  format?: 'text' | 'json';
  /** Only the next so many requests that match. Default: always. */
  times?: number;

  /** The answer of a chat, whatever was asked. */
  answer?: string;
  /** Wait before the first byte. */
  delayMs?: number;
  /** Wait before each word. */
  tokenDelayMs?: number;
  /** Tokens of the prompt that are reported as cached. */
  cachedTokens?: number;
  /** An error of this status. */
  status?: number;
  /** `error.code` of that error. */
  errorCode?: string;
  /** Its `Retry-After` header, as it is: seconds or an HTTP date. */
  retryAfter?: string;
  /** Its `retry-after-ms` header. */
  retryAfterMs?: number;
  fault?: Fault;
}

/** What a behaviour may ask of a request. */
export interface Request {
  endpoint: Endpoint;
  /** All messages or inputs. */
  text: string;
  format: 'text' | 'json';
}

/** Behaviours in the order given; the first that matches a request decides, and is used up by it. */
export class Script {
  #entries: { behaviour: Behaviour; left: number }[] = [];

  replace(behaviours: Behaviour[]): void {
    this.#entries = behaviours.map((behaviour) => ({ behaviour, left: behaviour.times ?? Infinity }));
  }

  take({ endpoint, text, format }: Request): Behaviour {
    const entry = this.#entries.find(
      ({ behaviour, left }) =>
        left > 0 &&
        (behaviour.endpoint ?? endpoint) === endpoint &&
        (behaviour.format ?? format) === format &&
        text.includes(behaviour.contains ?? ''),
    );
    if (!entry) return {};
    entry.left -= 1;
    return entry.behaviour;
  }
}

/**
 * A behaviour named by the model, for demos without code: `any-model#cut`, `#status-429`, `#delay-2000`,
 * `#token-delay-50`, and several parted by commas.
 */
export function behaviourOfModel(model: string): Behaviour {
  const behaviour: Behaviour = {};
  for (const name of model.split('#')[1]?.split(',') ?? []) {
    const [, kind, number] = /^(status|delay|token-delay)-(\d+)$/.exec(name) ?? [];
    if (kind === 'status') behaviour.status = Number(number);
    else if (kind === 'delay') behaviour.delayMs = Number(number);
    else if (kind === 'token-delay') behaviour.tokenDelayMs = Number(number);
    else {
      const fault = FAULTS.find((each) => each === name);
      if (fault) behaviour.fault = fault;
    }
  }
  return behaviour;
}

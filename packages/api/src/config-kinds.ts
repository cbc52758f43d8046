import { resolve } from 'node:path';

/** How one environment variable is read. */
export interface Variable<Value> {
  /** For the README: one sentence. */
  meaning: string;
  /** What may be written, in words: `a number from 0 to 65535`. */
  allowed: string;
  /** As the README shows it. */
  defaultText: string;
  fallback: Value;
  /** Never shown in a message. */
  secret?: boolean;
  /** Undefined for a text that is not allowed. */
  read(text: string): Exclude<Value, undefined> | undefined;
}

interface Common<Value> {
  meaning: string;
  fallback: Value;
  /** Default: the fallback as text. */
  defaultText?: string;
}

function variable<Value>(
  { meaning, fallback, defaultText = fallback === undefined ? '–' : String(fallback) }: Common<Value>,
  rest: Pick<Variable<Value>, 'allowed' | 'read' | 'secret'>,
): Variable<Value> {
  return { meaning, fallback, defaultText, ...rest };
}

/** Whole numbers, written in digits alone: `12abc`, `1e3` and `0x10` are none. */
export function integer<Value extends number | undefined>({
  min,
  max,
  ...common
}: Common<Value> & { min: number; max: number }): Variable<Value | number> {
  return variable<Value | number>(common, {
    allowed: `a whole number from ${min} to ${max}`,
    read: (text) => {
      const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
      return (value >= min && value <= max ? value : undefined) as
        | Exclude<Value | number, undefined>
        | undefined;
    },
  });
}

/** US dollars per million tokens. */
export function price(meaning: string): Variable<number | undefined> {
  return variable<number | undefined>(
    { meaning, fallback: undefined, defaultText: 'known for OpenAI’s models' },
    {
      allowed: 'US dollars per million tokens, such as 0.10',
      read: (text) => (/^\d{1,6}(?:\.\d{1,6})?$/.test(text) ? Number(text) : undefined),
    },
  );
}

/** Headers as OpenTelemetry writes them: `name=value`, parted by commas, values percent-encoded. */
export function headers(meaning: string): Variable<Readonly<Record<string, string>> | undefined> {
  return variable<Readonly<Record<string, string>> | undefined>(
    { meaning, fallback: undefined },
    {
      allowed: 'name=value, parted by commas, with values percent-encoded',
      secret: true,
      read(text) {
        const pairs = text.split(',').map((pair) => /^\s*([\w-]+)=([\x21-\x7e]+?)\s*$/.exec(pair));
        try {
          return pairs.every((pair) => pair !== null)
            ? Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decodeURIComponent(value)]))
            : undefined;
        } catch {
          return undefined;
        }
      },
    },
  );
}

/** US dollars, to a millionth. */
export function dollars(meaning: string): Variable<number | undefined> {
  return variable<number | undefined>(
    { meaning, fallback: undefined, defaultText: 'no limit' },
    {
      allowed: 'US dollars above 0, such as 2.50',
      read: (text) => (/^\d{1,6}(?:\.\d{1,6})?$/.test(text) && Number(text) > 0 ? Number(text) : undefined),
    },
  );
}

export function word({
  pattern,
  allowed,
  ...common
}: Common<string> & { pattern: RegExp; allowed: string }): Variable<string> {
  return variable<string>(common, { allowed, read: (value) => (pattern.test(value) ? value : undefined) });
}

export function secret(
  meaning: string,
  { pattern, allowed }: { pattern: RegExp; allowed: string },
): Variable<string | undefined> {
  return variable<string | undefined>(
    { meaning, fallback: undefined },
    { allowed, secret: true, read: (value) => (pattern.test(value) ? value : undefined) },
  );
}

export function choice<const Choice extends string>(
  choices: readonly Choice[],
  common: Common<NoInfer<Choice>>,
): Variable<Choice> {
  return variable<Choice>(common, { allowed: choices.join(', '), read: readChoice(choices) });
}

export function optionalChoice<const Choice extends string>(
  choices: readonly Choice[],
  common: Omit<Common<undefined>, 'fallback'>,
): Variable<Choice | undefined> {
  return variable<Choice | undefined>(
    { ...common, fallback: undefined },
    { allowed: choices.join(', '), read: readChoice(choices) },
  );
}

function readChoice<Choice extends string>(choices: readonly Choice[]) {
  return (value: string) => choices.find((each) => each === value) as Exclude<Choice, undefined> | undefined;
}

/** An absolute path. */
export function folder(meaning: string, defaultText?: string): Variable<string | undefined> {
  return variable<string | undefined>(
    { meaning, fallback: undefined, ...(defaultText !== undefined && { defaultText }) },
    { allowed: 'the path of a folder', read: (value) => resolve(value) },
  );
}

/** Of http or https, without user, password, query or anchor; without a slash at the end. */
export function webAddress(meaning: string, defaultText?: string): Variable<string | undefined> {
  return variable<string | undefined>(
    { meaning, fallback: undefined, ...(defaultText !== undefined && { defaultText }) },
    {
      allowed: 'an address that begins with http:// or https://, without user or password',
      // The address may hold a password by mistake.
      secret: true,
      read(value) {
        const url = URL.canParse(value) ? new URL(value) : undefined;
        const isPlain =
          url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash;
        return isPlain ? value.replace(/\/+$/, '') : undefined;
      },
    },
  );
}

/** Exact origins, parted by commas or spaces. */
export function origins(meaning: string): Variable<readonly string[]> {
  return variable<readonly string[]>(
    { meaning, fallback: [], defaultText: 'none' },
    {
      allowed:
        'origins as browsers send them, parted by commas, such as https://docs.example.org; no path, no slash at the end, no *',
      read(value) {
        const list = value.split(/[\s,]+/).filter(Boolean);
        return list.every(isOrigin) ? list : undefined;
      },
    },
  );
}

/** Whether a browser can send it as an `Origin`. */
export function isOrigin(text: string): boolean {
  return /^https?:\/\/[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

export function languageTag(meaning: string): Variable<string | undefined> {
  return variable<string | undefined>(
    { meaning, fallback: undefined, defaultText: 'of a built site, its own; else none' },
    {
      allowed: 'a BCP 47 tag such as en or ur-PK',
      read(value) {
        try {
          return Intl.getCanonicalLocales(value)[0];
        } catch {
          return undefined;
        }
      },
    },
  );
}

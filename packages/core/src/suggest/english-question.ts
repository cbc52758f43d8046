/** Headings that say where in a page one is, and nothing of what it is about. */
const LEFT_OUT =
  /^(?:introduction|overview|summary|conclusions?|background|contents|exercises|examples?|notes?|faq|usage|prerequisites|requirements|references|resources|changelog|appendix|glossary|options|parameters|arguments|attributes|commands|files|parts|properties|next|previous|more|others?|next steps?|what(?:['’]s| is) next|see also|further reading|related(?: \w+)?|learn more|getting started|quick ?start|try it(?: out)?)$/;

/** They point to what stands before the heading, or begin what is no name of anything. */
const POINTING =
  /\b(?:its?|ones?|this|these|that|those|they|them|their|he|she|here|there|we|us|our|you|your|which)\b/;
const OPENING =
  /^(?:what|how|why|when|where|who|whom|whose|if|while|in|on|at|with|without|from|to|by|for|as|after|before|about|beyond|between|under|per|not|no|some|many|each|every|another|other|one|saying|all|any)\b/;
/** A finite verb, which makes a sentence of the heading. */
const FINITE =
  /\b(?:is|are|was|were|has|have|had|do|does|did|can|cannot|could|will|would|must|should|may|fails?|says?)\b/;
const PLAIN = /^[\p{L}\p{N}'’ .+#/-]+$/u;
const IDENTIFIER = /^(?:--?[\w-]+|[a-z]+[A-Z][a-z]\w*|\w+[:_]\w[\w:-]*|[\w.]+\(\))$/;
const ACRONYM = /^\w*[A-Z]\w*[A-Z]\w*$/;

const VERBS =
  'add|adapt|adjust|analyse|analyze|attach|build|call|change|check|choose|clone|configure|connect|convert|create|customise|customize|define|delete|deploy|disable|download|edit|enable|export|find|generate|get|import|include|install|load|make|measure|migrate|open|prepare|protect|publish|read|remove|rename|replace|report|restore|run|secure|send|serve|set up|start|stop|store|translate|turn off|turn on|uninstall|update|upgrade|upload|use|verify|write';
const IMPERATIVE = new RegExp(`^(?:${VERBS}) (?:an?|the|my|new|several|multiple) `);
const NO_GERUNDS =
  /^(?:string|thing|anything|something|nothing|everything|king|ring|spring|meaning|warning|heading|setting|saying|building|morning|evening|finding|going|taking|getting|ceiling)$/;

const NUMBERS = /^(?:two|three|four|five|six|seven|eight|nine|ten)\b/;
const PREPOSITION = /\s(?:of|in|on|at|for|with|without|from|to|by|between|behind|per|as)\s/;
/** Nouns of these endings can stand without an article, but for those that are counted. */
const UNCOUNTED = /(?:[ts]ion|ity|ness|ment|[ae]nce|ism|ship|acy|ing)$/;
const COUNTED =
  /^(?:action|application|annotation|collection|condition|connection|exception|expression|extension|function|instruction|location|notification|operation|option|position|question|relation|section|session|station|transaction|transition|version|citation|entity|document|element|environment|segment|comment|statement|argument|component|fragment|experiment|instance|sentence|sequence|difference|reference|preference|audience|string|thing|setting|warning|heading|meaning|ring|building)$/;
const NO_PLURALS = /(?:ss|us|is|ics|'s|’s|news|series|lens)$/;

/** What is known of the place a heading stands in. */
export interface HeadingPlace {
  /** Whether a word in small letters is one of the site's: others are names. Asked for English alone. */
  isCommonWord(word: string): boolean;
  /** Whether the text below the heading says what a word is: of one word by itself, nobody asks otherwise. */
  isDefined(word: string): boolean;
}

/** What a reader might ask to be led to a heading; nothing where that cannot be told from the heading. */
export function englishQuestion(heading: string, place: HeadingPlace): string | undefined {
  if (IDENTIFIER.test(heading)) return `What does ${heading} do?`;
  const text = heading
    .split(' ')
    .map((word) => inSentence(word, place))
    .join(' ')
    .replace(/\byour\b/g, 'my');
  const lower = text.toLowerCase();
  if (heading.endsWith('?')) {
    return /\s\S+\s/.test(heading) && !POINTING.test(heading.toLowerCase()) ? heading : undefined;
  }
  if (!PLAIN.test(text) || LEFT_OUT.test(lower) || POINTING.test(lower)) return undefined;
  const [, rest] = /^how to (.+)$/i.exec(text) ?? [];
  if (rest !== undefined) return `How do I ${rest}?`;
  if (OPENING.test(lower) || FINITE.test(lower)) return undefined;
  if (IMPERATIVE.test(lower)) return `How do I ${small(text)}?`;
  return aboutDoing(text) ?? aboutThing(text, place);
}

/** Adding a language → How does adding a language work? */
function aboutDoing(text: string): string | undefined {
  const [first = ''] = text.split(' ');
  const isGerund = /^\p{L}{2,}ing$/u.test(first) && !NO_GERUNDS.test(first.toLowerCase());
  return isGerund ? `How does ${small(text)} work?` : undefined;
}

/** Reciprocal rank fusion → What is reciprocal rank fusion? Limits of requests → What are the limits of requests? */
function aboutThing(text: string, { isDefined }: HeadingPlace): string | undefined {
  if (/\b(?:and|or)\b/.test(text)) return undefined;
  const bare = text.replace(/^(?:an?|the) /i, '');
  if (!bare.includes(' ') && !isDefined(bare)) return undefined;
  const [named = ''] = text.split(PREPOSITION);
  const head = named.split(' ').at(-1) ?? '';
  const isPlural = /[a-z]s$/.test(head) && !NO_PLURALS.test(head);
  const verb = isPlural ? 'are' : 'is';
  if (bare !== text) return `What ${verb} ${small(text)}?`;
  if (named !== text && / of /.test(text)) return `What ${verb} the ${text}?`;
  if (isPlural) return `What are ${NUMBERS.test(text) ? 'the ' : ''}${text}?`;
  const isUncounted = UNCOUNTED.test(head) && !COUNTED.test(head);
  return isUncounted || (ACRONYM.test(head) && named === text) ? `What is ${text}?` : undefined;
}

/** A word of a heading as it is written within a sentence. */
function inSentence(word: string, { isCommonWord }: HeadingPlace): string {
  const lower = word.toLowerCase();
  const isCapitalised = word !== lower && word.slice(1) === lower.slice(1);
  return isCapitalised && isCommonWord(lower.replace(/[^\p{L}\p{N}]+$/u, '')) ? lower : word;
}

/** With its first letter small, where the first word is a verb or an article. */
const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

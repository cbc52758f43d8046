const MODIFIERS = ['mod', 'ctrl', 'meta', 'alt', 'shift'] as const;
const ARIA_NAMES = { ctrl: 'Control', meta: 'Meta', alt: 'Alt', shift: 'Shift' } as const;
const CODES: Record<string, string> = { '/': 'Slash', '.': 'Period', ',': 'Comma', ';': 'Semicolon' };

type Modifier = (typeof MODIFIERS)[number];

/** Keys pressed together: `mod` is Ctrl or ⌘, `key` one character in lower case. */
export interface Shortcut {
  modifiers: ReadonlySet<Modifier>;
  key: string;
}

/**
 * Reads a shortcut such as `mod+/` or `alt+k`.
 *
 * @throws RangeError when it is not one character after `mod`, `ctrl`, `meta` or `alt` (`shift` may stand beside
 * them): a bare character would be taken from readers who dictate or type.
 */
export function parseShortcut(shortcut: string): Shortcut {
  const [, prefix = '', key = ''] = /^(.*)\+(.)$/su.exec(shortcut.toLowerCase()) ?? [];
  const modifiers = new Set(prefix.split('+').filter(isModifier));
  const isWhole = prefix.split('+').every(isModifier);
  if (!isWhole || ![...modifiers].some((modifier) => modifier !== 'shift')) {
    throw new RangeError(
      `Shortcut "${shortcut}" must be "mod", "ctrl", "meta" or "alt", "+" and one character.`,
    );
  }
  return { modifiers, key };
}

/** Whether a key press is the shortcut. */
export function matchesShortcut({ modifiers, key }: Shortcut, event: KeyboardEvent): boolean {
  const pressesControl = modifiers.has('mod')
    ? event.ctrlKey !== event.metaKey
    : event.ctrlKey === modifiers.has('ctrl') && event.metaKey === modifiers.has('meta');
  return (
    pressesControl &&
    event.altKey === modifiers.has('alt') &&
    // On some layouts a sign such as "/" is itself typed with Shift.
    (event.shiftKey === modifiers.has('shift') || !isLetterOrDigit(key)) &&
    isKey(key, event)
  );
}

/** The value of `aria-keyshortcuts`: alternatives parted by spaces. */
export function ariaKeyShortcuts({ modifiers, key }: Shortcut): string {
  const spell = (mod: string) =>
    [...modifiers].map((modifier) => (modifier === 'mod' ? mod : ARIA_NAMES[modifier])).join('+') +
    `+${key.toUpperCase()}`;
  return modifiers.has('mod') ? `${spell('Control')} ${spell('Meta')}` : spell('');
}

function isKey(key: string, event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() === key) return true;
  // An Urdu layout, or Option on a Mac, gives another character: there the place of the key counts.
  return !/^[\x20-\x7e]$/.test(event.key) && event.code === codeOf(key);
}

function codeOf(key: string): string | undefined {
  if (/^[a-z]$/.test(key)) return `Key${key.toUpperCase()}`;
  return /^\d$/.test(key) ? `Digit${key}` : CODES[key];
}

function isLetterOrDigit(key: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(key);
}

function isModifier(name: string): name is Modifier {
  return (MODIFIERS as readonly string[]).includes(name);
}

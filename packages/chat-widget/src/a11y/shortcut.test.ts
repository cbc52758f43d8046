import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ariaKeyShortcuts, matchesShortcut, parseShortcut } from './shortcut.js';

const press = (init: KeyboardEventInit) => new KeyboardEvent('keydown', init);

describe('parseShortcut', () => {
  it.each(['/', 'shift+k', 'foo+k', 'mod+', 'mod+kk', '+', '', 'mod++k', 'k+mod'])(
    'refuses "%s"',
    (shortcut) => {
      expect(() => parseShortcut(shortcut)).toThrow(
        new RangeError(
          `Shortcut "${shortcut}" must be "mod", "ctrl", "meta" or "alt", "+" and one character.`,
        ),
      );
    },
  );

  it('reads a plus sign as the character', () => {
    expect(parseShortcut('ctrl++').key).toBe('+');
  });

  it('never fails with anything but its own error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        try {
          expect(parseShortcut(text).modifiers.size).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});

describe('matchesShortcut', () => {
  it('takes Ctrl and ⌘ for mod, but not both together', () => {
    const shortcut = parseShortcut('mod+/');

    expect(matchesShortcut(shortcut, press({ key: '/', ctrlKey: true }))).toBe(true);
    expect(matchesShortcut(shortcut, press({ key: '/', metaKey: true }))).toBe(true);
    expect(matchesShortcut(shortcut, press({ key: '/', ctrlKey: true, metaKey: true }))).toBe(false);
    expect(matchesShortcut(shortcut, press({ key: '/' }))).toBe(false);
    expect(matchesShortcut(shortcut, press({ key: '/', ctrlKey: true, altKey: true }))).toBe(false);
  });

  it('allows Shift where a layout needs it for a sign, not for a letter', () => {
    expect(matchesShortcut(parseShortcut('mod+/'), press({ key: '/', ctrlKey: true, shiftKey: true }))).toBe(
      true,
    );
    expect(matchesShortcut(parseShortcut('mod+k'), press({ key: 'K', ctrlKey: true, shiftKey: true }))).toBe(
      false,
    );
    expect(
      matchesShortcut(parseShortcut('mod+shift+k'), press({ key: 'K', ctrlKey: true, shiftKey: true })),
    ).toBe(true);
  });

  it('finds the key on an Urdu layout by its place', () => {
    expect(matchesShortcut(parseShortcut('alt+k'), press({ key: 'ک', code: 'KeyK', altKey: true }))).toBe(
      true,
    );
    expect(matchesShortcut(parseShortcut('mod+/'), press({ key: '۔', code: 'Slash', ctrlKey: true }))).toBe(
      true,
    );
  });

  it('does not go by the place of a key that types another Latin letter', () => {
    expect(matchesShortcut(parseShortcut('mod+k'), press({ key: 't', code: 'KeyK', ctrlKey: true }))).toBe(
      false,
    );
  });
});

describe('ariaKeyShortcuts', () => {
  it('names both keys that mod stands for', () => {
    expect(ariaKeyShortcuts(parseShortcut('mod+/'))).toBe('Control+/ Meta+/');
    expect(ariaKeyShortcuts(parseShortcut('alt+shift+k'))).toBe('Alt+Shift+K');
  });
});

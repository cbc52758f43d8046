import { AddressGuard } from './address-guard.js';
import { MarkdownScanner, type AllowedTargets } from './markdown-scanner.js';
import { SafeJoints } from './safe-joints.js';
import type { Segment, TextFilter } from './text-filter.js';

export interface SafeText extends TextFilter {
  /** Numbers of the sources that were cited so far. */
  readonly cited: ReadonlySet<number>;
}

/**
 * Makes a model's Markdown safe to show: only markers of known sources, written `[n]`; only links to the pages allowed; no
 * images, HTML or addresses outside of code.
 */
export function createSafeText(allowed: AllowedTargets): SafeText {
  const scanner = new MarkdownScanner(allowed);
  const guard = new AddressGuard();
  const joints = new SafeJoints();
  const cited = new Set<number>();

  const pass = (segments: Segment[]): string => segments.map((segment) => joints.push(segment)).join('');
  const note = (segments: Segment[]): Segment[] => {
    for (const { kind, text } of segments) {
      if (kind !== 'citation') continue;
      for (const [number] of text.matchAll(/\d+/g)) cited.add(Number(number));
    }
    return segments;
  };
  return {
    cited,
    push: (text) => pass(note(scanner.push(text)).flatMap((segment) => guard.push(segment))),
    end() {
      const rest = note(scanner.end()).flatMap((segment) => guard.push(segment));
      return pass([...rest, ...guard.end()]) + joints.end();
    },
  };
}

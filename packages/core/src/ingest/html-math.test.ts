import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';

import { readMath } from './html-math.js';
import { elementsIn } from './html-tree.js';

function read(html: string) {
  for (const element of elementsIn(parseFragment(html)))
    if (element.tagName === 'math') return readMath(element);
  throw new Error(`No <math> in ${html}`);
}

describe('readMath', () => {
  it('prefers the TeX that KaTeX was given', () => {
    const html =
      '<math xmlns=http://www.w3.org/1998/Math/MathML><semantics><mrow><mi>E</mi><mo>=</mo><mi>m</mi></mrow>' +
      '<annotation encoding=application/x-tex>E = \\frac{m}{2}</annotation></semantics></math>';
    expect(read(html)).toEqual({ text: 'E = \\frac{m}{2}', isDisplayed: false });
  });

  it('knows a formula that stands on its own', () => {
    expect(
      read('<math display=block><annotation encoding="application/x-tex">x</annotation></math>'),
    ).toEqual({
      text: 'x',
      isDisplayed: true,
    });
  });

  it('falls back on the symbols', () => {
    expect(read('<math><mi>a</mi><mo>+</mo><mi>ب</mi></math>')).toEqual({ text: 'a+ب', isDisplayed: false });
  });
});

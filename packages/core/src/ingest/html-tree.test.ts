import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';

import { attributeOf, classesOf, elementsIn, nodesIn } from './html-tree.js';

describe('nodesIn', () => {
  const tree = parseFragment('<ul><li>a<li><b>c</b>d</ul>e');

  it('goes in document order', () => {
    expect([...nodesIn(tree)].map((node) => ('value' in node ? node.value : node.nodeName))).toEqual([
      'ul',
      'li',
      'a',
      'li',
      'b',
      'c',
      'd',
      'e',
    ]);
  });

  it('does not look into closed elements', () => {
    expect([...nodesIn(tree, ({ tagName }) => tagName === 'ul')].map(({ nodeName }) => nodeName)).toEqual([
      'ul',
      '#text',
    ]);
  });

  it('does not exhaust the stack on deep nesting', () => {
    expect([...elementsIn(parseFragment('<b>'.repeat(20_000)))]).toHaveLength(20_000);
  });
});

describe('attributeOf and classesOf', () => {
  it('read an element, and what it lacks', () => {
    const [element] = [...elementsIn(parseFragment('<p class=" a  b" hidden>'))];
    expect(element && attributeOf(element, 'hidden')).toBe('');
    expect(element && attributeOf(element, 'id')).toBeUndefined();
    expect(element && classesOf(element).filter(Boolean)).toEqual(['a', 'b']);
  });
});

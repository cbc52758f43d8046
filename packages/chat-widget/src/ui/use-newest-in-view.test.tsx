import { renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../state/conversation.js';
import { useNewestInView } from './use-newest-in-view.js';

const LIST_TOP = 100;
const LIST_HEIGHT = 300;

const entry = (id: number): Entry => ({
  id,
  question: 'اشاریہ کیا ہے؟',
  locale: 'ur',
  direction: 'rtl',
  sources: [],
  parts: [],
  status: { state: 'answering' },
});

let scrolls = 0;
let itemTop = 0;
let contentHeight = 0;

/** Elements as a browser would measure them: jsdom has no layout. */
function measured(element: HTMLElement, top: () => number): { current: HTMLElement } {
  element.getBoundingClientRect = () => new DOMRect(0, top(), 100, 20);
  Object.defineProperty(element, 'clientHeight', { get: () => LIST_HEIGHT });
  Object.defineProperty(element, 'scrollHeight', { get: () => contentHeight });
  return { current: element };
}

function renderList(open = true): (newest: Entry) => void {
  const item = measured(document.createElement('li'), () => itemTop);
  item.current.scrollIntoView = () => (scrolls += 1);
  const list = measured(document.createElement('div'), () => LIST_TOP);
  const { rerender } = renderHook(({ newest }) => useNewestInView(newest, open, list, item), {
    initialProps: { newest: entry(1) },
  });
  scrolls = 0;
  return (newest) => rerender({ newest });
}

beforeEach(() => {
  itemTop = LIST_TOP + 40;
  contentHeight = LIST_HEIGHT * 3;
});

describe('the newest question', () => {
  it('is brought to the top when it is asked, wherever the reader is', () => {
    const update = renderList();
    itemTop = LIST_TOP + LIST_HEIGHT * 2;
    update(entry(2));
    expect(scrolls).toBe(1);
  });

  it('is brought nearer to the top as its answer grows', () => {
    const update = renderList();
    update(entry(1));
    expect(scrolls).toBe(1);
  });

  it.each([
    ['down, past it', -1],
    ['up, to an earlier answer', LIST_HEIGHT],
  ])('is left alone when the reader has scrolled %s', (_, belowTop) => {
    const update = renderList();
    itemTop = LIST_TOP + belowTop;
    update(entry(1));
    expect(scrolls).toBe(0);
  });

  it('stays where it is in a closed panel', () => {
    const update = renderList(false);
    update(entry(2));
    expect(scrolls).toBe(0);
  });
});

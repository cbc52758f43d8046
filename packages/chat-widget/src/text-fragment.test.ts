import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withTextFragment } from './text-fragment.js';

describe('withTextFragment', () => {
  const LONG = 'ایک دو تین چار پانچ چھ سات آٹھ نو دس گیارہ بارہ تیرہ';

  beforeEach(() => Object.assign(document, { fragmentDirective: {} }));
  afterEach(() => void Reflect.deleteProperty(document, 'fragmentDirective'));

  it.each([
    ['/a/#b', 'Warm the-pot, twice', '/a/#b:~:text=Warm%20the%2Dpot%2C%20twice'],
    ['/a/', 'Warm', '/a/#:~:text=Warm'],
    ['/a/#b', undefined, '/a/#b'],
    [
      '/a/',
      LONG,
      `/a/#:~:text=${encodeURIComponent('ایک دو تین چار پانچ چھ')},${encodeURIComponent('آٹھ نو دس گیارہ بارہ تیرہ')}`,
    ],
  ])('of %s and %j is %s', (url, passage, address) => {
    expect(withTextFragment(url, passage)).toBe(address);
  });

  it('leaves the address alone where the browser would take the words for an anchor', () => {
    Reflect.deleteProperty(document, 'fragmentDirective');
    expect(withTextFragment('/a/#b', 'Warm')).toBe('/a/#b');
  });
});

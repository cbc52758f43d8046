import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.js';

test('numbers and texts come back as they were written', () => {
  const part = fc.oneof(fc.nat({ max: 0xffffffff }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const writer = new ByteWriter();
      for (const value of parts) {
        if (typeof value === 'number') writer.varint(value);
        else writer.text(value);
      }
      const reader = new ByteReader(writer.finish());
      expect(parts.map((value) => (typeof value === 'number' ? reader.varint() : reader.text()))).toEqual(
        parts,
      );
    }),
  );
});

test.each([-1, 1.5, 2 ** 32, Number.NaN])('%s is refused as a varint', (value) => {
  expect(() => new ByteWriter().varint(value)).toThrow(RangeError);
});

test('bytes that end too early are noticed', () => {
  const writer = new ByteWriter();
  writer.text('سوال');
  const bytes = writer.finish();
  expect(() => new ByteReader(bytes.subarray(0, -1)).text()).toThrow(RangeError);
  expect(() => new ByteReader(new Uint8Array([200])).varint()).toThrow(RangeError);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressBlock } from './address-block.js';

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:0:7:1::9', '2001:db8:0:7::/64'],
  ['2001:0DB8:0:7:ffff:ffff:ffff:ffff', '2001:db8:0:7::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', ''],
])('counts %j as %j', (address, block) => {
  expect(addressBlock(address)).toBe(block);
});

it('all addresses of a network of 64 bits are one', () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
  const groups = fc.array(group, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(groups, groups, groups, (network, one, other) => {
      expect(addressBlock([...network, ...one].join(':'))).toBe(
        addressBlock([...network, ...other].join(':')),
      );
    }),
  );
});

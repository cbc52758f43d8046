import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** What one client can have as many addresses of as it likes: of IPv6 its network of 64 bits, of IPv4 the address itself. */
export function addressBlock(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return address;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const after = tail === '' ? 0 : tail.split(':').length + (tail.includes('.') ? 1 : 0);
    while (groups.length + after < 8) groups.push('0');
    if (tail !== '') groups.push(...tail.split(':'));
  }
  const network = groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${network.join(':')}::/64`;
}

/** So that nobody reads addresses in the database or the log. Who has an address can still look for it. */
export function hashAddress(address: string): string {
  return createHash('sha256').update(addressBlock(address)).digest('base64url').slice(0, 22);
}

import { isIPv6 } from 'node:net';

const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
/** Groups of 16 bits that name the network of an IPv6 address: whoever has one address has its whole /64. */
const NETWORK_GROUPS = 4;

/** Whom a limit counts: an IPv4 address, or the /64 of an IPv6 address (`2001:db8:0:1::/64`). */
export function networkOf(address: string): string {
  const plain = address.split('%', 1)[0];
  const mapped = MAPPED_IPV4.exec(plain);
  if (mapped) return mapped[1];
  if (!isIPv6(plain)) return plain;
  const [head, tail] = plain.toLowerCase().split('::');
  const first = groups(head);
  const missing = tail === undefined ? 0 : 8 - first.length - groups(tail).length;
  const all = [...first, ...Array<string>(missing).fill('0'), ...groups(tail ?? '')];
  const network = all.slice(0, NETWORK_GROUPS).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${network.join(':')}::/64`;
}

/** A dotted end (`64:ff9b::1.2.3.4`) stands for two groups, both beyond the network. */
function groups(part: string): string[] {
  return part === '' ? [] : part.split(':').flatMap((g) => (g.includes('.') ? ['0', '0'] : [g]));
}

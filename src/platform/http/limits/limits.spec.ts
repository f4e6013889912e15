import { AddressLimits } from './address-limits.js';
import { checkJson } from './json-body.js';
import { networkOf } from './network.js';
import { Turns } from './turns.js';

describe('the network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
    ['', ''],
  ])('of %s is %s', (address, network) => expect(networkOf(address)).toBe(network));
});

describe('limits by address', () => {
  it('let a third of a minute’s requests through at once, then one after the other', () => {
    let now = 0;
    const limits = new AddressLimits(() => now);
    const take = (address = '2001:db8::1') => limits.take('public', address, 30);
    expect(Array.from({ length: 10 }, () => take())).toEqual(Array(10).fill(0));
    expect(take()).toBe(2);
    expect(take('2001:db8::ffff')).toBe(2);
    expect(take('2001:db8:0:1::1')).toBe(0);
    expect(limits.take('signIn', '2001:db8::1', 30)).toBe(0);
    now += 2_000;
    expect([take(), take()]).toEqual([0, 2]);
  });
});

describe('a look through JSON', () => {
  const check =
    (text: string, most = 10) =>
    () =>
      checkJson(Buffer.from(text), most);

  it.each([
    ['{}'],
    ['{"a":[1,2,3],"b":{"c":"d"}}'],
    ['"[[[[[[[[[[[[[["'],
    [String.raw`{"a":"\\","b":"\"[{,,,,,,,,,,,,"}`],
    ['{"unfinished'],
    ['[1,2,3,4,5,6,7,8]'],
  ])('takes %s', (text) => expect(check(text)).not.toThrow());

  it.each([['[1,2,3,4,5,6,7,8,9,10,11]'], ['[[],[],[],[],[],[]]'], ['['.repeat(200_000)]])(
    'refuses what has too much in it: %s',
    (text) => expect(check(text)).toThrow(/JSON/),
  );
});

describe('turns', () => {
  it('let few work at a time, the others in the order they came, and refuse beyond the line', async () => {
    const turns = new Turns(2, 1);
    const [first, second] = [await turns.take(), await turns.take()];
    let third: (() => void) | undefined;
    const waiting = turns.take().then((end) => (third = end));
    await expect(turns.take()).rejects.toThrow(/hands full/);
    expect(third).toBeUndefined();
    first();
    first();
    await waiting;
    await expect(Promise.race([turns.take(), Promise.resolve('waits')])).resolves.toBe('waits');
    second();
  });
});

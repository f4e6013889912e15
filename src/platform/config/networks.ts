import { BlockList, isIP } from 'node:net';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Addresses and networks such as `10.0.0.0/8, ::1`. Throws RangeError or TypeError naming what is none. */
export function networksOf(text: string): BlockList {
  const list = new BlockList();
  for (const part of text.split(',').map((one) => one.trim())) {
    const [address, bits] = part.split('/');
    const family = isIP(address);
    if (family === 0) throw new TypeError(`${part} is no address`);
    const type = family === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, type);
    else list.addSubnet(address, /^\d+$/.test(bits) ? Number(bits) : Number.NaN, type);
  }
  return list;
}

/** Validates a text that `networksOf` can read. */
export function IsNetworks(options?: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown) => {
    try {
      return typeof value === 'string' && networksOf(value) instanceof BlockList;
    } catch {
      return false;
    }
  };
  return ValidateBy({ name: 'isNetworks', validator: { validate } }, options);
}

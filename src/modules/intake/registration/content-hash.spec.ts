import fc from 'fast-check';
import { canonicalJson } from '../../../platform/text/index.js';
import { contentHash } from './content-hash.js';
import type { RegisterContact } from './registration-input.js';

describe('canonical JSON', () => {
  it('orders keys and leaves no white space', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'è' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"è","d":null}]}',
    );
  });

  it('is the same whatever the order of the keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(object));
      }),
    );
  });

  it('keeps the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value as never))).toEqual(
          JSON.parse(JSON.stringify(value)),
        );
      }),
    );
  });
});

describe('the hash of what was received', () => {
  const received: RegisterContact = {
    kind: 'report',
    channel: 'desk',
    subject: 'Buca',
    description: 'Una buca in via Emilia Levante',
    citizen: { name: 'Anna Bianchi', email: 'anna@example.org' },
    location: { lat: 44.48, lon: 11.38 },
  };
  const at = new Date('2026-03-02T09:00:00Z');

  it('is a SHA-256 that anybody can compute again', () => {
    expect(contentHash({ kind: 'report', channel: 'desk', description: 'x' }, at)).toBe(
      // sha256sum of {"channel":"desk","citizen":null,"classification":null,"description":"x","external":null,
      // "kind":"report","location":null,"receivedAt":"2026-03-02T09:00:00.000Z","subject":null} on one line
      'd4f205954cdc58af4f66a0292b10b3f0a04cc649edcbefac6305f02e1234ff57',
    );
  });

  it('does not depend on the order in which fields came', () => {
    const turned = {
      ...Object.fromEntries(Object.entries(received).reverse()),
      citizen: { email: 'anna@example.org', name: 'Anna Bianchi' },
    } as unknown as RegisterContact;
    expect(contentHash(turned, at)).toBe(contentHash(received, at));
  });

  it.each<[string, Partial<RegisterContact>]>([
    ['description', { description: 'Un’altra buca' }],
    ['sender', { citizen: { name: 'Anna Bianchi' } }],
    ['place', { location: { lat: 44.48, lon: 11.381 } }],
    ['kind', { kind: 'complaint' }],
  ])('changes with the %s', (_, change) => {
    expect(contentHash({ ...received, ...change }, at)).not.toBe(contentHash(received, at));
  });

  it('changes with the time of receipt', () => {
    expect(contentHash(received, new Date('2026-03-02T09:00:01Z'))).not.toBe(
      contentHash(received, at),
    );
  });
});

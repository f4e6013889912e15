import { registrationFaults, type RegisterContact } from './registration-input.js';
import { toLocation } from '../../contacts/index.js';

const now = new Date('2026-05-04T10:00:00.000Z');
const sound: RegisterContact = {
  kind: 'report',
  channel: 'phone',
  description: 'Lampione spento',
};

describe('what can be wrong with a registration', () => {
  it('nothing, when the citizen stays anonymous', () => {
    expect(registrationFaults(sound, now)).toEqual([]);
  });

  it.each<[string, string, Partial<Record<keyof RegisterContact, unknown>>]>([
    ['kind', 'unknown-code', { kind: 'wish' }],
    ['channel', 'unknown-code', { channel: 'pigeon' }],
    ['description', 'required', { description: undefined }],
    ['description', 'too-long', { description: 'x'.repeat(10_001) }],
    ['description', 'invalid', { description: 'a\u0000b' }],
    ['subject', 'too-long', { subject: 'x'.repeat(201) }],
    ['subject', 'invalid', { subject: 'half a pair \ud800' }],
    ['receivedAt', 'in-the-future', { receivedAt: new Date(now.getTime() + 1) }],
    ['receivedAt', 'invalid', { receivedAt: new Date('nonsense') }],
    ['location.lat', 'out-of-range', { location: { lat: 90.1, lon: 0 } }],
    ['location.lat', 'out-of-range', { location: { lat: Number.NaN, lon: 0 } }],
    ['location.lon', 'out-of-range', { location: { lat: 0, lon: -180.5 } }],
    ['location.lon', 'required', { location: { lat: 44 } }],
    ['citizen.name', 'required', { citizen: {} }],
    ['citizen.name', 'required', { citizen: { name: ' ', preferredLanguage: 'it' } }],
    ['citizen.email', 'is-email', { citizen: { email: 'a@b' } }],
    ['citizen.email', 'is-email', { citizen: { email: 'a@example.org, b@example.org' } }],
    ['citizen.name', 'invalid', { citizen: { name: 'Anna\nBcc: all@example.org' } }],
    ['citizen.taxCode', 'is-tax-code', { citizen: { name: 'Anna', taxCode: '12' } }],
    ['citizen.phone', 'no-digits', { citizen: { name: 'Anna', phone: 'telefono' } }],
  ])('names the field %s (%s)', (field, code, change) => {
    const faults = registrationFaults({ ...sound, ...change } as RegisterContact, now);
    expect(faults).toEqual([expect.objectContaining({ field, code })]);
  });

  it('takes what was received at this very moment, and the longest texts', () => {
    const longest = { receivedAt: now, subject: 'x'.repeat(200), description: 'x'.repeat(10_000) };
    expect(registrationFaults({ ...sound, ...longest }, now)).toEqual([]);
  });

  it('names every fault at once', () => {
    const faults = registrationFaults(
      { ...sound, kind: 'wish', channel: 'pigeon' } as unknown as RegisterContact,
      now,
    );
    expect(faults.map(({ field }) => field)).toEqual(['kind', 'channel']);
  });
});

describe('a place', () => {
  it('is none when nothing was said', () => {
    expect(toLocation({ address: '  ', district: null })).toBeNull();
  });

  it('may lie on the equator', () => {
    expect(toLocation({ lat: 0, lon: 0 })).toEqual({
      lat: 0,
      lon: 0,
      address: null,
      district: null,
    });
  });
});

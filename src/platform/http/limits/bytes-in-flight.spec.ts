import { BytesInFlight } from './bytes-in-flight.js';
import { ServerBusy } from './limits.errors.js';

describe('the bytes in flight', () => {
  it('keep a quarter for small bodies, whoever holds the large ones', () => {
    const bytes = new BytesInFlight(1_000_000);
    bytes.reserve(700_000, true);
    expect(() => bytes.reserve(100_000, true)).toThrow(ServerBusy);
    for (let turn = 0; turn < 5; turn += 1) bytes.reserve(60_000, true);
    expect(() => bytes.reserve(60_000, true)).toThrow(ServerBusy);
  });

  it('let one request through, however large, where nothing else is under way', () => {
    const give = new BytesInFlight(1_000_000).reserve(2_000_000, true);
    expect(give).toBeInstanceOf(Function);
  });
});

import type { RequestReader } from './request-reader.js';

/** Clients send them as false. Throws InvalidInput where one is true. */
export function refuseSkips(reader: RequestReader): void {
  for (const name of ['skipCustomListeners', 'skipIoMappings'])
    if (reader.flag(name)) throw reader.wrong(name, 'is not supported: nothing can be skipped.');
}

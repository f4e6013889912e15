/** Headers of one of many requests: each is carried out once, and all of them tell a recipient once. */
export interface BatchHeaders {
  'Idempotency-Key': string;
  'Batch-Id'?: string;
}

/** Does one thing to one; answers what the server did. */
export type Run = (id: string, headers: BatchHeaders) => Promise<unknown>;

/** So many are on their way at a time: few enough for the colleagues beside. */
const AT_ONCE = 3;

/** Runs them in their order, some at a time, until all are done or it is stopped. */
export async function runAll(
  ids: readonly string[],
  { run, stopped }: { run: (id: string) => Promise<void>; stopped: () => boolean },
): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < ids.length && !stopped()) await run(ids[next++]);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, ids.length) }, work));
}

/** A UUID of version 4; `crypto.randomUUID` is missing on plain http. */
export function newBatch(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

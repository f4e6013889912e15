/** What one side did in one turn. */
export interface Done {
  ops: number;
  elapsedMs: number;
  /** Of each operation, in microseconds. */
  latencies: number[];
}

/** How long and how much a side works in one turn. */
export interface Bounds {
  clients: number;
  /** No operation begins after so many milliseconds ... */
  ms: number;
  /** ... nor more than so many. */
  most?: number;
}

/** More than any turn reaches: only for those that say no number. */
export const NO_LIMIT = 200_000;

/** Each client asks for its next operation when the last one is done. `once` answers false when nothing is left to do. */
export async function closedLoop(
  once: () => Promise<boolean>,
  { clients, ms, most = NO_LIMIT }: Bounds,
): Promise<Done> {
  const latencies: number[] = [];
  let left = most;
  const begun = performance.now();
  const deadline = begun + ms;
  const client = async () => {
    while (performance.now() < deadline && left-- > 0) {
      const from = performance.now();
      if (!(await once())) break;
      latencies.push(Math.round((performance.now() - from) * 1000));
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { ops: latencies.length, elapsedMs: performance.now() - begun, latencies };
}

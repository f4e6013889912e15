/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `size` of the items, each as likely as the others, in a random order. */
export function sampleOf<T>(items: T[], size: number, random: () => number): T[] {
  const left = [...items];
  return Array.from({ length: Math.min(size, left.length) }, () => {
    const [taken] = left.splice(Math.floor(random() * left.length), 1);
    return taken;
  });
}

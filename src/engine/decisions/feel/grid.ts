/** Beyond it, the distance between two numbers is no longer told apart from a rounding error. */
const FINE = 1e15;

/** `n` times ten to the power of `places`, as its decimals say it. */
export function scaledBy(n: number, places: number): number {
  const [digits, exponent = '0'] = String(n).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** False when a number has more than so many places behind the point; of negative places, when it lacks zeros. */
export function isOnGrid(value: number, places: number): boolean {
  if (places === Infinity) return true;
  if (!Number.isFinite(value)) return false;
  const scaled = scaledBy(value, places);
  return Math.abs(scaled) >= FINE || Number.isInteger(scaled);
}

/** The first number on the grid from `end` on, upwards or downwards; `end` itself where that cannot be told. */
export function nextOnGrid(
  end: number,
  places: number,
  included: boolean,
  direction: 1 | -1,
): { value: number; included: boolean } {
  const scaled = scaledBy(end, places);
  if (!(Math.abs(scaled) < FINE)) return { value: end, included };
  const isOn = scaledBy(Math.round(scaled), -places) === end;
  const next = direction > 0 ? Math.ceil(scaled) : Math.floor(scaled);
  const at = isOn ? Math.round(scaled) + (included ? 0 : direction) : next;
  return { value: scaledBy(at, -places), included: true };
}

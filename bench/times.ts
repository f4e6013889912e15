import Table from 'cli-table3';

export function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

/** `sorted` ascending; between two values, their weighted mean; NaN of none. */
export function quantile(sorted: readonly number[], q: number): number {
  if (sorted.length === 0) return NaN;
  const place = (sorted.length - 1) * q;
  const low = Math.floor(place);
  const high = Math.ceil(place);
  return sorted[low] + (sorted[high] - sorted[low]) * (place - low);
}

/** The smallest value that at least `part` (0..1) of the values do not exceed. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/** Prints median, 95th percentile and longest of each list of milliseconds; answers the names of those above `limit` (p95). */
export function printTimes(times: Record<string, number[]>, limit = Infinity): string[] {
  const table = new Table({ head: ['', 'p50 ms', 'p95 ms', 'max ms'], style: { head: [] } });
  for (const [name, list] of Object.entries(times))
    table.push([name.slice(0, 90), ...[0.5, 0.95, 1].map((at) => percentile(list, at).toFixed(0))]);
  console.log(table.toString());
  return Object.keys(times).filter((name) => percentile(times[name], 0.95) > limit);
}

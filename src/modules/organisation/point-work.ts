import { Injectable } from '@nestjs/common';

/** How much open work each of these points has, of one sort; a point without any may be left out. */
export type WorkCounter = (
  points: readonly string[],
) => Promise<{ point: string; count: number }[]>;

/** Higher modules tell here, at start, what keeps a point from being closed without a successor. */
@Injectable()
export class PointWork {
  private readonly counters = new Map<string, WorkCounter>();

  /** `name` is shown to whoever wants to close the point, e.g. `contacts`. */
  register(name: string, counter: WorkCounter): void {
    this.counters.set(name, counter);
  }

  /** Only what is not nothing. */
  async of(point: string): Promise<Record<string, number>> {
    return (await this.ofAll([point])).get(point) ?? {};
  }

  /** The same of many points; those without work are left out. */
  async ofAll(points: readonly string[]): Promise<Map<string, Record<string, number>>> {
    const work = new Map<string, Record<string, number>>();
    for (const [name, counter] of this.counters) {
      for (const { point, count } of await counter(points)) {
        if (count > 0) work.set(point, { ...work.get(point), [name]: count });
      }
    }
    return work;
  }
}

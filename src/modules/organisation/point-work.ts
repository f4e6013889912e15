import { Injectable } from '@nestjs/common';

/** How much open work a point has, of one sort. */
export type WorkCounter = (point: string) => Promise<number>;

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
    const counted: Record<string, number> = {};
    for (const [name, counter] of this.counters) {
      const count = await counter(point);
      if (count > 0) counted[name] = count;
    }
    return counted;
  }
}

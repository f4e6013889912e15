import { Injectable } from '@nestjs/common';
import { Hooks } from '../../platform/hooks/index.js';
import { pointWork } from './organisation-hooks.js';

/** What keeps a point from being closed without a successor, by the name of its sort. */
@Injectable()
export class PointWork {
  constructor(private readonly hooks: Hooks) {}

  /** Only what is not nothing. */
  async of(point: string): Promise<Record<string, number>> {
    return (await this.ofAll([point])).get(point) ?? {};
  }

  /** The same of many points; those without work are left out. */
  async ofAll(points: readonly string[]): Promise<Map<string, Record<string, number>>> {
    const work = new Map<string, Record<string, number>>();
    for (const { as, call } of this.hooks.hearers(pointWork)) {
      for (const { point, count } of await call(points)) {
        if (count > 0) work.set(point, { ...work.get(point), [as!]: count });
      }
    }
    return work;
  }
}

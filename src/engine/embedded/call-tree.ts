import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { CommandLimits } from './command-limits.js';
import { LimitExceeded } from './core/failures.js';
import type { InstanceUnit } from './store/instance-unit.js';

/** Called processes below each other. */
const MAX_DEPTH = 32;
/** Instances of one call tree that run at the same time. */
const MAX_RUNNING = 5_000;

/** What the transaction knows of the trees in which it starts calls. */
interface Known {
  /** How many calls lie above an instance. */
  depths: Map<string, number>;
  /** Running instances, by the root of their tree. */
  running: Map<string, number>;
}

const KNOWN = Symbol('call trees');

/** Bounds the trees that calls grow to: a process that calls itself would never end, in one command or over many. */
@Injectable()
export class CallTree {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: CommandLimits,
  ) {}

  /** Counts the call that `unit` is about to start at an element. Throws LimitExceeded, naming the element. */
  async grow(unit: InstanceUnit, elementId: string, childId: string): Promise<void> {
    this.limits.spend(elementId, { calls: 1 });
    const { id, rootInstanceId } = unit.record;
    const { depths, running } = await this.known(unit);
    const depth = depths.get(id)! + 1;
    if (depth > MAX_DEPTH)
      throw new LimitExceeded(
        elementId,
        `More than ${MAX_DEPTH} processes call each other: they probably do so for ever.`,
      );
    const count = running.get(rootInstanceId)! + 1;
    if (count > MAX_RUNNING)
      throw new LimitExceeded(
        elementId,
        `More than ${MAX_RUNNING.toLocaleString('en')} called processes run at the same time: divide the work.`,
      );
    depths.set(childId, depth);
    running.set(rootInstanceId, count);
  }

  private async known({ isNew, record }: InstanceUnit): Promise<Known> {
    const known = this.unitOfWork.local<Known>(KNOWN, () => ({
      depths: new Map(),
      running: new Map(),
    }));
    const { id, rootInstanceId } = record;
    if (known.depths.has(id)) return known;
    const isRoot = record.parentInstanceId === null;
    const { depth, running } =
      isNew && isRoot ? { depth: 0, running: 1 } : await this.read(id, rootInstanceId);
    known.depths.set(id, depth);
    if (!known.running.has(rootInstanceId)) known.running.set(rootInstanceId, running);
    return known;
  }

  private async read(id: string, rootId: string): Promise<{ depth: number; running: number }> {
    const [row] = await this.unitOfWork.query<{ depth: number; running: number }>({
      name: 'engine.call-tree',
      text: `WITH RECURSIVE above AS (
          SELECT parent_instance_id, 0 AS depth FROM process_instance WHERE id = $1
          UNION ALL
          SELECT p.parent_instance_id, a.depth + 1 FROM above a JOIN process_instance p ON p.id = a.parent_instance_id
            WHERE a.depth <= $3
        )
        SELECT (SELECT max(depth) FROM above) AS depth, (SELECT count(*)::int FROM process_instance
          WHERE root_instance_id = $2 AND state IN ('running', 'suspended')) AS running`,
      values: [id, rootId, MAX_DEPTH],
    });
    return row;
  }
}

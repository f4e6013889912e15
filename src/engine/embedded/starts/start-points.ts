import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { ReferenceData } from '../../../platform/database/index.js';
import { type ModelProblem, ModelRefused } from '../../api/index.js';
import { type DefinitionHead, ModelCache, PROCESSES } from '../model/model-cache.js';
import type { ConditionalStart, NamedStart, StartEvents } from '../model/start-events.js';

/** A version, and the event at which an instance of it begins. */
export interface StartPoint {
  definitionId: string;
  startElementId: string;
}

/** A version that can begin by more than its key. */
export interface StartingVersion {
  definitionId: string;
  key: string;
  resourceName: string;
  starts: StartEvents;
}

interface LatestRow {
  id: string;
  key: string;
  resource_name: string;
}

/** Definitions whose start events are kept: they never change, and are far smaller than models. */
const MOST_KEPT = 20_000;

/** Which processes begin by a message, a signal or a condition: the latest version of each that is not taken back. */
@Injectable()
export class StartPoints {
  private readonly kept = new LRUCache<string, StartEvents>({ max: MOST_KEPT });

  constructor(
    private readonly references: ReferenceData,
    private readonly models: ModelCache,
  ) {}

  /** The process that begins with the message `name`; null: none does. */
  async byMessage(name: string): Promise<{ head: DefinitionHead; startElementId: string } | null> {
    const [point] = await this.named('messages', name);
    if (!point) return null;
    const { definitionId, startElementId } = point;
    return { head: await this.models.get(definitionId), startElementId };
  }

  /** Every process that begins with the signal `name`. */
  bySignal(name: string): Promise<StartPoint[]> {
    return this.named('signals', name);
  }

  /** Conditions by which processes begin, each with its version. */
  async conditions(): Promise<(ConditionalStart & { definitionId: string })[]> {
    return (await this.latest()).flatMap(({ definitionId, starts }) =>
      starts.conditions.map((condition) => ({ ...condition, definitionId })),
    );
  }

  /**
   * For a deployment, once its versions are written: a message begins one process, as in Camunda 7. Throws ModelRefused that names
   * the start event of the first of `keys` whose message begins another process as well.
   */
  async requireDistinct(keys: readonly string[]): Promise<void> {
    const latest = await this.latest();
    for (const { key, resourceName, starts } of latest.filter((one) => keys.includes(one.key))) {
      const problems = starts.messages.flatMap((message) =>
        latest
          .filter((other) => other.key !== key && begins(other.starts.messages, message.name))
          .map((other) => takenBy(other.key, message)),
      );
      if (problems.length > 0) throw new ModelRefused(resourceName, problems);
    }
  }

  private async named(kind: 'messages' | 'signals', name: string): Promise<StartPoint[]> {
    return (await this.latest()).flatMap(({ definitionId, starts }) =>
      starts[kind]
        .filter((start) => start.name === name)
        .map(({ elementId }) => ({ definitionId, startElementId: elementId })),
    );
  }

  private async latest(): Promise<StartingVersion[]> {
    const rows = await this.references.read<LatestRow>(
      PROCESSES,
      'SELECT DISTINCT ON (key) id, key, resource_name FROM process_definition WHERE withdrawn_at IS NULL ORDER BY key, version DESC',
    );
    const versions: StartingVersion[] = [];
    for (const { id, key, resource_name } of rows) {
      const starts = this.kept.get(id) ?? (await this.models.get(id)).model.starts;
      this.kept.set(id, starts);
      versions.push({ definitionId: id, key, resourceName: resource_name, starts });
    }
    return versions;
  }
}

function begins(messages: readonly NamedStart[], name: string): boolean {
  return messages.some((message) => message.name === name);
}

function takenBy(key: string, { name, elementId }: NamedStart): ModelProblem {
  return {
    severity: 'error',
    elementId,
    message: `The message "${name}" begins the process "${key}" already: give one of the two messages another name.`,
  };
}

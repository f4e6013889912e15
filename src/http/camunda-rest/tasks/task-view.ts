import { Injectable } from '@nestjs/common';
import {
  InstanceSearch,
  type Variables,
  ProcessQueries,
  type WorkItem,
} from '../../../engine/api/index.js';
import { CodeLookup, type KnownCodes, ReadingPolicy } from '../../../modules/contacts/index.js';
import { InstanceWords } from '../instance-words.js';
import { identityLinksOf, taskOf } from './task.representation.js';

/** Shows tasks as far as the caller may read the words of their cases. */
@Injectable()
export class TaskView {
  constructor(
    private readonly search: InstanceSearch,
    private readonly queries: ProcessQueries,
    private readonly words: InstanceWords,
    private readonly policy: ReadingPolicy,
    private readonly codes: CodeLookup,
  ) {}

  async one(item: WorkItem): Promise<object> {
    const codes = await this.bareCodes(item);
    const suspended = await this.suspended([item]);
    return taskOf(item, codes, suspended.has(item.instanceId));
  }

  async list(items: WorkItem[]): Promise<object[]> {
    const instances = items.map(({ instanceId }) => instanceId);
    const [withheld, suspended] = await Promise.all([
      this.policy.withheldInstances(instances, 'listed'),
      this.suspended(items),
    ]);
    const bare = items.filter(({ instanceId }) => withheld.has(instanceId));
    const codes = await this.codes.among(...bare.map(({ assignee }) => assignee));
    return items.map((item) =>
      taskOf(item, withheld.has(item.instanceId) ? codes : null, suspended.has(item.instanceId)),
    );
  }

  async identityLinks(item: WorkItem): Promise<object[]> {
    return identityLinksOf(item, await this.bareCodes(item));
  }

  /** The variables of its process and its own, or its own alone. */
  async variables(item: WorkItem, scope: 'all' | 'local'): Promise<Variables> {
    const process = scope === 'all' ? await this.queries.variables(item.instanceId) : {};
    return this.words.shown(item.instanceId, { ...process, ...item.localVariables });
  }

  /** What its form holds before anybody fills it in: the values of the process, else the defaults. */
  async formVariables(item: WorkItem): Promise<Variables> {
    const form = await this.queries.taskForm(item.id);
    const all = await this.queries.variables(item.instanceId);
    const values = form.map(
      ({ id, defaultValue }) => [id, defaultValue ?? all[id] ?? null] as const,
    );
    return this.words.shown(item.instanceId, Object.fromEntries(values));
  }

  private bareCodes(item: WorkItem): Promise<KnownCodes | null> {
    const { assignee, candidateGroups, candidateUsers } = item;
    return this.words.bareCodes(item.instanceId, { assignee, candidateGroups, candidateUsers });
  }

  /** Of the instances of these tasks those that are suspended. */
  private async suspended(items: WorkItem[]): Promise<ReadonlySet<string>> {
    const ids = [...new Set(items.map(({ instanceId }) => instanceId))];
    if (ids.length === 0) return new Set();
    const page = { sort: [], offset: 0, limit: ids.length };
    const found = await this.search.instances({ ids, suspended: true }, page);
    return new Set(found.map(({ id }) => id));
  }
}

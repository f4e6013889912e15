/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */
import { ABSENT, type Seen, type Values } from './fixture.js';
import { done, plainOf, type Rest } from './rest.js';

const MINUTE_MS = 60_000;

/** What can be looked at, read over REST in the form in which fixtures write it. */
export class Views {
  constructor(
    private readonly rest: Rest,
    /** The instance that was started, or began, last; throws where there is none. */
    private readonly instanceId: () => string,
    private readonly keys: string[],
  ) {}

  /** What is there of all that `wanted` names. */
  async read(wanted: Seen): Promise<Seen> {
    const names = Object.keys(wanted) as (keyof Seen)[];
    const seen: Record<string, unknown> = {};
    for (const name of names) seen[name] = await this.readOne(name, wanted as any);
    return seen as Seen;
  }

  private readOne(name: keyof Seen, wanted: Required<Seen>): Promise<unknown> {
    const readers: { [key in keyof Required<Seen>]: () => Promise<unknown> } = {
      tree: () => this.tree(),
      tasks: () => this.tasks(wanted.tasks),
      variables: () => this.variables(wanted.variables),
      taskVariables: () => this.taskVariables(wanted.taskVariables),
      jobs: () => this.jobs(wanted.jobs),
      incidents: () => this.incidents(),
      history: () => this.history(),
      state: async () => (await this.historic()).state,
      suspended: async () => (await this.get(`/process-instance/${this.instanceId()}`)).suspended,
      businessKey: async () => (await this.historic()).businessKey ?? null,
      running: () => this.running(wanted.running),
      external: () => this.external(wanted.external),
    };
    return readers[name]();
  }

  get(path: string): Promise<any> {
    return done(this.rest, 'GET', path);
  }

  private historic(): Promise<any> {
    return this.get(`/history/process-instance/${this.instanceId()}`);
  }

  private async tree(): Promise<string> {
    const root = await this.get(`/process-instance/${this.instanceId()}/activity-instances`);
    return inside(root);
  }

  /** The instance and all that it called, and what these called. */
  async family(): Promise<string[]> {
    const all = [this.instanceId()];
    for (let index = 0; index < all.length; index++) {
      const called = await this.get(`/process-instance?superProcessInstance=${all[index]}`);
      all.push(...called.map(({ id }: any) => id));
    }
    return all;
  }

  /** The open tasks of the family, by key and then in the order of their making. */
  async openTasks(): Promise<any[]> {
    const lists = [];
    for (const id of await this.family())
      lists.push(await this.get(`/task?processInstanceId=${id}&sortBy=created&sortOrder=asc`));
    return lists.flat().sort((a, b) => compare(a.taskDefinitionKey, b.taskDefinitionKey));
  }

  private async tasks(wanted: Required<Seen>['tasks']): Promise<unknown> {
    const open = await this.openTasks();
    if (typeof wanted === 'string') return open.map((task) => task.taskDefinitionKey).join(' ');
    return Promise.all(open.map((task, index) => this.taskFields(task, wanted[index] ?? {})));
  }

  private async taskFields(task: any, wanted: Record<string, unknown>): Promise<object> {
    const links = async (type: 'userId' | 'groupId') =>
      (await this.get(`/task/${task.id}/identity-links`))
        .filter((link: any) => link.type === 'candidate' && link[type] !== null)
        .map((link: any) => link[type])
        .sort();
    const made = new Date(task.created).getTime();
    const fields: Record<string, unknown> = { key: task.taskDefinitionKey };
    for (const name of Object.keys(wanted))
      if (name === 'users') fields[name] = await links('userId');
      else if (name === 'groups') fields[name] = await links('groupId');
      else if (name === 'dueIn') fields[name] = minutes(made, task.due);
      else if (name === 'followUpIn') fields[name] = minutes(made, task.followUp);
      else if (name !== 'key') fields[name] = task[name];
    return fields;
  }

  private async variables(wanted: Values): Promise<Values> {
    const list = await this.get(
      `/history/variable-instance?processInstanceId=${this.instanceId()}`,
    );
    const root = list.filter((one: any) => one.activityInstanceId === one.processInstanceId);
    const found = new Map<string, any>(root.map((one: any) => [one.name, one]));
    return pick(wanted, (name) => found.get(name));
  }

  private async taskVariables({ task, values }: Required<Seen>['taskVariables']): Promise<object> {
    const open = await this.openTasks();
    const one = open.find(({ taskDefinitionKey }) => taskDefinitionKey === task);
    if (!one) throw new Error(`No task ${task} is open: ${open.map((t) => t.taskDefinitionKey)}`);
    const found = await this.get(`/task/${one.id}/variables`);
    return { task, values: pick(values, (name) => found[name]) };
  }

  private async jobs(wanted: Required<Seen>['jobs']): Promise<object[]> {
    const all = await this.get(`/job?processInstanceId=${this.instanceId()}`);
    const jobs = [];
    for (const activity of new Set(wanted.map((one) => one.activity)))
      for (const job of await this.jobsOf(activity)) jobs.push({ activity, job });
    if (jobs.length !== all.length)
      throw new Error(`${all.length} jobs are there, ${jobs.length} of them looked for.`);
    return jobs.map(({ activity, job }, index) => {
      const { due, retries } = wanted[index] ?? {};
      return {
        activity,
        due: typeof due === 'string' ? job.dueDate : dueOf(job),
        ...(retries !== undefined && { retries: job.retries }),
      };
    });
  }

  jobsOf(activity: string): Promise<any[]> {
    const of = `processInstanceId=${this.instanceId()}&activityId=${encodeURIComponent(activity)}`;
    return this.get(`/job?${of}&sortBy=jobDueDate&sortOrder=asc`);
  }

  private async incidents(): Promise<object[]> {
    const list = await this.get(`/incident?processInstanceId=${this.instanceId()}`);
    const told = list.map((one: any) => ({ type: one.incidentType, activity: one.activityId }));
    return told.sort((a: any, b: any) => compare(a.activity, b.activity));
  }

  private async history(): Promise<string> {
    const list = await this.get(
      `/history/activity-instance?processInstanceId=${this.instanceId()}`,
    );
    return list
      .map((one: any) => `${one.activityId}${one.canceled ? '!' : one.endTime ? '' : '…'}`)
      .sort(compare)
      .join(' ');
  }

  private async running(wanted: Record<string, number>): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const key of Object.keys(wanted)) counts[key] = (await this.runningOf(key)).length;
    return counts;
  }

  /** The instances that run of a process of the fixture. */
  runningOf(key: string): Promise<{ id: string }[]> {
    if (!this.keys.includes(key)) throw new Error(`No model of the fixture has the key ${key}.`);
    return this.get(`/process-instance?processDefinitionKey=${key}`);
  }

  private async external(wanted: Required<Seen>['external']): Promise<object[]> {
    const list = await this.get(`/external-task?processInstanceId=${this.instanceId()}`);
    list.sort((a: any, b: any) => compare(a.topicName, b.topicName));
    return list.map((one: any, index: number) => {
      const { priority, retries } = wanted[index] ?? {};
      return {
        topic: one.topicName,
        ...(priority !== undefined && { priority: one.priority }),
        ...(retries !== undefined && { retries: one.retries }),
      };
    });
  }
}

function inside(node: any): string {
  const scopes = node.childActivityInstances.map((child: any) => {
    const within = inside(child);
    return within === '' ? child.activityId : `${child.activityId}(${within})`;
  });
  const waiting = node.childTransitionInstances.map((child: any) => `~${child.activityId}`);
  return [...scopes, ...waiting].sort(compare).join(' ');
}

function pick(wanted: Values, find: (name: string) => any): Values {
  return Object.fromEntries(
    Object.keys(wanted).map((name) => {
      const found = find(name);
      return [name, found === undefined ? ABSENT : plainOf(found)];
    }),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Whole minutes: making it takes a moment. */
function minutes(from: number, to: string | null): number | null {
  return to === null ? null : Math.round((new Date(to).getTime() - from) / MINUTE_MS);
}

/** Null of a job that may run at once. */
function dueOf(job: any): number | null {
  return minutes(new Date(job.createTime).getTime(), job.dueDate) || null;
}

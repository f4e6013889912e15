/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */
import { isDeepStrictEqual } from 'node:util';
import type { Action, Answer, Differs, Fixture, Look, Seen } from './fixture.js';
import { done, plainOf, type Rest, toTyped } from './rest.js';
import { Views } from './views.js';

export type Side = 'product' | 'operaton';

/** A difference that a fixture explains. */
export interface Difference {
  fixture: string;
  step: number;
  because: string;
}

const LOCK = { lockDuration: 60_000 };

/**
 * Runs one fixture on a server and removes what it left there.
 * @returns the differences that the fixture explains; none on the product
 * @throws naming the step, what is expected and what was seen
 */
export async function runFixture(rest: Rest, fixture: Fixture, side: Side): Promise<Difference[]> {
  return new FixtureRun(rest, fixture, side).run();
}

/** The key of the process in a model. */
export function keyOf(model: string): string {
  return /<bpmn:process id="([^"]+)"/.exec(model)![1];
}

class FixtureRun {
  private readonly differences: Difference[] = [];
  private readonly keys: string[];
  private readonly views: Views;
  private instance?: string;
  private deployment?: string;
  private step = 0;

  constructor(
    private readonly rest: Rest,
    private readonly fixture: Fixture,
    private readonly side: Side,
  ) {
    this.keys = fixture.models.map(keyOf);
    this.views = new Views(rest, () => this.started(), this.keys);
  }

  async run(): Promise<Difference[]> {
    try {
      const deployed = await this.deploy();
      if (deployed)
        for (const step of this.fixture.steps) {
          this.step++;
          await (step.do === 'look' ? this.look(step) : this.act(step));
        }
    } finally {
      if (this.deployment)
        await this.rest.send('DELETE', `/deployment/${this.deployment}?cascade=true`);
    }
    return this.differences;
  }

  /** Whether there is something to go on with. */
  private async deploy(): Promise<boolean> {
    const form = new FormData();
    form.append('deployment-name', this.fixture.name);
    this.fixture.models.forEach((model, index) => {
      const name = `${this.keys[index]}.bpmn`;
      form.append(name, new Blob([model], { type: 'text/xml' }), name);
    });
    const answer = await this.rest.send('POST', '/deployment/create', form);
    if (answer.status === 200) this.deployment = answer.body.id;
    const { deployment, differs } = this.fixture;
    this.judge('POST /deployment/create', deployment ?? { status: 200 }, differs, answer);
    return answer.status === 200;
  }

  private started(): string {
    if (this.instance) return this.instance;
    throw new Error('No instance was started.');
  }

  private async look({ sees, differs }: Look): Promise<void> {
    if (!this.instance && !sees.running) await this.adopt();
    const wanted = this.side === 'operaton' && differs ? { ...sees, ...differs.operaton } : sees;
    const seen = await this.views.read(wanted);
    this.compare('sees', wanted, seen);
    if (wanted !== sees) this.note(differs!, sees, wanted);
  }

  /** The instance that a message, a signal or a condition began. */
  private async adopt(): Promise<void> {
    const [one] = await this.views.runningOf(this.keys[0]);
    this.instance = one?.id;
  }

  private async act(action: Action): Promise<void> {
    const answer = await this.perform(action);
    if (action.do === 'start' && answer.status === 200) this.instance = answer.body.id;
    if (action.answers) return this.judge(`${action.do}`, action.answers, action.differs, answer);
    if (answer.status >= 300)
      throw this.fault(
        `${action.do} was answered ${answer.status}: ${JSON.stringify(answer.body)}`,
      );
  }

  private perform(action: Action): Promise<{ status: number; body: any }> {
    switch (action.do) {
      case 'start':
        return this.rest.send(
          'POST',
          `/process-definition/key/${action.key ?? this.keys[0]}/start`,
          { variables: toTyped(action.variables), businessKey: action.businessKey },
        );
      case 'complete':
        return this.ofTask(action.task, (id) =>
          this.rest.send('POST', `/task/${id}/complete`, { variables: toTyped(action.variables) }),
        );
      case 'message':
        return this.rest.send('POST', '/message', {
          messageName: action.name,
          businessKey: action.businessKey,
          ...(action.keys && { correlationKeys: toTyped(action.keys) }),
          processVariables: toTyped(action.variables),
          ...(action.all && { all: true }),
        });
      case 'signal':
        return this.rest.send('POST', '/signal', {
          name: action.name,
          variables: toTyped(action.variables),
        });
      case 'execute':
        return this.ofJob(action.activity, (id) =>
          this.rest.send('POST', `/job/${id}/execute`, {}),
        );
      case 'retries':
        return this.ofJob(action.activity, (id) =>
          this.rest.send('PUT', `/job/${id}/retries`, { retries: action.retries }),
        );
      case 'condition':
        return this.rest.send('POST', '/condition', { variables: toTyped(action.variables) });
      case 'trigger':
        return this.trigger(action.activity);
      case 'work':
      case 'fail':
      case 'error':
      case 'fetch':
        return this.serve(action);
      default:
        return this.change(action);
    }
  }

  private change(
    action: Extract<Action, { do: 'set' | 'unset' | 'modify' | 'suspend' | 'delete' }>,
  ): Promise<{ status: number; body: any }> {
    const at = `/process-instance/${this.started()}`;
    switch (action.do) {
      case 'set':
        return this.rest.send('POST', `${at}/variables`, {
          modifications: toTyped(action.variables),
        });
      case 'unset':
        return this.rest.send('DELETE', `${at}/variables/${action.variable}`);
      case 'modify':
        return this.rest.send('POST', `${at}/modification`, { instructions: action.instructions });
      case 'suspend':
        return this.rest.send('PUT', `${at}/suspended`, { suspended: action.suspended });
      case 'delete':
        return this.rest.send('DELETE', at);
    }
  }

  private async ofTask<T>(key: string, use: (id: string) => Promise<T>): Promise<T> {
    const open = await this.views.openTasks();
    const one = open.find(({ taskDefinitionKey }) => taskDefinitionKey === key);
    const keys = open.map(({ taskDefinitionKey }) => taskDefinitionKey).join(' ');
    if (!one) throw this.fault(`no task ${key} is open, but: ${keys || 'none'}.`);
    return use(one.id);
  }

  private async ofJob<T>(activity: string, use: (id: string) => Promise<T>): Promise<T> {
    const [job] = await this.views.jobsOf(activity);
    if (!job) throw this.fault(`there is no job of ${activity}.`);
    return use(job.id);
  }

  private async trigger(activity: string): Promise<{ status: number; body: any }> {
    const [execution] = await this.views.get(
      `/execution?processInstanceId=${this.started()}&activityId=${activity}`,
    );
    if (!execution) throw this.fault(`nothing waits at ${activity}.`);
    return this.rest.send('POST', `/execution/${execution.id}/signal`, { variables: {} });
  }

  private async serve(
    action: Extract<Action, { do: 'work' | 'fail' | 'error' | 'fetch' }>,
  ): Promise<{ status: number; body: any }> {
    const workerId = 'contract';
    const [task] = await done(this.rest, 'POST', '/external-task/fetchAndLock', {
      workerId,
      maxTasks: 1,
      topics: [{ topicName: action.topic, ...LOCK, deserializeValues: true }],
    });
    if (!task) throw this.fault(`no task of ${action.topic} is to be had.`);
    const at = `/external-task/${task.id}`;
    if (action.do === 'fetch') return this.told(task, action.sees);
    if (action.do === 'work')
      return this.rest.send('POST', `${at}/complete`, {
        workerId,
        variables: toTyped(action.variables),
        ...(action.local && { localVariables: toTyped(action.local) }),
      });
    if (action.do === 'error')
      return this.rest.send('POST', `${at}/bpmnError`, {
        workerId,
        errorCode: action.code,
        errorMessage: action.message,
        variables: toTyped(action.variables),
      });
    return this.rest.send('POST', `${at}/failure`, {
      workerId,
      errorMessage: action.message,
      retries: action.retries,
      retryTimeout: 0,
    });
  }

  private told(task: any, sees: Record<string, unknown>): Promise<{ status: number; body: any }> {
    const told = Object.keys(sees).map((name) => [
      name,
      task.variables[name] === undefined ? { absent: true } : plainOf(task.variables[name]),
    ]);
    this.compare('a worker is told', sees, Object.fromEntries(told));
    return this.rest.send('POST', `/external-task/${task.id}/unlock`, {});
  }

  private judge(
    what: string,
    expected: Answer,
    differs: Differs<Answer> | undefined,
    answer: { status: number; body: any },
  ): void {
    const wanted = this.side === 'operaton' && differs ? differs.operaton : expected;
    // A success may be with or without a body.
    const status = answer.status < 300 && wanted.status < 300 ? wanted.status : answer.status;
    const seen: Answer = { status };
    if (wanted.type) seen.type = answer.body?.type;
    this.compare(`${what} (${answer.body?.message ?? ''}) is answered`, wanted, seen);
    if (wanted !== expected) this.note(differs!, expected, wanted);
  }

  /** A difference that is none is a fault of the fixture. */
  private note(differs: Differs<unknown>, ours: Seen | Answer, operaton: Seen | Answer): void {
    if (isDeepStrictEqual(ours, operaton))
      throw this.fault('says that Operaton differs, and expects the same of both.');
    const { because } = differs;
    this.differences.push({ fixture: this.fixture.name, step: this.step, because });
  }

  private compare(what: string, wanted: object, seen: object): void {
    if (!isDeepStrictEqual(seen, wanted))
      throw this.fault(
        `${what}\n  expected ${JSON.stringify(wanted)}\n  seen     ${JSON.stringify(seen)}`,
      );
  }

  private fault(message: string): Error {
    return new Error(`step ${this.step}: ${message}`);
  }
}

import { Injectable } from '@nestjs/common';
import type { ExternalTask, Variables } from '../../engine/api/index.js';
import {
  bareVariables,
  CodeLookup,
  type KnownCodes,
  ReadingPolicy,
} from '../../modules/contacts/index.js';

/** External tasks as far as the worker that asks for them may read the words of their cases (docs/adr/0035). */
@Injectable()
export class TaskWords {
  constructor(
    private readonly policy: ReadingPolicy,
    private readonly codes: CodeLookup,
  ) {}

  /**
   * Of a case whose words the caller may not read, the variables that steer the process and those that the model hands to
   * the task by its input parameters; the report of a failure, which may quote anything, is left out.
   */
  async of(tasks: ExternalTask[]): Promise<ExternalTask[]> {
    const instances = tasks.map(({ instanceId }) => instanceId);
    const withheld = await this.policy.withheldInstances(instances, 'worked');
    const bare = tasks.filter(({ instanceId }) => withheld.has(instanceId));
    const codes = await this.codes.among(...bare.map(({ variables }) => variables));
    return tasks.map((task) => (withheld.has(task.instanceId) ? bareTask(task, codes) : task));
  }

  /** One that is asked for by its id, which lets those read it who may open its case. */
  async ofOne(task: ExternalTask): Promise<ExternalTask> {
    const opened = await this.policy.withheldInstances([task.instanceId], 'opened');
    if (opened.size === 0) return task;
    const [shown] = await this.of([task]);
    return shown;
  }
}

function bareTask(task: ExternalTask, codes: KnownCodes): ExternalTask {
  const given = Object.entries(task.variables).filter(([name]) => task.inputs.includes(name));
  const variables: Variables = {
    ...bareVariables(task.variables, codes).variables,
    ...Object.fromEntries(given),
  };
  return { ...task, variables, errorMessage: null, errorDetails: null };
}

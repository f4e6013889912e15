import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { Variables } from '../../../engine/api/index.js';
import { TaskCommands } from '../../processes/index.js';
import { CaseRights } from '../case-rights.js';
import { InstanceWords } from '../instance-words.js';
import { RequestReader } from '../request-reader.js';
import { fromTypedMap } from '../typed-values.js';
import { OpenTasks } from './open-tasks.js';
import { CamundaBody, FLAG, VARIABLES } from '../request-bodies.js';

/** Describes the body of a completion. */
export function CompletionBody(): MethodDecorator {
  return CamundaBody(
    {},
    { variables: VARIABLES, withVariablesInReturn: FLAG },
    {
      example: {
        variables: { answer: { value: 'La buca sarà chiusa entro venerdì.', type: 'String' } },
        withVariablesInReturn: true,
      },
    },
  );
}

/** Completes tasks with `{variables, withVariablesInReturn}`, with the checks of their forms. */
@Injectable()
export class TaskCompletion {
  constructor(
    private readonly open: OpenTasks,
    private readonly commands: TaskCommands,
    private readonly rights: CaseRights,
    private readonly words: InstanceWords,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Answers the variables of the process where they were asked for; null: they were not. */
  async complete(id: string, body: unknown): Promise<Variables | null> {
    const reader = new RequestReader(body);
    const variables = fromTypedMap(reader.raw('variables'));
    const answers = reader.flag('withVariablesInReturn') ?? false;
    reader.refuseOthers();
    const instanceId = await this.unitOfWork.run(async () => {
      const item = await this.open.visible(id);
      // Naming the case of the task itself is no reaching for another.
      await this.rights.require([], variables, item.businessKey);
      return (await this.commands.complete(id, variables)).instanceId;
    });
    return answers ? this.words.of(instanceId) : null;
  }
}

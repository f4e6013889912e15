import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { UnitOfWork } from '../../../platform/database/index.js';
import {
  type ProcessDefinition,
  ProcessEngine,
  ProcessQueries,
  type Variables,
  VersionWithdrawn,
} from '../../../engine/api/index.js';
import { InstanceCommands } from '../../processes/index.js';
import { CaseRights } from '../case-rights.js';
import { instanceOf } from '../instances/instance.representation.js';
import { InstanceWords } from '../instance-words.js';
import { refuseSkips } from '../refused-parts.js';
import { RequestReader } from '../request-reader.js';
import { selfLink } from '../server-address.js';
import { fromTypedMap, toTypedMap } from '../typed-values.js';

interface StartRequest {
  businessKey: string | undefined;
  variables: Variables;
  withVariablesInReturn: boolean;
}

/** Starts instances for tools, which reach no case by it: see CaseRights. */
@Injectable()
export class ProcessStarts {
  constructor(
    private readonly engine: ProcessEngine,
    private readonly queries: ProcessQueries,
    private readonly rights: CaseRights,
    private readonly words: InstanceWords,
    private readonly commands: InstanceCommands,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Answers the instance in Camunda's words. `form`: the values are those of its start form. Throws VersionWithdrawn, CaseOfOthers, InvalidInput. */
  async start(
    definition: ProcessDefinition,
    body: unknown,
    request: FastifyRequest,
    { form = false } = {},
  ): Promise<object> {
    const { businessKey, variables, withVariablesInReturn } = readStart(body);
    if (definition.withdrawn) throw new VersionWithdrawn(definition.key, definition.version);
    const id = await this.unitOfWork.run(async () => {
      await this.rights.require([businessKey], variables);
      const started = await this.engine.startProcess({
        definitionId: definition.id,
        businessKey,
        variables,
        form,
      });
      this.commands.wrote(started.id, 'process-instance.started', { key: definition.key });
      return started.id;
    });
    const instance = await this.queries.instance(id);
    return {
      ...instanceOf(instance, selfLink(request, `process-instance/${id}`)),
      ...(withVariablesInReturn && { variables: toTypedMap(await this.words.of(id)) }),
    };
  }
}

function readStart(body: unknown): StartRequest {
  const reader = new RequestReader(body);
  const read = {
    businessKey: reader.businessKey(),
    variables: fromTypedMap(reader.raw('variables')),
    withVariablesInReturn: reader.flag('withVariablesInReturn') ?? false,
  };
  if (reader.objects('startInstructions').length > 0)
    throw reader.wrong('startInstructions', 'are not supported: a process begins at its start.');
  refuseSkips(reader);
  reader.refuseOthers();
  return read;
}

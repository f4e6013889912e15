import { Injectable } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import {
  type Json,
  ProcessEngine,
  ProcessQueries,
  type Variables,
} from '../../engine/api/index.js';
import { InstanceCommands } from '../processes/index.js';
import { GivenValueDto } from './given-value.dto.js';
import { InstanceWords } from './instance-words.js';
import { NotOffered } from './not-offered.js';
import { RequestReader } from './request-reader.js';
import { fromTypedMap, toTyped, type TypedValue } from './typed-values.js';
import { CamundaBody, VARIABLES } from './request-bodies.js';

/** Describes the body by which variables are written and taken away. */
export function VariableChangesBody(): MethodDecorator {
  return CamundaBody(
    {},
    { modifications: VARIABLES, deletions: { type: ['array', 'null'], items: { type: 'string' } } },
    {
      example: {
        modifications: { amount: { value: 30, type: 'Integer' } },
        deletions: ['remark'],
      },
    },
  );
}

/** Describes the body by which one variable is written. */
export function VariableBody(): MethodDecorator {
  return ApiBody({ type: GivenValueDto });
}

/** Reads and writes the variables of an instance; who may do so is decided by its callers. */
@Injectable()
export class VariableAccess {
  constructor(
    private readonly engine: ProcessEngine,
    private readonly queries: ProcessQueries,
    private readonly words: InstanceWords,
    private readonly commands: InstanceCommands,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Throws `variable.not-found` (404), also for one that the caller may not read. */
  async one(instanceId: string, name: string): Promise<TypedValue> {
    return typedOne(await this.words.of(instanceId), name);
  }

  /** `{modifications, deletions}`, as Camunda's POST takes them. */
  async change(instanceId: string, body: unknown): Promise<void> {
    const reader = new RequestReader(body);
    const variables = fromTypedMap(reader.raw('modifications'), 'modifications');
    const removed = reader.texts('deletions') ?? [];
    reader.refuseOthers();
    await this.write(instanceId, variables, removed);
  }

  /** `{value, type, valueInfo}`, as Camunda's PUT takes one. */
  async put(instanceId: string, name: string, body: unknown): Promise<void> {
    await this.write(instanceId, fromTypedMap({ [name]: body }), []);
  }

  /** Of a variable that is not there nothing is taken away, as in Camunda. */
  async remove(instanceId: string, name: string): Promise<void> {
    await this.write(instanceId, {}, [name]);
  }

  private async write(instanceId: string, variables: Variables, removed: string[]): Promise<void> {
    await this.unitOfWork.run(async () => {
      const now: Record<string, Json | undefined> = await this.queries.variables(instanceId);
      const bound = now.contactId;
      const rebinds = removed.includes('contactId') || 'contactId' in variables;
      if (rebinds && bound !== undefined && variables.contactId !== bound)
        throw new NotOffered('contactId', 'the platform binds a process to its case.');
      await this.engine.setVariables(instanceId, variables, removed);
      const set = Object.keys(variables);
      this.commands.wrote(instanceId, 'process-instance.variables-changed', { set, removed });
    });
  }
}

/** Throws `variable.not-found` (404). */
export function typedOne(variables: Variables, name: string): TypedValue {
  if (!Object.hasOwn(variables, name)) throw new NotFound('variable', name);
  return toTyped(variables[name]);
}

/** `deserializeValues` of a query changes nothing: lists and objects are JSON texts in both cases. */
export function readVariableQuery(query: unknown): void {
  const reader = RequestReader.ofTexts(query);
  reader.flag('deserializeValues');
  reader.flag('deserializeValue');
  reader.refuseOthers();
}

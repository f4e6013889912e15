import { ApiBody } from '@nestjs/swagger';
import type { MigrationInstruction } from '../../../engine/api/index.js';
import { RequestReader } from '../request-reader.js';
import type { MigrationInstructionDto, MigrationPlanDto } from './migration.dto.js';
import { CamundaBody, EMPTY, FLAG, NOTHING_ELSE } from '../request-bodies.js';

/** As many instances as one request takes over. */
const MOST_INSTANCES = 500;

export interface Plan {
  source: string;
  target: string;
  instructions: MigrationInstruction[];
}

/** @throws InvalidInput naming what is wrong, or not offered */
export function readPlan(reader: RequestReader): Plan {
  const [source, target] = readVersions(reader);
  const instructions = reader.objects('instructions').map((one) => {
    const instruction = {
      source: single(one, 'sourceActivityIds'),
      target: single(one, 'targetActivityIds'),
      updatesTrigger: one.flag('updateEventTrigger') ?? false,
    };
    one.refuseOthers();
    return instruction;
  });
  reader.refuseOthers();
  return { source, target, instructions };
}

/** Source and target of a plan, which sets no variables. @throws InvalidInput */
export function readVersions(reader: RequestReader): [string, string] {
  reader.refuseContent('variables', 'are not set by a migration here: leave them out.');
  return [
    reader.requiredText('sourceProcessDefinitionId'),
    reader.requiredText('targetProcessDefinitionId'),
  ];
}

/** A plan and the instances it is for. @throws InvalidInput */
export function readExecution(reader: RequestReader): { plan: Plan; instanceIds: string[] } {
  // No listeners and no mappings run while an instance is taken over, so that there is nothing to skip.
  for (const skip of ['skipCustomListeners', 'skipIoMappings']) reader.flag(skip);
  const plan = readPlan(new RequestReader(reader.raw('migrationPlan') ?? null, 'migrationPlan'));
  const instanceIds = [...new Set(reader.texts('processInstanceIds') ?? [])];
  reader.refuseOthers();
  if (instanceIds.length === 0) throw reader.wrong('processInstanceIds', 'is required.');
  if (instanceIds.length > MOST_INSTANCES)
    throw reader.wrong('processInstanceIds', `may name ${MOST_INSTANCES} instances at most.`);
  return { plan, instanceIds };
}

function single(reader: RequestReader, name: string): string {
  const [one, ...more] = reader.texts(name) ?? [];
  if (one === undefined) throw reader.wrong(name, 'is required.');
  if (more.length > 0) throw reader.wrong(name, 'must name one activity.');
  return one;
}

export function instructionOf(one: MigrationInstruction): MigrationInstructionDto {
  return {
    sourceActivityIds: [one.source],
    targetActivityIds: [one.target],
    updateEventTrigger: one.updatesTrigger,
  };
}

export function planOf({ source, target, instructions }: Plan): MigrationPlanDto {
  return {
    sourceProcessDefinitionId: source,
    targetProcessDefinitionId: target,
    instructions: instructions.map(instructionOf),
    variables: {},
  };
}

const ID = { type: 'string', minLength: 1, example: '0b6c1d0e-6f4e-4c55-9a0b-6d2f8f1f3a77' };
const VERSIONS = { sourceProcessDefinitionId: ID, targetProcessDefinitionId: ID };
const REQUIRED = Object.keys(VERSIONS);
const ACTIVITY = {
  type: 'array',
  items: { type: 'string' },
  minItems: 1,
  maxItems: 1,
  example: ['capire'],
};

const PLAN = {
  type: 'object',
  required: [...REQUIRED, 'instructions'],
  properties: {
    ...VERSIONS,
    instructions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['sourceActivityIds', 'targetActivityIds'],
        properties: {
          sourceActivityIds: ACTIVITY,
          targetActivityIds: ACTIVITY,
          updateEventTrigger: FLAG,
        },
        additionalProperties: NOTHING_ELSE,
      },
    },
    variables: EMPTY,
  },
  additionalProperties: NOTHING_ELSE,
};

/** Describes the bodies of the operations on migrations. */
export function GenerateBody(): MethodDecorator {
  return CamundaBody(VERSIONS, { updateEventTriggers: FLAG, variables: EMPTY });
}

export function PlanBody(): MethodDecorator {
  return ApiBody({ schema: PLAN as never });
}

export function ExecutionBody(): MethodDecorator {
  const processInstanceIds = { type: 'array', items: ID, minItems: 1, maxItems: MOST_INSTANCES };
  return CamundaBody(
    { migrationPlan: PLAN, processInstanceIds },
    { skipCustomListeners: FLAG, skipIoMappings: FLAG },
  );
}

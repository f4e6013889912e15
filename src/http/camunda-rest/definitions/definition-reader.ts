import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import {
  type ProcessDefinition,
  ProcessQueries,
  type Variables,
} from '../../../engine/api/index.js';
import type { CamundaFormDto } from './definition.dto.js';
import { toTypedMap } from '../typed-values.js';
import { RequestReader } from '../request-reader.js';
import { type AskedFigures, figuresOf } from './definition.representation.js';

/** What is read of one version, whichever way its path names it. */
@Injectable()
export class DefinitionReader {
  constructor(private readonly queries: ProcessQueries) {}

  async xml({ id }: ProcessDefinition): Promise<object> {
    return { id, bpmn20Xml: await this.queries.definitionXml(id) };
  }

  /** There are no pictures of processes: the drawing stands in the file. */
  diagram({ id }: ProcessDefinition): never {
    throw new NotFound('process-diagram', id);
  }

  async startForm({ id }: ProcessDefinition): Promise<CamundaFormDto> {
    const { key, ref } = await this.queries.startForm(id);
    const camundaFormRef = ref && {
      ...ref,
      version: ref.version === null ? null : Number(ref.version),
    };
    return { key, contextPath: null, camundaFormRef };
  }

  /** Its fields with their defaults, or those of them that are asked for. */
  async formVariables({ id }: ProcessDefinition, query: unknown): Promise<object> {
    const reader = RequestReader.ofTexts(query);
    const names = reader.text('variableNames')?.split(',');
    reader.flag('deserializeValues');
    reader.refuseOthers();
    const { fields } = await this.queries.startForm(id);
    const shown = fields.filter((field) => !names || names.includes(field.id));
    return toTypedMap(
      Object.fromEntries(shown.map((field) => [field.id, field.defaultValue])) as Variables,
    );
  }

  /** Elements at which something stands. */
  async statistics({ id }: ProcessDefinition, query: unknown): Promise<object[]> {
    const asked = readFigures(query);
    const elements = await this.queries.statistics(id);
    return elements
      .filter(({ active, incidents }) => active > 0 || incidents > 0)
      .map(({ elementId, active, incidents }) => ({
        id: elementId,
        ...figuresOf({ instances: active, incidents }, asked),
      }));
  }
}

/** What a query for figures may ask for. */
export const FAILED_JOBS = {
  name: 'failedJobs',
  required: false,
  schema: { type: 'boolean' },
} as const;
export const INCIDENTS = {
  name: 'incidents',
  required: false,
  schema: { type: 'boolean' },
} as const;

/** `failedJobs` and `incidents` of a query for figures. Throws InvalidInput. */
export function readFigures(query: unknown): AskedFigures {
  const reader = RequestReader.ofTexts(query);
  const asked = {
    failedJobs: reader.flag('failedJobs') ?? false,
    incidents: reader.flag('incidents') ?? false,
  };
  reader.refuseOthers();
  return asked;
}

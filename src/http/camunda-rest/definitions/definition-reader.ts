import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import { ProcessQueries, type ProcessDefinition } from '../../../engine/api/index.js';
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

/** Processes start without a form of their own: their variables are what whoever starts them sends. */
export const NO_FORM = { key: null, contextPath: null, camundaFormRef: null };

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

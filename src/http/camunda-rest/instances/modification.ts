import type { ModificationInstruction, OpenActivity } from '../../../engine/api/index.js';
import { activityInstanceId } from './instance.representation.js';
import { NotOffered } from '../not-offered.js';
import { refuseSkips } from '../refused-parts.js';
import { RequestReader } from '../request-reader.js';
import {
  CamundaBody,
  EMPTY,
  FLAG,
  NOT_TRUE,
  NOTHING_ELSE,
  REQUIRED_TEXT,
  TEXT,
} from '../request-bodies.js';

const START_BEFORE = 'startBeforeActivity';

const ELEMENT = { type: { const: 'cancel' }, cancelCurrentActiveActivityInstances: FLAG };
/** An activity instance that is named stands for its activity. */
const CANCELLATIONS = [
  {
    required: ['type', 'activityId'],
    properties: { ...ELEMENT, activityId: REQUIRED_TEXT, activityInstanceId: { type: 'null' } },
  },
  {
    required: ['type', 'activityInstanceId'],
    properties: { ...ELEMENT, activityInstanceId: { type: 'string' } },
  },
];
const START = {
  required: ['type', 'activityId'],
  properties: { type: { const: START_BEFORE }, activityId: REQUIRED_TEXT, variables: EMPTY },
};

/** Describes the body of a modification. */
export function ModificationBody(): MethodDecorator {
  const kinds = [START, ...CANCELLATIONS].map((kind) => ({
    type: 'object',
    ...kind,
    additionalProperties: NOTHING_ELSE,
  }));
  return CamundaBody(
    { instructions: { type: 'array', minItems: 1, items: { anyOf: kinds } } },
    { annotation: TEXT, skipCustomListeners: NOT_TRUE, skipIoMappings: NOT_TRUE },
    {
      example: {
        instructions: [
          { type: START_BEFORE, activityId: 'rispondere' },
          { type: 'cancel', activityId: 'capire' },
        ],
        annotation: 'The answer is known',
      },
    },
  );
}

export interface Modification {
  instructions: ModificationInstruction[];
  annotation: string | undefined;
}

/**
 * Reads Camunda's modification of an instance: `cancel` by activity or activity instance, `startBeforeActivity`.
 * Throws InvalidInput, NotOffered.
 */
export function readModification(body: unknown, open: OpenActivity[]): Modification {
  const reader = new RequestReader(body);
  const instructions = reader.objects('instructions').map((one) => readInstruction(one, open));
  if (instructions.length === 0) throw reader.wrong('instructions', 'is required.');
  const annotation = reader.text('annotation');
  refuseSkips(reader);
  reader.refuseOthers();
  return { instructions, annotation };
}

function readInstruction(reader: RequestReader, open: OpenActivity[]): ModificationInstruction {
  const type = reader.requiredText('type');
  if (type === 'cancel') return readCancellation(reader, open);
  if (type !== START_BEFORE) throw new NotOffered(type, `use ${START_BEFORE} and cancel.`);
  const elementId = reader.requiredText('activityId');
  reader.refuseContent('variables', 'are not supported: set those of the instance.');
  reader.refuseOthers();
  return { type: 'startBefore', elementId };
}

function readCancellation(reader: RequestReader, open: OpenActivity[]): ModificationInstruction {
  const activityInstance = reader.text('activityInstanceId');
  const elementId =
    activityInstance === undefined
      ? reader.requiredText('activityId')
      : elementOf(reader, activityInstance, open);
  reader.flag('cancelCurrentActiveActivityInstances');
  reader.refuseOthers();
  return { type: 'cancel', elementId };
}

/** The engine takes all tokens of an element away: one of several cannot be named. */
function elementOf(reader: RequestReader, id: string, open: OpenActivity[]): string {
  const found = open.find((activity) => activityInstanceId(activity) === id);
  if (!found) throw reader.wrong('activityInstanceId', 'names no activity instance that is there.');
  const alike = open.filter(({ elementId }) => elementId === found.elementId);
  if (alike.length > 1)
    throw new NotOffered(
      'activityInstanceId',
      `${alike.length} tokens stand at ${found.elementId}, cancel them all by activityId.`,
    );
  return found.elementId;
}

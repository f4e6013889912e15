import type { ModificationInstruction, OpenActivity } from '../../../engine/api/index.js';
import { activityInstanceId } from './instance.representation.js';
import { NotOffered } from '../not-offered.js';
import { refuseSkips } from '../refused-parts.js';
import { RequestReader } from '../request-reader.js';

const START_BEFORE = 'startBeforeActivity';

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
  if (Object.keys((reader.raw('variables') as object | undefined) ?? {}).length > 0)
    throw reader.wrong('variables', 'are not supported: set those of the instance.');
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

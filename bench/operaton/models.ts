import { bpmn, flow, path } from '../../test/builders/bpmn.js';
import type { DeployedModel } from '../models.js';

/** Passes of the loop; the Java side counts to the same number. */
export const LOOP_PASSES = 5;

/** The keys of the processes; both engines deploy the same bytes. */
export const KEYS = {
  oneTask: 'bench-one-task',
  sequence: 'bench-sequence',
  choice: 'bench-choice',
  parallel: 'bench-parallel',
  loop: 'bench-loop',
  mix: 'bench-mix',
  /** As `oneTask`, under a key of its own: what the Java API left open is not taken for work of the HTTP clients. */
  http: 'bench-http-task',
} as const;

const element = (type: string, id: string, attributes = '') =>
  `<bpmn:${type} id="${id}" name="${id}" ${attributes}/>`;
const manual = (id: string) => element('manualTask', id);
const user = (id: string) => element('userTask', id);
const start = element('startEvent', 'start');
const end = element('endEvent', 'end');
const exclusive = (id: string, byDefault?: string) =>
  element('exclusiveGateway', id, byDefault && `default="${byDefault}" `);
const parallel = (id: string) => element('parallelGateway', id);

function model(key: string, ...body: string[]): DeployedModel {
  return { name: `${key}.bpmn`, content: bpmn(body.join('\n'), { key }) };
}

const oneTask = (key: string) => model(key, start, user('task'), end, path('start', 'task', 'end'));

const STEPS = ['a', 'b', 'c', 'd', 'e'];
const BRANCHES = ['a', 'b', 'c'];

/** Fires in three days, that is never during the bench: its cost is that it is stored and removed. */
const EXPIRY = `<bpmn:boundaryEvent id="expired" attachedToRef="A"><bpmn:timerEventDefinition id="expired_timer">
  <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P3D</bpmn:timeDuration>
</bpmn:timerEventDefinition></bpmn:boundaryEvent>`;

/** Every process of the comparison. */
export const COMPARED_MODELS: DeployedModel[] = [
  oneTask(KEYS.oneTask),
  oneTask(KEYS.http),
  model(KEYS.sequence, start, ...STEPS.map(manual), end, path('start', ...STEPS, 'end')),
  model(
    KEYS.choice,
    ...[start, exclusive('split', 'to_right'), manual('left'), manual('right')],
    ...[exclusive('merge'), end],
    flow('start', 'split'),
    flow('split', 'left', '${amount > 100}'),
    flow('split', 'right', undefined, 'to_right'),
    path('left', 'merge', 'end'),
    path('right', 'merge'),
  ),
  model(
    KEYS.parallel,
    ...[start, parallel('split'), ...BRANCHES.map(manual), parallel('join'), end],
    flow('start', 'split'),
    ...BRANCHES.map((id) => path('split', id, 'join')),
    flow('join', 'end'),
  ),
  // Both engines run the step in their own process: a TaskHandler here, a JavaDelegate set by a parse listener there.
  model(
    KEYS.loop,
    ...[start, exclusive('merge')],
    element('serviceTask', 'step', 'camunda:type="external" camunda:topic="bench-count" '),
    ...[exclusive('split', 'to_end'), end],
    path('start', 'merge', 'step', 'split'),
    flow('split', 'merge', '${again}'),
    flow('split', 'end', undefined, 'to_end'),
  ),
  model(
    KEYS.mix,
    ...[start, user('A'), EXPIRY, exclusive('approved', 'to_refused'), parallel('split')],
    ...[manual('inform'), user('B'), parallel('join'), end, element('endEvent', 'refused')],
    path('start', 'A', 'approved'),
    flow('expired', 'refused'),
    flow('approved', 'split', '${approved && amount > 100}'),
    flow('approved', 'refused', undefined, 'to_refused'),
    path('split', 'inform', 'join'),
    path('split', 'B', 'join'),
    flow('join', 'end'),
  ),
];

import { bpmn, end, flow, path, serviceTask, start, userTask } from '../test/builders/bpmn.js';

/** How a condition names a process variable: our engine reads `${again}`, bpmn-engine its environment. */
export type Dialect = 'product' | 'library';

/** A process of the bench: the same elements in each dialect. */
export interface BenchModel {
  key: string;
  xml(dialect: Dialect): string;
}

/** A file as it is deployed. */
export interface DeployedModel {
  name: string;
  content: string;
}

/** Does nothing. */
export const EMPTY_TOPIC = 'bench-empty';
/** Sets `left` to true and false in turn. */
export const DRAW_TOPIC = 'bench-draw';
/** Counts `passes` and sets `again` until there were `LOOP_PASSES`. */
export const COUNT_TOPIC = 'bench-count';
export const LOOP_PASSES = 3;

function model(key: string, body: (variable: (name: string) => string) => string[]): BenchModel {
  return {
    key,
    xml: (dialect) =>
      bpmn(
        body((name) =>
          dialect === 'product' ? `\${${name}}` : `\${environment.variables.${name}}`,
        ).join('\n'),
        { key },
      ),
  };
}

/** W1 to W3: start, one user task, end. */
export const oneTask = model('bench-one-task', () => [
  start(),
  userTask('task'),
  end(),
  path('start', 'task', 'end'),
]);

/** WP-1, sequence: two empty steps. */
export const sequence = model('bench-sequence', () => [
  start(),
  serviceTask('first', EMPTY_TOPIC),
  serviceTask('second', EMPTY_TOPIC),
  end(),
  path('start', 'first', 'second', 'end'),
]);

/** WP-4 and WP-5, exclusive choice and simple merge; each branch is taken half of the time. */
export const choice = model('bench-choice', (variable) => [
  start(),
  serviceTask('draw', DRAW_TOPIC),
  '<bpmn:exclusiveGateway id="split" default="to_right" />',
  serviceTask('left', EMPTY_TOPIC),
  serviceTask('right', EMPTY_TOPIC),
  '<bpmn:exclusiveGateway id="merge" />',
  end(),
  path('start', 'draw', 'split'),
  flow('split', 'left', variable('left')),
  flow('split', 'right', undefined, 'to_right'),
  path('left', 'merge', 'end'),
  path('right', 'merge'),
]);

/** WP-2 and WP-3, parallel split and synchronisation. */
export const parallel = model('bench-parallel', () => [
  start(),
  '<bpmn:parallelGateway id="split" />',
  serviceTask('left', EMPTY_TOPIC),
  serviceTask('right', EMPTY_TOPIC),
  '<bpmn:parallelGateway id="join" />',
  end(),
  path('start', 'split', 'left', 'join', 'end'),
  path('split', 'right', 'join'),
]);

/** WP-10, a cycle: one step, passed three times. */
export const loop = model('bench-loop', (variable) => [
  start(),
  '<bpmn:exclusiveGateway id="merge" />',
  serviceTask('step', COUNT_TOPIC),
  '<bpmn:exclusiveGateway id="split" default="to_end" />',
  end(),
  path('start', 'merge', 'step', 'split'),
  flow('split', 'merge', variable('again')),
  flow('split', 'end', undefined, 'to_end'),
]);

/** Every process of the bench. */
export const MODELS = [oneTask, sequence, choice, parallel, loop];

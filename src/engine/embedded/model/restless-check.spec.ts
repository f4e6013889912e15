import { bpmn, end, flow, path, start, userTask } from '../../../../test/builders/bpmn.js';
import type { ModelRefused } from '../../api/index.js';
import { parseModel } from './process-model.js';

const gateway =
  (kind: string) =>
  (id: string, attributes = '') =>
    `<bpmn:${kind}Gateway id="${id}" ${attributes} />`;
const exclusive = gateway('exclusive');
const parallel = gateway('parallel');
const inclusive = gateway('inclusive');
const task = (id: string, inner = '') => `<bpmn:task id="${id}">${inner}</bpmn:task>`;
const link = (kind: string, id: string) =>
  `<bpmn:intermediate${kind}Event id="${id}"><bpmn:linkEventDefinition name="x" /></bpmn:intermediate${kind}Event>`;
/** From `x`, back or on to the end. */
const choice = (back: string) =>
  `${exclusive('x', 'default="on"')}${flow('x', back, '${again}')}${flow('x', 'end', undefined, 'on')}${end()}`;

/** Ids and severities of what is told about loops. */
async function loopsOf(body: string): Promise<[string, string | null][]> {
  const found = await parseModel('prova.bpmn', bpmn(body)).then(
    ({ warnings }) => warnings,
    (error: ModelRefused) => error.problems,
  );
  return found
    .filter(({ message }) => message.includes('lead back to themselves'))
    .map(({ severity, elementId }) => [severity, elementId]);
}

describe('loops on which nothing waits', () => {
  it.each([
    ['two gateways', `${start()}${exclusive('g')}${choice('g')}${path('start', 'g', 'x')}`],
    ['one gateway', `${start()}${choice('x')}${path('start', 'x')}`],
    [
      'a link',
      `${start()}${exclusive('g')}${link('Catch', 'c')}${link('Throw', 't')}${choice('t')}${path('start', 'g', 'x')}${path('c', 'g')}`,
    ],
    [
      'a fork that comes back whole',
      `${start()}${exclusive('g')}${parallel('f')}${parallel('j')}${choice('g')}${path('start', 'g', 'f', 'j', 'x')}${flow('f', 'j')}`,
    ],
    ['an inclusive gateway', `${start()}${inclusive('g')}${choice('g')}${path('start', 'g', 'x')}`],
    [
      'one in a sub-process',
      `${start()}<bpmn:subProcess id="s">${start('s1')}${exclusive('g')}${choice('g')}${path('s1', 'g', 'x')}</bpmn:subProcess>${path('start', 's')}`,
    ],
  ])('%s: refused', async (_, body) => {
    expect(await loopsOf(body)).toEqual([['error', expect.any(String)]]);
  });

  it.each([
    ['a task that does nothing', `${task('a')}`],
    ['a task by hand', '<bpmn:manualTask id="a" />'],
    ['an event that throws nothing', '<bpmn:intermediateThrowEvent id="a" />'],
  ])('with %s: warned about', async (_, a) => {
    const body = `${start()}${exclusive('g')}${a}${choice('g')}${path('start', 'g', 'a', 'x')}`;
    expect(await loopsOf(body)).toEqual([['warning', expect.any(String)]]);
  });

  it.each([
    [
      'a person on the way',
      `${start()}${exclusive('g')}${userTask('a')}${choice('g')}${path('start', 'g', 'a', 'x')}`,
    ],
    [
      'a transaction boundary',
      `${start()}${exclusive('g', 'camunda:asyncBefore="true"')}${choice('g')}${path('start', 'g', 'x')}`,
    ],
    [
      'a join of what waits beside it',
      `${start()}${exclusive('g')}${parallel('f')}${userTask('a')}${parallel('j')}${choice('g')}${path('start', 'g', 'f', 'j', 'x')}${path('f', 'a', 'j')}`,
    ],
    [
      'an inclusive join of what waits beside it',
      `${start()}${exclusive('g')}${inclusive('f')}${userTask('a')}${inclusive('j')}${choice('g')}${path('start', 'g', 'f', 'j', 'x')}${path('f', 'a', 'j')}`,
    ],
    [
      'no way back',
      `${start()}${exclusive('g')}${parallel('f')}${end()}${path('start', 'g', 'f', 'end')}`,
    ],
  ])('not with %s', async (_, body) => {
    expect(await loopsOf(body)).toEqual([]);
  });
});

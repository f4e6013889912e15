import { bpmn, end, path, start } from '../../../test/builders/bpmn.js';
import type { DecisionRefused } from '../api/decisions.errors.js';
import type { ModelRefused } from '../api/index.js';
import { parseDecisions } from '../decisions/parse-decisions.js';
import { parseModel } from '../embedded/model/process-model.js';

const PLAIN = [start(), end(), path('start', 'end')].join('');
const many = (part: string | ((index: number) => string), count = 20_000) =>
  Array.from({ length: count }, (_, index) => (typeof part === 'string' ? part : part(index))).join(
    '',
  );

const refusal = (xml: string) => parseModel('prova.bpmn', xml).catch((e: ModelRefused) => e);
const problemsOf = async (xml: string) => ((await refusal(xml)) as ModelRefused).problems;

const TOO_MANY = [{ message: expect.stringContaining('more than 3000 elements') }];
const TOO_LARGE = [{ message: expect.stringContaining('more than 30000 elements and references') }];

describe('a BPMN file of many parts', () => {
  it.each([
    ['messages', bpmn(PLAIN, { roots: many('<bpmn:message id="m" />', 60_000) })],
    ['tasks', bpmn(PLAIN + many('<bpmn:task id="m" />'))],
    ['flows', bpmn(PLAIN + many('<bpmn:sequenceFlow id="m" sourceRef="start" targetRef="end" />'))],
  ])('with one id for all its %s tells that once, and is read no further', async (_, xml) => {
    expect(await problemsOf(xml)).toEqual([
      {
        severity: 'error',
        elementId: 'm',
        message: expect.stringMatching(/given to \d+ elements: line .* and \d+ more\. Give each/),
      },
      { severity: 'error', elementId: null, message: expect.stringContaining('more faults') },
    ]);
  });

  it('with ids given twice tells 20 of them', async () => {
    const twice = many((index) => `<bpmn:message id="m${index >> 1}" />`);
    const problems = await problemsOf(bpmn(PLAIN, { roots: twice }));
    expect(problems.map(({ elementId }) => elementId)).toEqual([
      ...Array.from({ length: 20 }, (_, index) => `m${index}`),
      null,
    ]);
  });

  it.each([
    ['elements of an unknown kind', many('<bpmn:gibtsNicht />')],
    ['attributes without a value', many('<bpmn:task x />')],
    ['words where none belong', many('<bpmn:task>a</bpmn:task>')],
  ])('that cannot be read, %s, are told with their lines, some of them', async (_, parts) => {
    const problems = await problemsOf(bpmn(PLAIN + parts));
    expect(problems).toHaveLength(21);
    expect(problems[0].message).toContain('(line 5)');
  });

  it.each([
    ['roots', bpmn(PLAIN, { roots: many('<bpmn:error />', 3_000) }), TOO_MANY],
    ['steps', bpmn(PLAIN + many('<bpmn:task />', 3_000)), TOO_MANY],
    ['data', bpmn(PLAIN + many('<bpmn:dataObject />', 3_000)), TOO_MANY],
    ['parts of other kinds', bpmn(PLAIN + many('<bpmn:group />', 30_000)), TOO_LARGE],
    [
      'references in an attribute',
      bpmn(`${PLAIN}<bpmn:task id="t" incoming="${many('f ', 400_000)}" />`),
      TOO_LARGE,
    ],
  ])('without ids counts its %s', async (_, xml, expected) => {
    expect(await problemsOf(xml)).toMatchObject(expected);
  });

  it('tells 100 problems of its elements, errors first', async () => {
    const nameless = many((index) => `<bpmn:exclusiveGateway id="g${index}" name="x" />`, 60);
    const without = many('<bpmn:userTask />', 200);
    const problems = await problemsOf(bpmn(PLAIN + nameless + without));
    expect(problems).toHaveLength(100);
    expect(problems.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('that declares many prefixes is refused before it is read', async () => {
    const declared = (count: number) =>
      bpmn(PLAIN).replace(' id="definitions', `${many((i) => ` xmlns:a${i}="u"`, count)}$&`);
    expect(await refusal(declared(50))).toMatchObject({ key: 'sample' });
    expect(await problemsOf(declared(101))).toMatchObject([
      { message: expect.stringContaining('more than 100 prefixes') },
    ]);
  });
});

describe('a DMN file of many parts', () => {
  const dmn = (parts: string) =>
    `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">${parts}</definitions>`;
  const problems = async (xml: string) =>
    (
      (await parseDecisions('prova.dmn', xml).catch((e: DecisionRefused) => e)) as DecisionRefused
    ).problems.map(({ message }) => message);

  it('with one id for all its inputs tells that once, and is read no further', async () => {
    expect(await problems(dmn(many('<inputData id="i" />', 50_000)))).toEqual([
      expect.stringContaining('The id "i" is given to 50000 elements'),
      expect.stringContaining('more faults'),
    ]);
  });

  it('tells 100 problems of its elements', async () => {
    const models = many('<businessKnowledgeModel name="a" />', 1_000);
    const one =
      '<decision id="k" name="k"><literalExpression><text>1</text></literalExpression></decision>';
    expect(await problems(dmn(models + one))).toHaveLength(100);
  });

  it('counts those without an id', async () => {
    expect(await problems(dmn(many('<inputData />', 50_000)))).toEqual([
      expect.stringContaining('more than 30000 elements and references'),
    ]);
  });

  it('that declares many prefixes is refused before it is read', async () => {
    const xml = dmn('').replace(' id="d"', `${many((i) => ` xmlns:a${i}="u"`, 101)}$&`);
    expect(await problems(xml)).toEqual([expect.stringContaining('more than 100 prefixes')]);
  });
});

import type { DecisionResult, PreparedDecision, Variables } from '../../../engine/api/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import type { ScannedContact } from '../../contacts/index.js';
import { Point } from '../../organisation/index.js';
import { WorkingCalendar } from '../../protocols/index.js';
import { Destinations } from '../destinations.js';
import { factsOf } from '../routing-facts.js';
import { Comparison } from './comparison.js';

const calendar = new WorkingCalendar('10-04');

function point(
  code: string,
  system: Point['system'],
  level: number | null,
  competences: string[] = [],
) {
  const scopeCode = code.split('-')[0];
  return Object.assign(new Point(), {
    code,
    name: code,
    kind: 'entry',
    scopeCode,
    system,
    level,
    competences,
  });
}

const destinations = new Destinations([
  point('verde-ingresso', 'central', null, ['05']),
  point('strade-ingresso', 'central', null, ['01']),
  point('savena-sportello', 'district', 2),
  point('savena-presidente', 'political', 4),
]);

function contact(index: number, changes: Partial<ScannedContact> = {}): ScannedContact {
  return {
    id: `id-${index}`,
    protocolNumber: `2026/${index}`,
    kind: 'report',
    channel: 'web',
    classification: index % 2 === 0 ? '01.01' : '05.01',
    defaultPriority: 'normal',
    attributes: {},
    district: 'savena',
    receivedAt: new Date('2026-11-23T09:00:00Z'),
    text: '',
    repeatedContacts: 0,
    ...changes,
  };
}

/** A table of two rules by class; `fails`: a class for which it gives no result. */
function prepared(
  points: Record<string, string>,
  fails?: string,
): PreparedDecision & { evaluations: number } {
  const classes = Object.keys(points);
  const rules = classes.map((classCode) => ({
    id: `regola_${classCode}`,
    inputs: [`"${classCode}"`],
    outputs: [`"${points[classCode]}"`],
    description: null,
  }));
  return {
    key: 'smistamento',
    table: { hitPolicy: 'FIRST', aggregation: null, inputs: [], outputs: [], rules },
    reads: ['classCode'],
    evaluations: 0,
    async evaluate(inputs: Variables): Promise<DecisionResult> {
      this.evaluations++;
      if (inputs.classCode === fails)
        throw new RuleBroken('decision.failed', 'Due regole valgono.');
      const at = classes.indexOf(String(inputs.classCode));
      const outputs = at < 0 ? [] : [{ level: 'central', point: points[classes[at]] }];
      return {
        definition: { id: 'd', key: 'smistamento', version: 1, name: null },
        hitPolicy: 'FIRST',
        outputs,
        matched: outputs.map((output) => ({
          id: rules[at].id,
          number: at + 1,
          description: null,
          outputs: output,
        })),
        inputs: [],
        required: [],
      };
    },
  };
}

describe('comparing two tables', () => {
  it('decides equal inputs once, and counts every contact', async () => {
    const before = prepared({ '01': 'strade-ingresso', '05': 'verde-ingresso' });
    const after = prepared({
      '01': 'verde-ingresso',
      '05': 'verde-ingresso',
      z7: 'strade-ingresso',
    });
    const comparison = new Comparison(before, after, destinations);
    for (let index = 0; index < 1_000; index++) {
      const one = contact(index);
      await comparison.add(one, factsOf(one, calendar, []));
    }
    const result = comparison.finish();
    expect([before.evaluations, after.evaluations]).toEqual([2, 2]);
    expect(result).toMatchObject({
      contacts: 1_000,
      changed: 500,
      distinctInputs: 2,
      neverHit: [3],
    });
    expect(result.matrix).toEqual([
      { from: 'strade-ingresso', to: 'verde-ingresso', contacts: 500 },
      { from: 'verde-ingresso', to: 'verde-ingresso', contacts: 500 },
    ]);
    expect(result.sample).toHaveLength(50);
    expect(result.rules).toMatchObject([
      { ruleId: 'regola_01', before: 500, after: 500 },
      { ruleId: 'regola_05', before: 500, after: 500 },
      { ruleId: 'regola_z7', numberBefore: null, numberAfter: 3, after: 0 },
    ]);
  });

  it('tells contacts for which a table gives no result, and goes on', async () => {
    const before = prepared({ '01': 'strade-ingresso', '05': 'verde-ingresso' });
    const after = prepared({ '01': 'strade-ingresso' }, '05');
    const comparison = new Comparison(before, after, destinations);
    for (const index of [0, 1, 2, 3]) {
      await comparison.add(contact(index), factsOf(contact(index), calendar, []));
    }
    expect(comparison.finish()).toMatchObject({
      changed: 2,
      failedBefore: 0,
      failedAfter: 2,
      failure: 'Due regole valgono.',
      rules: [{}, { ruleId: 'regola_05', numberAfter: null, before: 2 }],
    });
  });
});

describe('destinations', () => {
  const savena = { district: 'savena', classification: '05.01' };

  it.each([
    [{ level: 'central', point: 'strade-ingresso' }, savena, 'strade-ingresso'],
    [{ level: 'central', point: null }, savena, 'verde-ingresso'],
    [{ level: 'central', point: 'chi-lo-sa' }, savena, 'verde-ingresso'],
    [{ level: 'central', point: null }, { ...savena, classification: null }, undefined],
    [{ level: '2', point: null }, savena, 'savena-sportello'],
    [{ level: 'political', point: null }, savena, 'savena-presidente'],
    [{ level: '2', point: null }, { ...savena, district: null }, undefined],
    [{ level: '3', point: null }, savena, undefined],
    [{ level: 'boh', point: null }, savena, undefined],
  ])('%j in %j is %s', (output, where, expected) => {
    expect(destinations.of(output, where).point?.code).toBe(expected);
  });
});

describe('facts', () => {
  const facts = (changes: Partial<ScannedContact>, words: string[] = ['pericol']) =>
    factsOf(contact(0, changes), calendar, words);

  it.each([
    ['2026-11-23T06:59:59Z', false],
    ['2026-11-23T07:00:00Z', true],
    ['2026-11-23T16:59:59Z', true],
    ['2026-11-23T17:00:00Z', false],
    ['2026-11-22T10:00:00Z', false],
    ['2026-12-25T10:00:00Z', false],
  ])('%s is working time: %s', (receivedAt, workingTime) => {
    expect(facts({ receivedAt: new Date(receivedAt) }).workingTime).toBe(workingTime);
  });

  it('find words by their beginning, whatever case and accents', () => {
    expect(facts({ text: 'È PERICOLOSO' }).urgent).toBe(true);
    expect(facts({ text: 'un tipo spericolato' }).urgent).toBe(false);
    expect(facts({ text: 'Fuga  di gas!' }, ['fuga di gas']).urgent).toBe(true);
    expect(facts({ text: 'pericolo' }, []).urgent).toBe(false);
  });

  it('take the classification apart', () => {
    expect(facts({ classification: '01.02.03' })).toMatchObject({
      classCode: '01',
      subjectCode: '01.02',
    });
    expect(facts({ classification: '01' })).toMatchObject({ classCode: '01', subjectCode: null });
    expect(facts({ classification: null })).toMatchObject({ classCode: null, subjectCode: null });
  });
});

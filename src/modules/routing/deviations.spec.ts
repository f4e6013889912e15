import { Point } from '../organisation/index.js';
import { deviates } from './deviations.js';

function point(code: string, system: Point['system'], level: number | null = null): Point {
  const scopeCode = code.split('-')[0];
  return Object.assign(new Point(), { code, name: code, kind: 'entry', scopeCode, system, level });
}

const infodesk = point('savena-infodesk', 'district', 1);
const sportello = point('savena-sportello', 'district', 2);
const interni = point('savena-interni', 'district', 3);
const altrove = point('navile-sportello', 'district', 2);
const verde = point('verde-ingresso', 'central');
const verdeOperativo = point('verde-operativo', 'central');
const strade = point('strade-ingresso', 'central');
const regia = point('regia-network', 'networkDirection');
const presidente = point('savena-presidente', 'political', 4);

const suggestion = (suggested: Point | null, level: string, article?: string) =>
  ({
    point: suggested,
    level,
    knowledge: article ? { point: article } : null,
    facts: { district: 'savena' },
  }) as Parameters<typeof deviates>[0];
const central = suggestion(verde, 'central');

describe('by hand', () => {
  it.each([
    ['the suggested point', central, verde, false],
    ['another point of the suggested department', central, verdeOperativo, false],
    ['another department', central, strade, true],
    ['a level of the district on the way', central, interni, false],
    ['a point of another district', central, altrove, true],
    ['beyond the suggested level', central, presidente, true],
    ['the Network direction', central, regia, false],
    [
      'what the knowledge base names',
      suggestion(verde, 'central', 'strade-ingresso'),
      strade,
      false,
    ],
    ['above the suggested level of the district', suggestion(sportello, '2'), interni, true],
    ['away from the district', suggestion(sportello, '2'), verde, true],
    ['anywhere, without a suggestion', suggestion(null, '2'), strade, false],
  ])('%s', (_, given, to, expected) => {
    expect(deviates(given, { from: infodesk, to, step: false })).toBe(expected);
  });
});

describe('by a step of the escalation', () => {
  it.each([
    ['another central service', central, strade, true],
    ['the suggested one', central, verde, false],
    ['a level above the suggested one', suggestion(sportello, '2'), interni, false],
    ['the decision makers', central, presidente, false],
  ])('%s', (_, given, to, expected) => {
    expect(deviates(given, { from: regia, to, step: true })).toBe(expected);
  });
});

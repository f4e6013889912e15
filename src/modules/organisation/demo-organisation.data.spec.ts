import { DEMO_ACCOUNTS, DEMO_POINTS, DEMO_SCOPES } from './demo-organisation.data.js';
import { Point } from './point.entity.js';

const pointCodes = DEMO_POINTS.map(({ code }) => code);

describe('the demonstration organisation', () => {
  it('has no code twice', () => {
    expect(new Set(pointCodes).size).toBe(pointCodes.length);
    expect(new Set(DEMO_SCOPES.map(({ code }) => code)).size).toBe(DEMO_SCOPES.length);
  });

  it('puts every point into a scope, and every account into points that exist', () => {
    const scopes = DEMO_SCOPES.map(({ code }) => code);
    expect(DEMO_POINTS.filter(({ scopeCode }) => !scopes.includes(scopeCode))).toEqual([]);
    const points = DEMO_ACCOUNTS.flatMap((account) => account.points);
    expect(points.filter((code) => !pointCodes.includes(code))).toEqual([]);
  });

  it('gives each of the six districts one point of each level', () => {
    const districts = DEMO_SCOPES.filter(({ kind }) => kind === 'district');
    expect(districts).toHaveLength(6);
    for (const { code } of districts) {
      const levels = DEMO_POINTS.filter(({ scopeCode, level }) => scopeCode === code && level).map(
        ({ level, kind }) => [level, kind],
      );
      expect(levels).toEqual([
        [1, 'collection'],
        [2, 'entry'],
        [3, 'backOffice'],
        [4, 'entry'],
      ]);
    }
  });

  it('names one Network direction', () => {
    expect(DEMO_POINTS.filter(({ system }) => system === 'networkDirection')).toHaveLength(1);
  });
});

describe('a point’s competence', () => {
  const point = Object.assign(new Point(), { competences: ['04.03', '10'] });

  it.each([
    ['10', 2],
    ['10.02', 2],
    ['04.03', 5],
    ['04.03.01', 5],
    ['04', 0],
    ['04.030', 0],
    ['100', 0],
  ])('covers %s by %i characters', (classification, length) => {
    expect(point.competenceFor(classification)).toBe(length);
  });
});

import { POINT_KINDS, type Point } from '../organisation/index.js';
import { receivingFault, requireReceiver } from './receiving-rules.js';

function point(kind: Point['kind'], scopeCode: string, code = `${scopeCode}-${kind}`) {
  return { code, name: code, kind, scopeCode };
}

describe('Who may receive', () => {
  it.each(POINT_KINDS)('an entry point receives from a %s point of any scope', (kind) => {
    expect(receivingFault(point(kind, 'savena'), point('entry', 'navile'))).toBeNull();
  });

  it.each(POINT_KINDS)('a back office receives from a %s point of its own scope only', (kind) => {
    const backOffice = point('backOffice', 'savena', 'savena-interni');
    expect(receivingFault(point(kind, 'savena'), backOffice)).toBeNull();
    expect(receivingFault(point(kind, 'navile'), backOffice)).toMatchObject({
      code: 'assignment.back-office-own-scope',
    });
  });

  it('a collection point receives from collection points only, of any scope', () => {
    const infodesk = point('collection', 'savena', 'savena-infodesk');
    expect(receivingFault(point('collection', 'urp'), infodesk)).toBeNull();
    for (const kind of ['entry', 'backOffice'] as const) {
      expect(receivingFault(point(kind, 'savena'), infodesk)).toMatchObject({
        code: 'assignment.collection-receives-from-collection',
      });
    }
  });

  it('everybody may be informed, but nobody assigns to themselves', () => {
    const entry = point('entry', 'navile');
    const infodesk = point('collection', 'savena');
    expect(() => requireReceiver('information', entry, infodesk)).not.toThrow();
    expect(() => requireReceiver('information', infodesk, infodesk)).toThrow(
      expect.objectContaining({ code: 'assignment.same-point' }),
    );
  });

  it.each(['competence', 'inquiry'] as const)('a broken rule for %s names toPoint', (type) => {
    expect(() =>
      requireReceiver(type, point('entry', 'navile'), point('backOffice', 'savena')),
    ).toThrow(
      expect.objectContaining({
        status: 422,
        details: expect.objectContaining({
          fields: [expect.objectContaining({ field: 'toPoint' })],
        }),
      }),
    );
  });
});

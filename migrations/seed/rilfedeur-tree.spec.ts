import { CLASSIFICATION_TREE } from './classification-tree.js';
import { OPEN_DATA_CATEGORIES } from './open-data-categories.js';
import { RILFEDEUR_TREE } from './rilfedeur-tree.js';

describe('the reconstructed tree of three levels', () => {
  const codes = RILFEDEUR_TREE.map(({ code }) => code);
  const level = (wanted: string) => RILFEDEUR_TREE.filter((node) => node.level === wanted).length;

  it('has twelve classes with their subjects and events', () => {
    expect([level('class'), level('subject'), level('event')]).toEqual([12, 69, 256]);
  });

  it('has each code once, parents before children', () => {
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, parent_code: parent } of RILFEDEUR_TREE) {
      if (parent) expect(codes.slice(0, codes.indexOf(code))).toContain(parent);
    }
  });

  it('keeps every code and name that was valid before', () => {
    for (const { code, name } of CLASSIFICATION_TREE) {
      expect(RILFEDEUR_TREE.find((node) => node.code === code)).toMatchObject({ name });
    }
  });

  it('names every node in both languages, and every event but praise by what citizens say', () => {
    for (const node of RILFEDEUR_TREE) {
      expect(node.name && node.name_en).toBeTruthy();
      if (node.level === 'event') expect(node.synonyms.length).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(OPEN_DATA_CATEGORIES)('knows the open data category %s, once', (category) => {
    const called = RILFEDEUR_TREE.filter(
      ({ name, synonyms }) => name === category || synonyms.includes(category),
    );
    expect(called).toHaveLength(1);
  });
});

import { CLASSIFICATION_TREE } from './classification-tree.js';
import { OPEN_DATA_CATEGORIES } from './open-data-categories.js';

describe('the reconstructed classification', () => {
  const codes = CLASSIFICATION_TREE.map(({ code }) => code);

  it('has each code once, parents before children', () => {
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, parent_code: parent } of CLASSIFICATION_TREE) {
      if (parent) expect(codes.slice(0, codes.indexOf(code))).toContain(parent);
    }
  });

  it.each(OPEN_DATA_CATEGORIES)('knows the open data category %s, once', (category) => {
    const called = CLASSIFICATION_TREE.filter(
      ({ name, synonyms }) => name === category || synonyms.includes(category),
    );
    expect(called).toHaveLength(1);
  });
});

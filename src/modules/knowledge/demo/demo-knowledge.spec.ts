import { CLASSIFICATION_TREE } from '../../../../migrations/seed/classification-tree.js';
import { DEMO_POINTS } from '../../organisation/demo-organisation.data.js';
import { completenessFaults, contentFaults } from '../article-content.js';
import { DEMO_ARTICLES, demoContent } from './demo-knowledge.js';

const CODES = CLASSIFICATION_TREE.map(({ code }) => code);
const POINTS = DEMO_POINTS.map(({ code }) => code);

describe('the demonstration knowledge base', () => {
  it('has some twenty-five articles, none twice', () => {
    const codes = DEMO_ARTICLES.map(({ code }) => code);
    expect(codes.length).toBeGreaterThanOrEqual(25);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(DEMO_ARTICLES.map((article) => [article.code, article] as const))(
    '%s could be proposed and approved',
    (_code, article) => {
      const content = demoContent(article);
      expect([...contentFaults(content), ...completenessFaults(content)]).toEqual([]);
      expect(content.classifications.filter((code) => !CODES.includes(code))).toEqual([]);
      const points = [article.owner, content.routing?.point ?? article.owner];
      expect(points.filter((point) => !POINTS.includes(point))).toEqual([]);
      expect(content.questions.length).toBeGreaterThan(0);
      expect(content.modelAnswers.length).toBeGreaterThan(0);
    },
  );
});

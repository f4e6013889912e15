import type { Actor, Role } from '../../../platform/context/index.js';
import { Parameters } from '../../../platform/database/index.js';
import { changeableBy, citizenVisibleTo, throughPoints, visibleTo } from './contact-visibility.js';

function actor(roles: Role[], points: string[] = [], kind: Actor['kind'] = 'user'): Actor {
  return { kind, id: 'x', name: 'x', roles, groups: points };
}

describe('who sees contacts (rule 10)', () => {
  it.each<[string, Actor, string]>([
    ['the Network direction', actor(['networkDirection']), 'TRUE'],
    ['a manager', actor(['manager']), 'TRUE'],
    ['an administrator', actor(['admin']), 'TRUE'],
    ['the product itself', actor([], [], 'system'), 'TRUE'],
    ['an operator without points', actor(['operator']), 'FALSE'],
    ['a decision maker without points', actor(['decisionMaker']), 'FALSE'],
    ['a designer', actor(['designer']), 'FALSE'],
    ['a worker', actor(['worker'], [], 'worker'), 'FALSE'],
    ['a citizen', actor([], [], 'citizen'), 'FALSE'],
  ])('%s: %s', (_, who, condition) => {
    expect(visibleTo(who, new Parameters())).toBe(condition);
  });

  it('an operator sees those of their points alone', () => {
    const parameters = new Parameters();
    expect(visibleTo(actor(['operator'], ['a']), parameters)).toBe(
      throughPoints(actor(['operator'], ['a']), new Parameters()),
    );
    expect(parameters.values).toEqual([['a']]);
  });
});

describe('who sees who the citizen is', () => {
  it('not those who only watch', () => {
    expect(citizenVisibleTo(actor(['manager']), new Parameters())).toBe('FALSE');
    expect(citizenVisibleTo(actor(['decisionMaker']), new Parameters())).toBe('FALSE');
    expect(citizenVisibleTo(actor(['networkDirection']), new Parameters())).toBe('TRUE');
  });
});

describe('who changes contacts', () => {
  it('not those who only watch', () => {
    expect(changeableBy(actor(['manager'], ['a']), new Parameters())).toBe('FALSE');
    expect(changeableBy(actor(['decisionMaker'], ['a']), new Parameters())).toBe('FALSE');
    expect(changeableBy(actor(['admin']), new Parameters())).toBe('TRUE');
  });
});

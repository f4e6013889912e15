import { bareVariables } from './process-words.js';

describe('what is left of a case’s variables without its words', () => {
  it('is what steers the process', () => {
    const steering = {
      point: 'savena-infodesk',
      classification: '11.04.05',
      answerKnown: true,
      level: 2,
      routing: { level: 'central', point: null, answerTerm: 'P15D' },
      inquiryPoints: ['savena-interni'],
      answerDueAt: '2026-11-30T10:00:00.000Z',
      answer: null,
    };
    expect(bareVariables(steering)).toEqual({ variables: steering, withheld: [] });
  });

  it.each([
    ['an answer', { answer: 'Sì' }],
    ['a number nobody knows', { amount: 1200 }],
    ['a flag nobody knows', { violence: true }],
    ['words under a known name', { outcome: 'la signora piange' }],
    ['words inside a known structure', { routing: { note: 'la signora piange' } }],
    ['words as the key of one', { routing: { 'la signora': 1 } }],
    ['words in a list', { points: ['a', 'la signora'] }],
    ['a list of anything', { children: [1, 2] }],
  ])('is without %s', (_, variables) => {
    expect(bareVariables(variables)).toEqual({ variables: {}, withheld: Object.keys(variables) });
  });
});

import { readFileSync } from 'node:fs';
import { KnownCodes } from '../reading/known-codes.js';
import { bareVariables } from './process-words.js';

const codes = new KnownCodes([
  { code: 'savena-infodesk', kind: 'point' },
  { code: 'savena-interni', kind: 'point' },
  { code: '11.04.05', kind: 'classification' },
  { code: 'savena', kind: 'scope' },
  { code: 'giovanna', kind: 'account' },
]);
const PROCESSES = ['ciclo-di-servizio', 'escalation-servizi-centrali', 'interventi'];

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
    expect(bareVariables(steering, codes)).toEqual({ variables: steering, withheld: [] });
  });

  it.each([
    ['an id', { contactId: '0191b0a4-7b5e-7cc0-8a63-0123456789ab' }],
    ['the number of the register', { protocolNumber: '2026/0000123' }],
    ['an instant of the municipality', { receivedAt: '2026-11-23T10:00:00+01:00' }],
    ['a day', { plannedFrom: '2026-11-23' }],
    ['a term', { inquiryTerm: 'P3DT4H' }],
    ['values of enumerations', { kind: 'complaint', channel: 'phone', outcome: 'noReply' }],
    ['a district', { district: 'savena' }],
  ])('keeps %s', (_, variables) => {
    expect(bareVariables(variables, codes).withheld).toEqual([]);
  });

  it.each(PROCESSES)('keeps every value of the forms of %s', (key) => {
    const xml = readFileSync(`processes/${key}.bpmn`, 'utf8');
    for (const [, decision] of xml.matchAll(/<camunda:value id="([^"]+)"/g))
      expect(bareVariables({ decision }, codes).variables).toEqual({ decision });
  });

  it.each([
    ['an answer', { answer: 'Sì' }],
    ['a number nobody knows', { amount: 1200 }],
    ['a flag nobody knows', { violence: true }],
    ['words under a known name', { outcome: 'la signora piange' }],
    ['words inside a known structure', { routing: { note: 'la signora piange' } }],
    ['words as the key of one', { routing: { 'la signora': 1 } }],
    ['words in a list', { points: ['a', 'la signora'] }],
    ['words one by one', { points: ['parole', 'riservate'] }],
    ['one word under a known name', { outcome: 'piange' }],
    ['a word among codes', { inquiryPoints: ['savena-infodesk', 'piange'] }],
    ['a word in a known structure', { routing: { point: 'piange' } }],
    ['a word as the key of one', { routing: { piange: 1 } }],
    ['a word where a term is expected', { answerDueAt: 'piange', inquiryTerm: 'PIANGE' }],
    ['words in the name of a variable', { 'la signora piange Term': 1 }],
    ['a number written out', { points: ['3331234567'] }],
    ['the name of an account', { outcome: 'giovanna' }],
    ['a list of anything', { children: [1, 2] }],
  ])('is without %s', (_, variables) => {
    expect(bareVariables(variables, codes)).toEqual({
      variables: {},
      withheld: Object.keys(variables).sort(),
    });
  });
});

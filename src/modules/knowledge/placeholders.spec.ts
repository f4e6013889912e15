import type { ContactView } from '../contacts/index.js';
import { fill, streetOf, unknownPlaceholders } from './placeholders.js';

const contact = {
  protocolNumber: '2026/000123',
  subject: null,
  citizen: null,
  location: { lat: null, lon: null, address: 'Via Mazzini 12, Bologna', district: 'savena' },
  classificationName: 'Buche',
  classificationNameEn: 'Potholes',
  ownerName: 'Infodesk Savena',
  receivedAt: '2026-11-22T23:30:00.000Z',
  clocks: [
    { kind: 'notAppropriate', dueAt: '2026-11-24T22:59:59.999Z' },
    { kind: 'answer', dueAt: '2026-12-15T22:59:59.999Z' },
  ],
} as unknown as ContactView;
const filling = { contact, operator: 'Anna', now: new Date('2026-11-23T09:00:00Z') };

describe('placeholders of a model answer', () => {
  it('are filled with what the contact has', () => {
    const text =
      '{{protocolNumber}}, {{ location.street }}: entro il {{answerDueAt}}. {{operator.name}}';
    expect(fill(text, 'it', filling)).toEqual({
      text: '2026/000123, Via Mazzini: entro il 15 dicembre 2026. Anna',
      missing: [],
    });
  });

  it('are isolated where they are written from right to left', () => {
    expect(fill('Risponde {{operator.name}}.', 'it', { ...filling, operator: 'ليلى' }).text).toBe(
      'Risponde \u2068ليلى\u2069.',
    );
  });

  it('speak the language of the answer, and count days as they pass in Italy', () => {
    const text = '{{classification.name}} {{receivedAt}}';
    expect(fill(text, 'it', filling).text).toBe('Buche 23 novembre 2026');
    expect(fill(text, 'en', filling).text).toBe('Potholes 23 November 2026');
  });

  it('that have no value stay as they are and are named, each once', () => {
    const text = 'Gentile {{citizen.name}}, {{subject}} {{citizen.name}} {{today}}';
    expect(fill(text, 'it', filling)).toEqual({
      text: 'Gentile {{citizen.name}}, {{subject}} {{citizen.name}} 23 novembre 2026',
      missing: ['citizen.name', 'subject'],
    });
  });

  it('are not taken from a value that looks like one', () => {
    const tricky = { ...contact, subject: '{{operator.name}} $& $1' } as ContactView;
    expect(fill('{{subject}}', 'it', { ...filling, contact: tricky }).text).toBe(
      '{{operator.name}} $& $1',
    );
  });

  it('without a term of the answer have no day', () => {
    const without = { ...contact, clocks: null } as ContactView;
    expect(fill('{{answerDueAt}}', 'it', { ...filling, contact: without }).missing).toEqual([
      'answerDueAt',
    ]);
  });

  it('are known by name, not by what every object has', () => {
    expect(unknownPlaceholders('{{protocolNumber}} {{constructor}} {{x}} {{x}} {{}}')).toEqual([
      'constructor',
      'x',
      '',
    ]);
  });
});

describe('the street of an address', () => {
  it.each([
    ['Via Mazzini 12, 40137 Bologna', 'Via Mazzini'],
    ['Via Mazzini 12/a', 'Via Mazzini'],
    ['Via 4 Novembre 7', 'Via 4 Novembre'],
    ['Via Emilia Levante n. 3', 'Via Emilia Levante'],
    ['Piazza Maggiore', 'Piazza Maggiore'],
    ['', null],
    [null, null],
  ])('%s: %s', (address, street) => {
    expect(streetOf(address)).toBe(street);
  });
});

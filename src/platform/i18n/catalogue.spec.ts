import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runInContext, SYSTEM_ACTOR } from '../context/index.js';
import { Catalogue } from './catalogue.js';
import type { Fact } from './fact.js';

const TEXTS = {
  it: {
    form: { day: 'dd/MM/yyyy', instant: 'dd/MM/yyyy HH:mm' },
    kind: { a: 'primo' },
    ended: 'Finito.',
    ended_words: 'Finito. Motivo: {{reason}}',
    moved: 'Da {{from}} a {{to}}, {{what}}, {{list}}.',
    friends_one: 'Un amico.',
    friends_other: '{{count}} amici.',
  },
  de: {
    form: { day: 'd.M.yyyy', instant: 'd.M.yyyy HH:mm', dayInWords: 'd. LLLL yyyy' },
    kind: { a: 'erstes' },
    ended: 'Beendet.',
    ended_words: 'Beendet. Grund: {{reason}}',
  },
};

const MAILS = {
  it: {},
  de: { sent: 'Gesendet am {{on}}', sent_words: 'Gesendet am {{on}}: {{subject}}' },
};

describe('the catalogue', () => {
  let folder: string;
  let catalogue: Catalogue;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'catalogue-'));
    for (const [language, facts] of Object.entries(TEXTS)) {
      fs.mkdirSync(path.join(folder, language));
      fs.writeFileSync(path.join(folder, language, 'facts.json'), JSON.stringify(facts));
      const mails = JSON.stringify(MAILS[language as keyof typeof MAILS]);
      fs.writeFileSync(path.join(folder, language, 'mails.json'), mails);
    }
    catalogue = Catalogue.of(folder);
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  const ended: Fact = { says: 'ended', words: { reason: 'piove' } };

  it('speaks each language that has a folder', () => {
    expect(catalogue.languages).toEqual(['it', 'de']);
    expect(catalogue.say(ended, 'de')).toBe('Beendet. Grund: piove');
  });

  it('leaves out the words of people where they may not be read, however deep', () => {
    expect(catalogue.say(ended, 'it', { bare: true })).toBe('Finito.');
    const around: Fact = { says: 'moved', facts: { from: 'A', to: 'B', what: ended, list: [] } };
    expect(catalogue.say(around, 'it', { bare: true })).toBe('Da A a B, Finito., .');
  });

  it('says instants by the clock of the town hall, names in the language, and lists', () => {
    const facts: Fact['facts'] = {
      from: { at: '2026-11-30T22:30:00Z' },
      to: { day: '2026-12-01' },
      what: { names: { it: 'buche', de: null } },
      list: [{ says: 'kind.a' }, 'altro'],
    };
    expect(catalogue.say({ says: 'moved', facts }, 'it')).toBe(
      'Da 30/11/2026 23:30 a 01/12/2026, buche, primo, altro.',
    );
    expect(catalogue.say({ says: 'moved', facts }, 'de')).toBe(
      'Da 30.11.2026 23:30 a 1.12.2026, buche, erstes, altro.',
    );
  });

  it('never reads what people wrote as a text of its own', () => {
    const reason = '$t(kind.a) {{count}} <b>';
    expect(catalogue.say({ says: 'ended', words: { reason } }, 'it')).toBe(
      `Finito. Motivo: ${reason}`,
    );
    const from = '{{to}} $&';
    expect(catalogue.say({ says: 'moved', facts: { from, to: 'B' } }, 'it')).toBe(
      'Da {{to}} $& a B, , .',
    );
  });

  it('keeps words from right to left apart from the sentence, and nothing else', () => {
    const say = (reason: string) => catalogue.say({ says: 'ended', words: { reason } }, 'it');
    expect(say('שלום (12)')).toBe('Finito. Motivo: \u2068שלום (12)\u2069');
    expect(say('pioggia (12)')).toBe('Finito. Motivo: pioggia (12)');
  });

  it('says the texts of another area, and days in words', () => {
    const say = catalogue.sayIn('mails', 'de');
    expect(say('sent', { on: { dayInWords: '2026-12-01' } })).toBe('Gesendet am 1. Dezember 2026');
    expect(say('sent', { on: 'X' }, { subject: 'Y' })).toBe('Gesendet am X: Y');
    expect(() => catalogue.require({ says: 'mails:lost' })).toThrow('no text mails:lost.');
  });

  it('counts', () => {
    const said = [1, 3].map((count) => catalogue.say({ says: 'friends', facts: { count } }, 'it'));
    expect(said).toEqual(['Un amico.', '3 amici.']);
  });

  it.each([
    ['de-CH, it;q=0.5', 'de'],
    ['fr, de;q=0.2, it;q=0.8', 'it'],
    ['de;q=0, it', 'it'],
    ['*', 'it'],
    ['', 'it'],
    [null, 'it'],
  ])('%j asks for %s', (accepted, language) => {
    expect(catalogue.choose(accepted)).toBe(language);
  });

  it('tells in the language that the request asks for', () => {
    const context = { actor: SYSTEM_ACTOR, requestId: '1', languages: 'de' };
    expect(runInContext(context, () => catalogue.told({ says: 'ended' }).text)).toBe('Beendet.');
  });

  it('keeps a reason as it was given: words as text, what the product knows as a fact', () => {
    expect(catalogue.kept('piove')).toEqual({ text: 'piove', fact: null });
    expect(catalogue.kept(null)).toEqual({ text: null, fact: null });
    expect(catalogue.kept(ended)).toEqual({ text: null, fact: ended });
    expect(() => catalogue.kept({ says: 'kind.b' })).toThrow('facts:kind.b');
    const german = { actor: SYSTEM_ACTOR, requestId: '1', languages: 'de' };
    const said = [ended, 'piove', null].map((reason) =>
      runInContext(german, () => catalogue.reason(catalogue.kept(reason))),
    );
    expect(said).toEqual(['Beendet. Grund: piove', 'piove', null]);
  });

  it('has a sentence, with words and without, for each fact that is stored', () => {
    expect(() => catalogue.require(ended)).not.toThrow();
    expect(() => catalogue.require({ says: 'friends', facts: { count: 2 } })).not.toThrow();
    expect(() => catalogue.require({ says: 'kind.b' })).toThrow('facts:kind.b');
    expect(() => catalogue.require({ says: 'kind.a', words: {} })).toThrow('facts:kind.a_words');
  });
});

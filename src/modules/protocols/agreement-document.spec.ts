import { Catalogue } from '../../platform/i18n/index.js';
import { agreementDocument } from './agreement-document.js';
import type { AgreementView } from './agreements.read-model.js';

const agreement: AgreementView = {
  id: '00000000-0000-4000-8000-000000000002',
  code: 'savena-manutenzione',
  version: 3,
  title: 'Savena e la Manutenzione',
  firstParty: 'savena',
  secondParty: '*',
  responsibilities: 'Il Quartiere ascolta.',
  classifications: ['01.02'],
  kinds: ['report'],
  terms: {
    answerTerm: 'P1D',
    stepTerm: 'PT4H',
    worksNoticeTerm: 'P2W',
    termCalendar: 'calendarDays',
  },
  state: 'inForce',
  textHash: 'a'.repeat(64),
  firstSignedAt: '2026-11-23T09:00:00.000Z',
  firstSignedBy: 'Anna Rossi',
  firstSignedHash: `${'b'.repeat(32)}${'c'.repeat(32)}`,
  secondSignedAt: null,
  secondSignedBy: null,
  secondSignedHash: null,
  inForceFrom: '2026-11-24T09:00:00.000Z',
  inForceUntil: null,
  createdAt: '2026-11-20T09:00:00.000Z',
  rowVersion: 4,
};
const names = {
  parties: new Map([['savena', 'Quartiere Savena']]),
  classifications: new Map([['01.02', 'Marciapiedi']]),
};

const catalogue = Catalogue.of('web/src/i18n');

/** All words of the definition, in the order of the page. */
function words(language: 'it' | 'en'): string {
  return JSON.stringify(agreementDocument(agreement, names, catalogue, language));
}

describe('The printed agreement', () => {
  it('names the parties, the matter, every term, and who signed when with which hash', () => {
    for (const said of [
      'Quartiere Savena',
      'Tutta la rete',
      '01.02  Marciapiedi',
      'segnalazioni',
      'Il Quartiere ascolta.',
      '1 giorno di calendario',
      '4 ore',
      '14 giorni di calendario',
      'come stabilito dal processo',
      'Anna Rossi',
      'firmato il 23/11/2026 10:00',
      `${'b'.repeat(32)}\\n${'c'.repeat(32)}`,
      'non ancora firmato',
      'In vigore, versione 3, dal 24/11/2026 10:00',
      'Parere o atto di un altro ente',
    ]) {
      expect(words('it')).toContain(said);
    }
  });

  it('says it in English as well, Italian words of its own left out', () => {
    for (const said of [
      'The whole network',
      '1 calendar day',
      '4 hours',
      'signed on 23/11/2026 10:00',
      'In force, version 3, from 24/11/2026 10:00',
    ]) {
      expect(words('en')).toContain(said);
    }
    expect(words('en')).not.toMatch(/giorni|firmato|versione|Parere/);
  });

  it('has the hash of the text and the number of the page on every page', () => {
    const { footer } = agreementDocument(agreement, names, catalogue, 'it');
    const made = JSON.stringify((footer as (page: number, pages: number) => object)(2, 3));
    expect(made).toContain(agreement.textHash);
    expect(made).toContain('pagina 2 di 3');
  });
});

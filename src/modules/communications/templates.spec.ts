import { Catalogue } from '../../platform/i18n/index.js';
import {
  render as rendered,
  TEMPLATES,
  type TemplateData,
  type TemplateName,
} from './templates.js';

const data: TemplateData = {
  protocolNumber: '2026/000042',
  name: 'Anna Bianchi',
  subject: 'Buca in via Mazzini',
  receivedAt: new Date('2026-12-31T23:30:00Z'),
  answerDueAt: new Date('2027-01-20T22:59:59.999Z'),
  answer: 'La buca sarà riparata.',
  reason: 'La strada è privata.',
  surveyUrl: 'https://ascolto.example.org/sondaggio/abc',
};

const catalogue = Catalogue.of('web/src/i18n');

function render(template: TemplateName, language: string, given: TemplateData) {
  return rendered(template, language, given, catalogue);
}

describe('messages to citizens', () => {
  describe.each(TEMPLATES)('%s', (template) => {
    it.each(['it', 'en'] as const)('names the protocol number (%s)', (language) => {
      const message = render(template, language, data);
      expect(message.subject).toContain('2026/000042');
      expect(message.body).toContain('2026/000042');
      expect(message.body).toContain('Anna Bianchi,');
      expect(`${message.subject}${message.body}`).not.toMatch(/undefined|null|\[object/);
    });

    it('says nothing odd about what is not known', () => {
      const bare = {
        protocolNumber: '2026/000042',
        name: null,
        subject: null,
        receivedAt: data.receivedAt,
      };
      const { body } = render(template, 'it', bare);
      expect(body).toContain('Gentile cittadina, gentile cittadino,');
      expect(body).not.toMatch(/undefined|null|«»/);
    });
  });

  it('gives dates as they are in Bologna, in the citizen’s language', () => {
    const it_ = render('acknowledgement', 'it', data).body;
    expect(it_).toContain('il 1 gennaio 2027');
    expect(it_).toContain('entro il 20 gennaio 2027');
    expect(render('acknowledgement', 'en', data).body).toContain('by 20 January 2027');
  });

  it('passes the answer on word for word', () => {
    const answer = 'Prima riga\n\n<b>seconda</b> riga';
    expect(render('answer', 'it', { ...data, answer }).body).toContain(answer);
  });

  it('keeps headers on one line', () => {
    const subject = 'x\r\nBcc: all@example.org';
    const message = render('survey', 'it', { ...data, name: 'A\nB', subject });
    expect(message.subject).not.toMatch(/[\r\n]/);
    expect(message.body).toContain('Gentile A B,');
  });
});

import { answering, draw, inBrowser } from './browser';
import { screen } from '@testing-library/react';
import type { Schemas } from '../../../web/src/api/client';
import { Refused } from '../../../web/src/pages/contact/Refused';

type Contact = Schemas['ContactViewDto'];

const REOPENED = { id: 'contact-1', round: 2, refusals: 1, closedAt: null, answer: null };

const entry = (kind: string, at: string, text: string) => ({
  id: text,
  kind,
  at,
  text,
  textEn: text,
});
const TIMELINE = [
  entry('note', '2026-11-28T10:00:00Z', 'Di prima.'),
  entry('answered', '2026-11-29T10:00:00Z', 'Risposta data.'),
  entry('note', '2026-11-30T10:00:00Z', 'Il cittadino non è soddisfatto: il problema c’è ancora.'),
  entry('reopened', '2026-11-30T10:00:01Z', 'Contatto riaperto.'),
  entry('note', '2026-11-30T11:00:00Z', 'Di dopo.'),
];
const message = (template: string, createdAt: string, body: string) => ({
  id: body,
  template,
  createdAt,
  body,
});
const ANSWER =
  'Gentile Anna,\n\necco la risposta alla Sua richiesta:\n\nLa buca è chiusa.\n\nDa ieri.\n\nIl Comune\n';
const MESSAGES = [
  message('survey', '2026-11-29T10:00:02Z', 'È soddisfatta?'),
  message('answer', '2026-11-29T10:00:01Z', ANSWER),
  message('acknowledgement', '2026-11-28T10:00:01Z', 'Ricevuta.'),
];

describe('why a case was reopened', () => {
  inBrowser();

  const drawCase = (changes: Partial<Contact> = {}) =>
    draw(<Refused contact={{ ...REOPENED, ...changes } as Contact} />);

  function told(withheld = false): void {
    answering(({ path }) => ({
      body: {
        items: path.endsWith('/timeline')
          ? TIMELINE
          : MESSAGES.map((one) => ({ ...one, body: withheld ? '' : one.body })),
        nextCursor: null,
      },
    }));
  }

  it('stands there in the words of the citizen, with the answer that they refused', async () => {
    told();
    await drawCase();
    const panel = await screen.findByRole('region', { name: 'Perché il caso è stato riaperto' });
    await screen.findByText('La buca è chiusa. Da ieri.', { selector: 'summary *' });
    await screen.findByText('La buca è chiusa. Da ieri.', { selector: 'p' });
    expect(panel.textContent).toContain('il problema c’è ancora');
    expect(panel.textContent).not.toMatch(
      /Di prima|Di dopo|Ricevuta|soddisfatta\?|Gentile|Il Comune/,
    );
  });

  it('says no answer to whoever may not read it', async () => {
    told(true);
    await drawCase();
    await screen.findByText(/il problema c’è ancora/, { selector: 'p' });
    expect(screen.queryByText('La risposta che non è andata bene')).toBeNull();
  });

  it.each([{ refusals: 0 }, { answer: 'Rifatta.' }, { closedAt: '2026-12-01T10:00:00Z' }])(
    'is told no longer once it is over: %j',
    async (changes) => {
      const asked = answering(() => ({ body: {} }));
      await drawCase(changes);
      expect(screen.queryByRole('region')).toBeNull();
      expect(asked).toEqual([]);
    },
  );
});

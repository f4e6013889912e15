import { answering, draw, inBrowser } from './browser';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../../web/src/api/client';
import { eraseFormsOf } from '../../../web/src/parts/kept-form';
import { OutcomeProvider } from '../../../web/src/pages/contact/outcome';
import { DraftsProvider } from '../../../web/src/pages/contact/task/drafts';
import { WhatToDo } from '../../../web/src/pages/contact/WhatToDo';

const CONTACT = {
  id: 'contact-1',
  sensitivity: 'normal',
  status: 'open',
  attributes: {},
  description: '',
  closedAt: null,
  citizen: null,
  merged: [],
} as unknown as Schemas['ContactViewDto'];

const ME = {
  username: 'carla',
  roles: ['operator'],
  points: ['savena-infodesk'],
  standsInFor: [],
} as unknown as Schemas['WhoAmIDto'];

const TASK = {
  id: 'task-1',
  name: 'Verificare',
  nameEn: null,
  definitionKey: 'verificare',
  state: 'open',
  assignee: null as string | null,
  points: ['savena-infodesk'],
  candidateUsers: [],
  dueAt: null,
  suspended: false,
  createdAt: '2026-11-30T10:00:00Z',
};

const note = (author: string, createdAt: string, body: string) => ({
  id: body,
  author,
  authorName: author.toUpperCase(),
  createdAt,
  writtenAt: createdAt,
  body,
  mentions: [],
  earlier: [],
  revision: 1,
});
const NOTES = [
  note('bruno', '2026-11-29T10:00:00Z', 'Di un compito di prima.'),
  note('bruno', '2026-11-30T09:59:59Z', 'Il vicino ha le chiavi.'),
  note('carla', '2026-11-30T10:05:00Z', 'La mia.'),
];

const field = (name: string, more: object) => ({
  name,
  label: { it: name, en: name },
  default: null,
  required: false,
  requiredWhen: null,
  multiline: false,
  allowedValues: [],
  ...more,
});
const outcomes = ['satisfied', 'unsatisfied'].map((value) => ({ value, label: { it: value } }));
const FORM = [
  field('outcome', { type: 'enum', allowedValues: outcomes }),
  field('words', { type: 'string', multiline: true }),
  field('points', { type: 'string', requiredWhen: "${outcome == 'unsatisfied'}" }),
];

/** The case of the page, which one leaves and comes back to; `Guarda` asks what others did meanwhile, `Annulla` is a command. */
function Case() {
  const client = useQueryClient();
  const [away, setAway] = useState(false);
  const look = () => client.invalidateQueries({ queryKey: ['contact'] });
  const command = useMutation({ mutationFn: look });
  client.setQueryData(['me'], ME);
  return (
    <>
      <button onClick={() => setAway(!away)}>Via</button>
      <button onClick={() => void look()}>Guarda</button>
      <button onClick={() => command.mutate()}>Annulla</button>
      {!away && (
        <DraftsProvider>
          <OutcomeProvider>
            <WhatToDo contact={CONTACT} />
          </OutcomeProvider>
        </DraftsProvider>
      )}
    </>
  );
}

describe('the form of a task', () => {
  inBrowser();

  let listed: (typeof TASK)[];
  let ended: object;
  let refused: object | null;
  beforeEach(async () => {
    localStorage.clear();
    sessionStorage.clear();
    listed = [TASK];
    ended = {};
    refused = null;
    answering(({ method, path }) => {
      if (refused && path.endsWith('/complete')) return { status: 400, body: refused };
      if (path.endsWith('/complete')) {
        listed = [];
        return { body: { ...TASK, follows: { contactStatus: 'closed', next: [] } } };
      }
      if (method === 'POST') return { body: { contactStatus: null, next: [], refusal: {} } };
      if (path.endsWith('/people'))
        return { body: { items: [{ username: 'bruno.blu', displayName: 'Bruno Blu' }] } };
      if (path.endsWith('/notes')) return { body: { items: NOTES, nextCursor: null } };
      if (path.endsWith('/tasks')) return { body: { items: listed, nextCursor: null } };
      if (path.endsWith('/tasks/task-1')) return { body: { ...TASK, form: FORM, ...ended } };
      return { body: { items: [], nextCursor: null } };
    });
    await draw(<Case />);
    await form();
  });

  const form = () => screen.findByRole('form', { name: 'Verificare' });
  const words = async () => within(await form()).getByLabelText<HTMLTextAreaElement>('words');
  const write = async (value: string) => fireEvent.change(await words(), { target: { value } });
  const choose = async (value: string) =>
    fireEvent.click(within(await form()).getByRole('radio', { name: value }));
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  const leaveAndComeBack = () => {
    press('Via');
    press('Via');
  };

  it('has before it what a colleague wrote when they handed the case over', async () => {
    const notes = await screen.findByRole('region', { name: 'Note per questo compito' });
    expect(notes.textContent).toContain('Il vicino ha le chiavi.');
    expect(notes.textContent).toContain('BRUNO');
    expect(notes.textContent).not.toMatch(/prima|mia/);
  });

  it('is there again as it was left, which it says; dropped, it is as at first', async () => {
    await write('Sentita oggi.');
    await choose('satisfied');
    leaveAndComeBack();
    await screen.findByText(/Ripresa la bozza/);
    expect((await words()).value).toBe('Sentita oggi.');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'satisfied' }).checked).toBe(true);
    press('Scarta la bozza');
    expect((await words()).value).toBe('');
    expect(screen.queryByText(/Ripresa la bozza/)).toBeNull();
    leaveAndComeBack();
    expect((await words()).value).toBe('');
    expect(localStorage).toHaveLength(0);
  });

  it('lets an error go with its field, and names none as programs do', async () => {
    const errors = [{ field: 'variables.points', code: 'required', message: 'points?' }];
    refused = { code: 'task.form-invalid', status: 400, detail: 'points?', errors };
    await choose('unsatisfied');
    press('Completa');
    await within(await form()).findByText('Questo campo è obbligatorio.');
    await choose('satisfied');
    expect(screen.queryByText('Questo campo è obbligatorio.')).toBeNull();
    expect((await form()).querySelector('.problem')).toBeNull();
    errors.push({ field: 'variables.unasked', code: 'invalid', message: 'unasked?' });
    press('Completa');
    await within(await form()).findByText('Il valore non è valido.');
    expect((await form()).textContent).not.toMatch(/variables|unasked/);
  });

  it('keeps nothing of a task that was completed', async () => {
    await write('Sentita oggi.');
    expect(localStorage).toHaveLength(1);
    press('Completa');
    await screen.findByText(/Fatto: Verificare/);
    expect(localStorage).toHaveLength(0);
  });

  it('keeps nothing of whoever signs out, and what others write', async () => {
    await write('Sentita oggi.');
    eraseFormsOf('carl');
    expect(localStorage).toHaveLength(1);
    eraseFormsOf('carla');
    expect(localStorage).toHaveLength(0);
  });

  it.each(['words', 'a choice', 'nothing'])(
    'says that a colleague has taken it from whoever has given %s, and takes the focus',
    async (given) => {
      if (given === 'words') await write('Sentita oggi.');
      if (given === 'a choice') await choose('satisfied');
      listed = [{ ...TASK, assignee: 'bruno.blu' }];
      press('Guarda');
      const told = await screen.findByText(
        'Bruno Blu ha preso in carico questo compito: Verificare.',
      );
      await waitFor(() => expect(told.closest('.outcome')).toBe(document.activeElement));
      await screen.findByText('in carico a Bruno Blu');
      const unsent = screen.queryByLabelText<HTMLTextAreaElement>('Quello che avevi scritto');
      expect(unsent?.value).toBe(given === 'words' ? 'Sentita oggi.' : undefined);
    },
  );

  it.each([
    [{ state: 'completed', completedBy: 'Bruno Blu' }, /^Bruno Blu ha già completato/],
    [{ state: 'cancelled', completedBy: null }, /^Questo compito non è più aperto/],
  ])('gives way, untouched, to a line that says what became of it: %j', async (became, said) => {
    listed = [];
    ended = became;
    press('Guarda');
    await screen.findByText(said);
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.queryByLabelText('Quello che avevi scritto')).toBeNull();
  });

  it('says nothing of what the reader did with the case themselves', async () => {
    listed = [];
    press('Annulla');
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(document.querySelector('.outcome')).toBeNull();
  });
});

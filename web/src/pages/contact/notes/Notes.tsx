import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { useMe } from '../../../api/me';
import { asProblem } from '../../../api/problem';
import type { CommandHeaders } from '../../../api/use-command';
import { CheckedForm } from '../../../parts/CheckedForm';
import { Icon } from '../../../parts/Icon';
import { Problem } from '../../../parts/Problem';
import { toast } from '../../../parts/Toasts';
import { useCommandForm } from '../../../parts/use-command-form';
import { Waiting } from '../../../parts/Waiting';
import { When } from '../../../parts/When';
import { notesQuery } from '../../../api/case';
import { calledInVain } from './mentions';
import { NoteField } from './NoteField';
import { NoteBody } from './NoteBody';

type Contact = Schemas['ContactViewDto'];
type Note = Schemas['NoteViewDto'];

const listed = (names: readonly string[]) => names.map((name) => `@${name}`).join(', ');

/** What colleagues tell each other about the case; the citizen never reads it. */
export function Notes({ contact }: { contact: Contact }) {
  const { t } = useTranslation('casework');
  const notes = useQuery(notesQuery(contact.id));
  const { id } = contact;
  if (notes.error)
    return <Problem error={asProblem(notes.error)} onRetry={() => void notes.refetch()} />;
  if (!notes.data) return <Waiting />;
  return (
    <div className="stack notes">
      {notes.data.length === 0 && <p className="empty">{t('notes.none')}</p>}
      <ol className="plain stack-close">
        {notes.data.map((note) => (
          <NoteItem key={note.id} contactId={id} note={note} />
        ))}
      </ol>
      {contact.textVisible && (
        <NoteForm
          contactId={id}
          label={t('notes.new')}
          send={(body, header) =>
            bodyOf(
              api.POST('/api/v1/contacts/{id}/notes', {
                params: { path: { id }, header },
                body: { body },
              }),
            )
          }
        />
      )}
    </div>
  );
}

interface NoteItemProps {
  contactId: string;
  note: Note;
}

function NoteItem({ contactId, note }: NoteItemProps) {
  const { t } = useTranslation('casework');
  const { username } = useMe();
  const [correcting, setCorrecting] = useState(false);
  const { body, earlier } = note;
  const correct = () => setCorrecting(true);
  // Only who wrote it can put it right.
  const isOwn = note.author === username && body !== null;
  const inVain = isOwn ? calledInVain(body, note.mentions) : [];
  return (
    <li className="panel">
      <p className="assignment-head">
        <strong>{note.authorName}</strong>
        <span className="quiet">
          <When at={note.createdAt} />
        </span>
        {earlier.length > 0 && (
          <span className="badge-note">
            {t('notes.corrected')} <When at={note.writtenAt} />
          </span>
        )}
      </p>
      {correcting ? (
        <Correction {...{ contactId, note }} onClose={() => setCorrecting(false)} />
      ) : (
        <NoteBody body={body} mentions={note.mentions} />
      )}
      {!correcting && inVain.length > 0 && (
        <p className="field-error" data-called-in-vain>
          <Icon name="it-warning-circle" /> {t('notes.inVain', { names: listed(inVain) })}{' '}
          <button type="button" className="link-button" onClick={correct}>
            {t('notes.correctName')}
          </button>
        </p>
      )}
      {earlier.length > 0 && body !== null && <EarlierTexts texts={earlier} />}
      {!correcting && isOwn && (
        <button type="button" className="link-button" onClick={correct}>
          {t('notes.correct')}
        </button>
      )}
    </li>
  );
}

function Correction({ contactId, note, onClose }: NoteItemProps & { onClose: () => void }) {
  const { t } = useTranslation('casework');
  const { id, body, revision } = note;
  return (
    <NoteForm
      contactId={contactId}
      label={t('notes.correction')}
      start={body ?? ''}
      onClose={onClose}
      send={(text, header) =>
        bodyOf(
          api.POST('/api/v1/contacts/{id}/notes/{noteId}/corrections', {
            params: { path: { id: contactId, noteId: id }, header },
            body: { body: text, revision },
          }),
        )
      }
    />
  );
}

function EarlierTexts({ texts }: { texts: Note['earlier'] }) {
  const { t } = useTranslation('casework');
  return (
    <details>
      <summary>{t('notes.earlier')}</summary>
      {texts.map((text) => (
        <div key={text.revision}>
          <p className="quiet">
            <When at={text.writtenAt} />
          </p>
          <NoteBody body={text.body} mentions={text.mentions} />
        </div>
      ))}
    </details>
  );
}

interface NoteFormProps {
  contactId: string;
  label: string;
  start?: string;
  onClose?: () => void;
  send: (body: string, header: CommandHeaders) => Promise<Note>;
}

function NoteForm({ contactId, label, start = '', onClose, send }: NoteFormProps) {
  const { t } = useTranslation('casework');
  const queryClient = useQueryClient();
  const { values, errors, field, set, submit, command } = useCommandForm({
    start: { body: start },
    send: ({ body }, header) => send(body.trim(), header),
    onDone: async ({ body, mentions }) => {
      const inVain = calledInVain(body ?? '', mentions);
      if (inVain.length > 0) toast(t('notes.inVain', { names: listed(inVain) }), 'danger');
      set('body', '');
      await queryClient.invalidateQueries({ queryKey: ['contact', contactId] });
      onClose?.();
    },
  });
  const empty = values.body.trim() === '';
  return (
    <CheckedForm className="stack-close" aria-busy={command.isPending} onSubmit={submit}>
      <NoteField contactId={contactId} label={label} help={t('notes.help')} {...field('body')} />
      {command.error && !errors.body && <Problem error={command.error} />}
      <div className="actions">
        <Button color="primary" size="sm" type="submit" disabled={command.isPending || empty}>
          {t('notes.write')}
        </Button>
        {onClose && (
          <button type="button" className="link-button" onClick={onClose}>
            {t('notes.leave')}
          </button>
        )}
      </div>
    </CheckedForm>
  );
}

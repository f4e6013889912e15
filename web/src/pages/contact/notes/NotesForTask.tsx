import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notesQuery } from '../../../api/case';
import type { Schemas } from '../../../api/client';
import { useMe } from '../../../api/me';
import { When } from '../../../parts/When';
import { NoteBody } from './NoteBody';

/** A note for whoever receives the case is written a moment before their task begins. */
const HANDING_OVER_MS = 60_000;

interface NotesForTaskProps {
  contactId: string;
  task: Pick<Schemas['ListedTaskDto'], 'createdAt'>;
}

/** What colleagues wrote when they handed the case over, or since, where the task is done. */
export function NotesForTask({ contactId, task }: NotesForTaskProps) {
  const { t } = useTranslation('casework');
  const { username } = useMe();
  const notes = useQuery(notesQuery(contactId)).data ?? [];
  const since = Date.parse(task.createdAt) - HANDING_OVER_MS;
  const shown = notes.filter(
    ({ author, body, createdAt }) =>
      author !== username && body !== null && Date.parse(createdAt) >= since,
  );
  if (shown.length === 0) return null;
  return (
    <section className="notes-for-task" aria-label={t('notes.forTask')}>
      <h4>{t('notes.forTask')}</h4>
      {shown.map(({ id, authorName, createdAt, body, mentions }) => (
        <div key={id}>
          <p className="quiet">
            {authorName} · <When at={createdAt} />
          </p>
          <NoteBody body={body} mentions={mentions} />
        </div>
      ))}
    </section>
  );
}

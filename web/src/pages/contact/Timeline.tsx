import { Button } from 'design-react-kit';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { currentLanguage } from '../../i18n';
import { useActorName } from '../../parts/actor-name';
import { dayOf, formatLongDay, formatTime } from '../../parts/dates';
import { CheckField, SelectField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { useList } from '../../parts/use-list';
import { Waiting } from '../../parts/Waiting';
import { NoteBody } from './notes/NoteBody';
import { notesQuery } from '../../api/case';
import { useCasePlace } from './place';

type Entry = Schemas['TimelineEntryDto'];

/** Few cases have more: filtered here, the whole of it is seen. */
const LIMIT = 200;
const GROUPS = [
  'contact',
  'assignment',
  'ownership',
  'clocks',
  'message',
  'attachment',
  'works',
  'knowledge',
  'note',
] as const;
type Group = (typeof GROUPS)[number];

/** What an entry is about; what is about none of the others is about the contact itself. */
function groupOf({ kind }: Entry): Group {
  if (kind === 'reminder') return 'message';
  if (kind.startsWith('note-')) return 'note';
  return GROUPS.find((group) => group === kind) ?? 'contact';
}

/** All that happened, by day, in sentences; what the engine did behind a switch. `whole`: to its end at once. */
export function Timeline({ contactId, whole = false }: { contactId: string; whole?: boolean }) {
  const { t } = useTranslation(['parts', 'casework']);
  const { tecnici, cosa } = useCasePlace();
  const technical = tecnici === 'si' ? undefined : false;
  const list = useList<Entry>(['contact', contactId, 'timeline', { technical }], (cursor) =>
    bodyOf(
      api.GET('/api/v1/contacts/{id}/timeline', {
        params: { path: { id: contactId }, query: { technical, cursor, limit: LIMIT } },
      }),
    ),
  );
  const { more, loadingMore } = list;
  useEffect(() => {
    if (whole && !loadingMore) more?.();
  }, [whole, more, loadingMore]);
  const shown = list.items.filter((entry) => !cosa || groupOf(entry) === cosa);
  return (
    <div className="timeline">
      <TimelineFilters />
      {list.loading && <Waiting />}
      {list.error && <Problem error={list.error} onRetry={list.retry} />}
      {!list.loading && shown.length === 0 && (
        <p className="empty">{t('casework:timeline.none')}</p>
      )}
      {[...byDay(shown)].map(([day, entries]) => (
        <section key={day}>
          <h3>{formatLongDay(day)}</h3>
          <ol>
            {entries.map((entry) => (
              <TimelineEntry key={entry.id} contactId={contactId} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {list.more && (
        <Button color="primary" outline onClick={list.more} disabled={list.loadingMore}>
          {t('list.more')}
        </Button>
      )}
    </div>
  );
}

/** They stand in the address. */
function TimelineFilters() {
  const { t } = useTranslation(['contact', 'casework']);
  const { tecnici, cosa, change } = useCasePlace();
  return (
    <div className="timeline-filters">
      <SelectField
        label={t('casework:timeline.kind')}
        empty={t('casework:timeline.all')}
        choices={GROUPS.map((group) => ({
          value: group,
          label: t(`casework:timeline.group.${group}`),
        }))}
        value={cosa ?? ''}
        onChange={(group) => change({ cosa: group || undefined })}
      />
      <CheckField
        label={t('timeline.technical')}
        value={tecnici === 'si'}
        onChange={(on) => change({ tecnici: on ? 'si' : undefined })}
      />
    </div>
  );
}

function TimelineEntry({ contactId, entry }: { contactId: string; entry: Entry }) {
  const actorName = useActorName();
  return (
    <li data-technical={entry.technical}>
      <time dateTime={entry.at}>{formatTime(entry.at)}</time>
      <span>
        {currentLanguage() === 'en' ? entry.textEn : entry.text}
        <span className="quiet"> · {actorName(entry.actor)}</span>
        {groupOf(entry) === 'note' && <Note contactId={contactId} entry={entry} />}
      </span>
    </li>
  );
}

/** The words stand in the note: they may have been corrected since. */
function Note({ contactId, entry }: { contactId: string; entry: Entry }) {
  const notes = useQuery(notesQuery(contactId)).data;
  const note = notes?.find(({ id }) => id === entry.data.noteId);
  return note && <NoteBody body={note.body} mentions={note.mentions} />;
}

function byDay(entries: readonly Entry[]): Map<string, Entry[]> {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return days;
}

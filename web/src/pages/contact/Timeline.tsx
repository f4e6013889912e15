import { Button } from 'design-react-kit';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { currentLanguage } from '../../i18n';
import { dayOf, formatLongDay, formatTime } from '../../parts/dates';
import { CheckField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { useList } from '../../parts/use-list';
import { Waiting } from '../../parts/Waiting';
import { contactRoute } from './route';

type Entry = Schemas['TimelineEntryDto'];

/** All that happened, by day, in sentences; what the engine did behind a switch. */
export function Timeline({ contactId }: { contactId: string }) {
  const { t } = useTranslation(['contact', 'parts']);
  const { tecnici } = contactRoute.useSearch();
  const navigate = useNavigate({ from: '/contatti/$id' });
  const technical = tecnici === 'si' ? undefined : false;
  const list = useList<Entry>(['contact', contactId, 'timeline', { technical }], (cursor) =>
    bodyOf(
      api.GET('/api/v1/contacts/{id}/timeline', {
        params: { path: { id: contactId }, query: { technical, cursor } },
      }),
    ),
  );

  return (
    <div className="timeline">
      <CheckField
        label={t('timeline.technical')}
        value={tecnici === 'si'}
        onChange={(on) =>
          void navigate({
            search: (before) => ({ ...before, tecnici: on ? 'si' : undefined }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      {list.loading && <Waiting />}
      {list.error && <Problem error={list.error} onRetry={list.retry} />}
      {[...byDay(list.items)].map(([day, entries]) => (
        <section key={day}>
          <h3>{formatLongDay(day)}</h3>
          <ol>
            {entries.map((entry) => (
              <li key={entry.id} data-technical={entry.technical}>
                <time dateTime={entry.at}>{formatTime(entry.at)}</time>
                <span>
                  {currentLanguage() === 'en' ? entry.textEn : entry.text}
                  <span className="quiet"> · {entry.actor}</span>
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {list.more && (
        <Button color="primary" outline onClick={list.more} disabled={list.loadingMore}>
          {t('parts:list.more')}
        </Button>
      )}
    </div>
  );
}

function byDay(entries: readonly Entry[]): Map<string, Entry[]> {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return days;
}

import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { asProblem } from '../../api/problem';
import { formatDay } from '../../parts/dates';
import { Problem } from '../../parts/Problem';
import { Term, urgencyOf } from '../../parts/Term';
import { ClockAction } from './actions/ClockActions';
import { useCaseRights } from './actions/rights';
import { clocksQuery } from './queries';

type Clock = Schemas['ClockViewDto'];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The terms that run, as bars that fill; what is owed first stands first. */
export function Clocks({ contact }: { contact: Schemas['ContactViewDto'] }) {
  const { id: contactId } = contact;
  const { suspends } = useCaseRights(contact);
  const { t } = useTranslation('contact');
  const clocks = useQuery(clocksQuery(contactId));
  if (clocks.error)
    return <Problem error={asProblem(clocks.error)} onRetry={() => void clocks.refetch()} />;
  const shown = (clocks.data?.items ?? []).filter(
    ({ state }) => state === 'running' || state === 'suspended',
  );
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('clocks.label')}>
      <ul className="clocks">
        {shown.map((clock) => (
          <li key={clock.id}>
            <ClockBar clock={clock} />
            {suspends && <ClockAction contactId={contactId} clock={clock} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is left of it, in the days that count for it; `remainingMs` is counted on its calendar. */
function leftOf({ remainingMs, calendar }: Clock, t: TFunction<['contact', 'casework']>): string {
  // A day of 23 hours, once a year, is a day.
  const count = Math.floor((remainingMs + HOUR_MS) / DAY_MS);
  return calendar === 'workingDays'
    ? t('casework:left', { count })
    : t('casework:leftCalendar', { count });
}

function ClockBar({ clock }: { clock: Clock }) {
  const { t } = useTranslation(['contact', 'casework']);
  const { kind, dueAt, warningAt, startedAt } = clock;
  const suspended = clock.state === 'suspended';
  const urgency = urgencyOf({ dueAt, suspended, warningAt });
  const now = Date.now();
  const start = new Date(startedAt).getTime();
  const passed =
    dueAt === null
      ? null
      : Math.min(
          100,
          Math.max(0, Math.round(((now - start) / (new Date(dueAt).getTime() - start)) * 100)),
        );
  return (
    <div className="clock" data-urgency={urgency}>
      <span className="clock-name">
        {t(`clocks.${kind}`)}
        {dueAt && <span className="quiet"> {t('clocks.by', { day: formatDay(dueAt) })}</span>}
      </span>
      <span className="clock-end">
        <Term dueAt={dueAt} suspended={suspended} warningAt={warningAt} />
        {!clock.overdue && <span className="quiet"> ({leftOf(clock, t)})</span>}
      </span>
      {passed !== null && (
        <progress
          className="clock-bar"
          max={100}
          value={passed}
          aria-label={t('clocks.passed', { percent: passed })}
        />
      )}
      {suspended && clock.withheld && <span className="quiet">{t('hidden')}</span>}
      {suspended && clock.suspensionReason && (
        <span className="quiet">{clock.suspensionReason}</span>
      )}
    </div>
  );
}

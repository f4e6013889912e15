import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { asProblem } from '../../api/problem';
import { formatDay } from '../../parts/dates';
import { Icon } from '../../parts/Icon';
import { Problem } from '../../parts/Problem';
import { passedOf, Term, TermBar, urgencyOf } from '../../parts/Term';
import { ClockAction } from './actions/ClockActions';
import { useCaseRights } from '../../api/rights';
import { isOwed } from './clock-kinds';
import { clocksQuery } from '../../api/case';

type Clock = Schemas['ClockViewDto'];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The terms: what is overdue and not done, what runs, as bars that fill, and what was done too late. */
export function Clocks({ contact }: { contact: Schemas['ContactViewDto'] }) {
  const { id: contactId } = contact;
  const { suspends } = useCaseRights(contact);
  const { t } = useTranslation('contact');
  const clocks = useQuery(clocksQuery(contactId));
  if (clocks.error)
    return <Problem error={asProblem(clocks.error)} onRetry={() => void clocks.refetch()} />;
  const all = clocks.data?.items ?? [];
  const late = all.filter(isOwed);
  const open = all.filter(
    ({ state, overdue }) => (state === 'running' || state === 'suspended') && !overdue,
  );
  const past = all.filter((clock) => isWayClosed(clock) || isDoneLate(clock));
  if (late.length + open.length + past.length === 0) return null;
  return (
    <section aria-label={t('clocks.label')}>
      {late.length + open.length > 0 && (
        <ul className="clocks">
          {late.map((clock) => (
            <li key={clock.id}>
              <LateClock clock={clock} />
            </li>
          ))}
          {open.map((clock) => (
            <li key={clock.id}>
              <ClockBar
                clock={clock}
                action={suspends && <ClockAction contactId={contactId} clock={clock} />}
              />
            </li>
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <ul className="clocks-past">
          {past.map((clock) => (
            <li key={clock.id} className="quiet">
              <Past clock={clock} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** After its end nobody owes a refusal any more: that way out is closed. */
function isWayClosed({ overdue, kind }: Clock): boolean {
  return overdue && kind === 'notAppropriate';
}

/** What people wait for was done, after its end. */
function isDoneLate({ state, metAt, kind }: Clock): boolean {
  return state === 'missed' && metAt !== null && (kind === 'answer' || kind === 'worksNotice');
}

function LateClock({ clock }: { clock: Clock }) {
  const { t } = useTranslation('contact');
  const { kind, dueAt, lateDays: count, calendar } = clock;
  const by = calendar === 'workingDays' ? 'clocks.lateBy' : 'clocks.lateByCalendar';
  return (
    <div className="clock" data-urgency="late">
      <Term dueAt={dueAt} words={`${t(`clocks.late.${kind}`)} ${t(by, { count })}`} />
      {dueAt && (
        <span className="quiet clock-end">{t('clocks.was', { day: formatDay(dueAt) })}</span>
      )}
      <TermBar percent={100} label={t('clocks.passed', { percent: 100 })} />
    </div>
  );
}

function Past({ clock }: { clock: Clock }) {
  const { t } = useTranslation('contact');
  const { kind, dueAt, metAt, lateDays: count, calendar } = clock;
  if (kind !== 'answer' && kind !== 'worksNotice')
    return dueAt && <>{t('clocks.wayClosed', { day: formatDay(dueAt) })}</>;
  const by = calendar === 'workingDays' ? 'clocks.doneLateBy' : 'clocks.doneLateByCalendar';
  return (
    <>
      <Icon name="it-warning-circle" /> {t(`clocks.doneLate.${kind}`)} {t(by, { count })}
      {metAt && ` (${formatDay(metAt)})`}
    </>
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

function ClockBar({ clock, action }: { clock: Clock; action: ReactNode }) {
  const { t } = useTranslation(['contact', 'casework']);
  const { kind, dueAt, warningAt, startedAt } = clock;
  const suspended = clock.state === 'suspended';
  const urgency = urgencyOf({ dueAt, suspended, warningAt });
  const passed = passedOf({ startedAt, dueAt });
  return (
    <div className="clock" data-urgency={urgency}>
      <span className="clock-name">
        {t(`clocks.${kind}`)}
        {dueAt && <span className="quiet"> {t('clocks.by', { day: formatDay(dueAt) })}</span>}
      </span>
      <span className="clock-end">
        <Term dueAt={dueAt} suspended={suspended} warningAt={warningAt} />
        <span className="quiet"> ({leftOf(clock, t)})</span>
      </span>
      {passed !== null && (
        <TermBar percent={passed} label={t('clocks.passed', { percent: passed })} />
      )}
      {suspended && clock.withheld && <span className="quiet">{t('hidden')}</span>}
      {suspended && clock.suspensionReason && (
        <span className="quiet">{clock.suspensionReason}</span>
      )}
      {action}
    </div>
  );
}

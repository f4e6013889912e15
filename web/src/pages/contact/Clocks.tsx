import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { asProblem } from '../../api/problem';
import { formatDay } from '../../parts/dates';
import { Problem } from '../../parts/Problem';
import { Term, urgencyOf } from '../../parts/Term';
import { clocksQuery } from './queries';

type Clock = Schemas['ClockViewDto'];

/** The terms that run, as bars that fill; what is owed first stands first. */
export function Clocks({ contactId }: { contactId: string }) {
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
          </li>
        ))}
      </ul>
    </section>
  );
}

function ClockBar({ clock }: { clock: Clock }) {
  const { t } = useTranslation('contact');
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
      <Term dueAt={dueAt} suspended={suspended} warningAt={warningAt} />
      {passed !== null && (
        <progress
          className="clock-bar"
          max={100}
          value={passed}
          aria-label={t('clocks.passed', { percent: passed })}
        />
      )}
      {suspended && clock.suspensionReason && (
        <span className="quiet">{clock.suspensionReason}</span>
      )}
    </div>
  );
}

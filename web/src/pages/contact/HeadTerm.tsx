import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Term } from '../../parts/Term';
import { isOwed } from './clock-kinds';
import { clocksQuery } from '../../api/case';

type Clock = Schemas['ClockViewDto'];

/** The one term that matters most: what is overdue first, then the answer's, then the next to end. */
export function HeadTerm({ contactId }: { contactId: string }) {
  const clocks = useQuery(clocksQuery(contactId)).data?.items ?? [];
  const clock = mostUrgent(clocks);
  return (
    clock && (
      <li className="head-term">
        {isOwed(clock) ? <Late clock={clock} /> : <Running clock={clock} />}
      </li>
    )
  );
}

function mostUrgent(clocks: readonly Clock[]): Clock | undefined {
  const byEnd = [...clocks].sort((one, other) => endOf(one) - endOf(other));
  const open = byEnd.filter(({ state }) => state === 'running' || state === 'suspended');
  const late = byEnd.filter(isOwed);
  return (
    late.find(({ kind }) => kind === 'answer') ??
    late[0] ??
    open.find(({ kind }) => kind === 'answer') ??
    open.find(({ overdue }) => !overdue)
  );
}

/** Without an end it comes last. */
function endOf({ dueAt }: Clock): number {
  return dueAt === null ? Infinity : new Date(dueAt).getTime();
}

function Running({ clock }: { clock: Clock }) {
  const { t } = useTranslation('contact');
  const { kind, dueAt, warningAt, state } = clock;
  return (
    <>
      {t(`clocks.${kind}`)}:{' '}
      <Term dueAt={dueAt} suspended={state === 'suspended'} warningAt={warningAt} />
    </>
  );
}

function Late({ clock }: { clock: Clock }) {
  const { t } = useTranslation('contact');
  const { kind, dueAt, lateDays: count, calendar } = clock;
  const by = calendar === 'workingDays' ? 'clocks.lateBy' : 'clocks.lateByCalendar';
  return <Term dueAt={dueAt} words={`${t(`clocks.late.${kind}`)} ${t(by, { count })}`} />;
}

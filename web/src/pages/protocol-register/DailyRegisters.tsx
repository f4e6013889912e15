import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { CheckedForm } from '../../parts/CheckedForm';
import { dayOf, formatLongDay } from '../../parts/dates';
import { DateField, TextField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { toast } from '../../parts/Toasts';
import { useCommandForm } from '../../parts/use-command-form';
import { Waiting } from '../../parts/Waiting';
import { protocolRegisterRoute } from './route';

type Daily = Schemas['DailyRegisterDto'];

/** The daily registers of a month as a calendar; each day's files, with their hashes. */
export function DailyRegisters() {
  const { t } = useTranslation('book');
  const navigate = useNavigate();
  const { mese = dayOf(new Date()).slice(0, 7) } = protocolRegisterRoute.useSearch();
  const [chosen, setChosen] = useState<string | null>(null);
  const days = useQuery<Schemas['DailyRegisterPageDto'], ApiProblem>({
    queryKey: ['protocol-register', 'days', mese],
    queryFn: () => {
      const query = { from: `${mese}-01`, to: lastDayOf(mese), limit: 31 };
      return bodyOf(api.GET('/api/v1/protocol-register/days', { params: { query } }));
    },
  });
  const open = days.data?.items.find(({ day }) => day === chosen);
  return (
    <div className="stack">
      <p>{t('days.what')}</p>
      <div className="admin-bar">
        <TextField
          label={t('days.month')}
          type="month"
          value={mese}
          onChange={(value) =>
            /^\d{4}-\d\d$/.test(value) &&
            void navigate({
              to: '/amministrazione/protocollo',
              search: { scheda: 'giornalieri', mese: value },
              resetScroll: false,
            })
          }
        />
        <MakeNow />
      </div>
      {days.error && <Problem error={days.error} onRetry={() => void days.refetch()} />}
      {days.isPending && <Waiting />}
      {days.data?.items.length === 0 && (
        <div className="empty">
          <p>{t('days.none')}</p>
        </div>
      )}
      {days.data && days.data.items.length > 0 && (
        <Month month={mese} days={days.data.items} chosen={chosen} onChoose={setChosen} />
      )}
      {open && <Day daily={open} />}
    </div>
  );
}

/** `2026-02` has its last day on `2026-02-28`. */
function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
}

interface MonthProps {
  month: string;
  days: readonly Daily[];
  chosen: string | null;
  onChoose: (day: string) => void;
}

function Month({ month, days, chosen, onChoose }: MonthProps) {
  const { t } = useTranslation('book');
  const last = Number(lastDayOf(month).slice(8));
  // Weeks begin on Monday.
  const lead = (new Date(`${month}-01T12:00:00Z`).getUTCDay() + 6) % 7;
  return (
    <ol className="plain month" aria-label={t('days.month')}>
      {Array.from({ length: last }, (_, index) => {
        const day = `${month}-${String(index + 1).padStart(2, '0')}`;
        const daily = days.find((one) => one.day === day);
        return (
          <li key={day} data-lead={index === 0 ? lead : undefined}>
            {daily ? (
              <button type="button" aria-pressed={chosen === day} onClick={() => onChoose(day)}>
                <span className="visually-hidden">
                  {t('days.open', { day: formatLongDay(day), count: daily.entryCount })}
                </span>
                <span aria-hidden="true">{index + 1}</span>
                <small aria-hidden="true">{daily.entryCount}</small>
              </button>
            ) : (
              <span className="quiet">{index + 1}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Day({ daily }: { daily: Daily }) {
  const { t } = useTranslation('book');
  return (
    <section className="panel stack" aria-label={formatLongDay(daily.day)}>
      <h2 className="h5">{formatLongDay(daily.day)}</h2>
      <p>
        {t('days.entries', { count: daily.entryCount })}
        {', '}
        {t('days.cancellations', { count: daily.cancellationCount })}
        {daily.sequences.some(({ gapFree }) => !gapFree) && (
          <strong className="outcome" data-outcome="altered">
            {' '}
            {t('days.gaps')}
          </strong>
        )}
      </p>
      <ul className="plain plain-rows">
        {daily.files.map(({ format, part, bytes, sha256 }) => (
          <li key={`${format} ${part}`}>
            <a
              href={`/api/v1/protocol-register/days/${daily.day}/file?format=${format}&part=${part}`}
              download
            >
              {t('days.file', { format: format.toUpperCase(), part })}
            </a>
            <span className="quiet">{t('days.size', { size: Math.ceil(bytes / 1024) })}</span>
            <code className="hash">{sha256}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Makes the registers up to a day that has ended, where one does not wait for the night. */
function MakeNow() {
  const { t } = useTranslation('book');
  const queryClient = useQueryClient();
  const { field, submit, command } = useCommandForm({
    start: { day: '' },
    // Made twice it is the same register: no key is needed.
    send: (body) => bodyOf(api.POST('/api/v1/protocol-register/days', { body })),
    onDone: async () => {
      toast(t('days.made'));
      await queryClient.invalidateQueries({ queryKey: ['protocol-register'] });
    },
  });
  return (
    <CheckedForm className="admin-bar" onSubmit={submit}>
      <DateField label={t('days.upTo')} required {...field('day')} />
      <Button color="primary" outline type="submit" disabled={command.isPending}>
        {t('days.make')}
      </Button>
      {command.error && <Problem error={command.error} shown={['day']} />}
    </CheckedForm>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import type { ApiProblem } from '../../api/problem';
import { currentLanguage } from '../../i18n';
import { useActorName } from '../../parts/actor-name';
import { dayOf, formatLongDay } from '../../parts/dates';
import { DateField, TextAreaField, TextField } from '../../parts/fields';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { useList } from '../../parts/use-list';
import { Waiting } from '../../parts/Waiting';
import { When } from '../../parts/When';
import '../../styles/administration.css';
import { ActionDialog } from '../../parts/ActionDialog';
import { workingCalendarRoute } from './route';

type Rest = Schemas['RestDayDto'];

/** The days that terms leave out: the law's holidays, the patron's day, and closing days of the administration. */
export default function CalendarPage() {
  const { t } = useTranslation(['calendar', 'administration']);
  const { roles } = useMe();
  const navigate = useNavigate();
  const today = dayOf(new Date());
  const { anno = today.slice(0, 4) } = workingCalendarRoute.useSearch();
  const calendar = useQuery<Schemas['WorkingCalendarDto'], ApiProblem>({
    queryKey: ['working-calendar', anno],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/working-calendar', { params: { query: { year: Number(anno) } } })),
  });
  const admin = roles.includes('admin');
  return (
    <Page
      title={t('title')}
      trail={[{ to: '/amministrazione', label: t('administration:title') }]}
      actions={admin && <AddClosing />}
    >
      <p>{t('what')}</p>
      <div className="admin-bar">
        <TextField
          label={t('year')}
          type="number"
          min={1970}
          max={2100}
          value={anno}
          onChange={(value) =>
            /^\d{4}$/.test(value) &&
            void navigate({ to: '/amministrazione/calendario', search: { anno: value } })
          }
        />
      </div>
      {calendar.isPending && <Waiting />}
      {calendar.error && <Problem error={calendar.error} />}
      <div className="stack">
        {calendar.data && (
          <section className="panel" aria-label={t('days')}>
            <ul className="plain plain-rows">
              {calendar.data.days.map((rest) => (
                <li key={`${rest.day} ${rest.kind}`}>
                  <RestDay rest={rest} removable={admin && rest.day >= today} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <Changes />
      </div>
    </Page>
  );
}

function RestDay({ rest, removable }: { rest: Rest; removable: boolean }) {
  const { t } = useTranslation('calendar');
  const { day, kind, reason } = rest;
  return (
    <>
      <span>
        {formatLongDay(day)}:{' '}
        <strong>{currentLanguage() === 'en' ? rest.nameEn : rest.name}</strong>
      </span>
      <span className="quiet">
        {t(`kind.${kind}`)}
        {reason && `: ${reason}`}
      </span>
      {kind === 'closingDay' && removable && <RemoveClosing rest={rest} />}
    </>
  );
}

function AddClosing() {
  const { t } = useTranslation('calendar');
  return (
    <ActionDialog<Schemas['AddClosingDayDto']>
      label={t('add.go')}
      title={t('add.go')}
      done={t('add.done')}
      primary
      start={{ day: '', name: '', nameEn: '', reason: '' }}
      shown={['day', 'name', 'nameEn', 'reason']}
      send={(body, header) =>
        bodyOf(api.POST('/api/v1/working-calendar/closing-days', { params: { header }, body }))
      }
    >
      {({ values, set, errors, field }) => (
        <>
          <p>{t('add.what')}</p>
          <DateField label={t('field.day')} required {...field('day')} />
          {(['name', 'nameEn'] as const).map((name) => (
            <TextField
              key={name}
              label={t(`field.${name}`)}
              required
              maxLength={200}
              value={values[name]}
              onChange={(value) => set(name, value)}
              error={errors[name]}
            />
          ))}
          <TextAreaField
            label={t('field.reason')}
            help={t('field.reasonHelp')}
            required
            maxLength={2000}
            {...field('reason')}
          />
        </>
      )}
    </ActionDialog>
  );
}

function RemoveClosing({ rest: { day } }: { rest: Rest }) {
  const { t } = useTranslation('calendar');
  return (
    <ActionDialog
      label={t('remove.go')}
      title={t('remove.question', { day: formatLongDay(day) })}
      done={t('remove.done')}
      dangerous
      start={{ reason: '' }}
      shown={['reason']}
      send={(body, header) =>
        bodyOf(
          api.POST('/api/v1/working-calendar/closing-days/{day}/removal', {
            params: { path: { day }, header },
            body,
          }),
        )
      }
    >
      {({ field }) => (
        <TextAreaField label={t('field.reason')} required maxLength={2000} {...field('reason')} />
      )}
    </ActionDialog>
  );
}

/** What was changed of the closing days, with the terms that moved. */
function Changes() {
  const { t } = useTranslation('calendar');
  const actorName = useActorName();
  const list = useList<Schemas['ClosingDayChangeDto']>(['working-calendar', 'changes'], (cursor) =>
    bodyOf(api.GET('/api/v1/working-calendar/changes', { params: { query: { cursor } } })),
  );
  if (list.error) return <Problem error={list.error} onRetry={list.retry} />;
  if (list.items.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="closing-changes">
      <h2 className="h5" id="closing-changes">
        {t('changes')}
      </h2>
      <ol className="plain changes">
        {list.items.map((change) => (
          <li key={change.revision}>
            <p>
              {t(`change.${change.change}`)}: {formatLongDay(change.day)}, {change.name}
            </p>
            <p className="quiet">
              {actorName(change.actor)}, <When at={change.at} /> ·{' '}
              {t('moved', { count: change.clocksMoved })}
            </p>
            <p className="said">{change.reason}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../api/client';
import { dayOf, formatDay } from './dates';
import { DateField } from './fields';
import { ActionDialog, type ActionForm } from './ActionDialog';

type Validity = Pick<Schemas['GrantDto'], 'validFrom' | 'validUntil'>;

/** From when to when something holds, and whether it is over or to come. */
export function Days({ validFrom, validUntil }: Validity) {
  const { t } = useTranslation('organisation');
  const today = dayOf(new Date());
  const over = validUntil !== null && validUntil < today;
  const toCome = validFrom !== null && validFrom > today;
  const from = validFrom && t('days.from', { day: formatDay(validFrom) });
  const until = validUntil && t('days.until', { day: formatDay(validUntil) });
  return (
    <span className="quiet">
      {[from, until].filter(Boolean).join(' ') || t('days.always')}
      {over && ` (${t('days.over')})`}
      {toCome && ` (${t('days.toCome')})`}
    </span>
  );
}

/** Asks from when to when something is to hold. */
export function DayFields({ field }: Pick<ActionForm<Record<keyof Validity, string>>, 'field'>) {
  const { t } = useTranslation('organisation');
  return (
    <>
      <DateField label={t('field.validFrom')} help={t('validFromHelp')} {...field('validFrom')} />
      <DateField
        label={t('field.validUntil')}
        help={t('validUntilHelp')}
        {...field('validUntil')}
      />
    </>
  );
}

/** Ends a role or a membership at once, today not included; nothing for one that is over. */
export function TakeNow({ grant, name }: { grant: Schemas['GrantDto']; name: string }) {
  const { t } = useTranslation('organisation');
  if (grant.validUntil !== null && grant.validUntil < dayOf(new Date())) return null;
  return (
    <ActionDialog
      label={t('days.takeNow')}
      title={t('days.takeNowTitle', { name })}
      done={t('saved')}
      dangerous
      start={{}}
      shown={[]}
      send={(_, header) =>
        api.POST('/api/v1/grants/{id}/end', {
          params: { path: { id: grant.id }, header },
          body: { version: grant.version },
        })
      }
    >
      {() => <p>{t('days.takeNowWhat')}</p>}
    </ActionDialog>
  );
}

/** Other days for a role or a membership, e.g. its last one. */
export function ChangeDays({ grant, name }: { grant: Schemas['GrantDto']; name: string }) {
  const { t } = useTranslation('organisation');
  return (
    <ActionDialog
      label={t('days.change')}
      title={t('days.title', { name })}
      done={t('saved')}
      start={{ validFrom: grant.validFrom ?? '', validUntil: grant.validUntil ?? '' }}
      shown={['validFrom', 'validUntil']}
      send={({ validFrom, validUntil }, header) =>
        bodyOf(
          api.PATCH('/api/v1/grants/{id}', {
            params: { path: { id: grant.id }, header },
            body: {
              validFrom: validFrom || null,
              validUntil: validUntil || null,
              version: grant.version,
            },
          }),
        )
      }
    >
      {({ field }) => (
        <>
          <p>{t('days.what')}</p>
          <DayFields field={field} />
        </>
      )}
    </ActionDialog>
  );
}

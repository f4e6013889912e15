import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { dayOf, formatDay } from '../../parts/dates';
import { DateField } from '../../parts/fields';
import { ActionDialog } from '../../parts/ActionDialog';
import type { Grant } from './queries';

type Validity = Pick<Grant, 'validFrom' | 'validUntil'>;

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

/** Other days for a role or a membership, e.g. its last one. */
export function ChangeDays({ grant, name }: { grant: Grant; name: string }) {
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
      {({ values, set, errors }) => (
        <>
          <p>{t('days.what')}</p>
          <DateField
            label={t('field.validFrom')}
            help={t('validFromHelp')}
            value={values.validFrom}
            onChange={(value) => set('validFrom', value)}
            error={errors.validFrom}
          />
          <DateField
            label={t('field.validUntil')}
            help={t('validUntilHelp')}
            value={values.validUntil}
            onChange={(value) => set('validUntil', value)}
            error={errors.validUntil}
          />
        </>
      )}
    </ActionDialog>
  );
}

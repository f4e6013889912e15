import { useTranslation } from 'react-i18next';
import type { CommandHeaders } from '../../api/use-command';
import { dayOf, formatDay } from '../dates';
import { ActionDialog } from '../ActionDialog';
import type { Schemas } from '../../api/client';

interface AbsenceListProps {
  absences: readonly Schemas['AbsenceDto'][];
  nameOf: (username: string) => string;
  cancel: (absence: Schemas['AbsenceDto'], header: CommandHeaders) => Promise<unknown>;
}

/** Absences, the newest first; those that are not over can be ended. */
export function AbsenceList({ absences, nameOf, cancel }: AbsenceListProps) {
  const { t } = useTranslation('accounts');
  const today = dayOf(new Date());
  if (absences.length === 0) return <p>{t('absences.none')}</p>;
  return (
    <ul className="plain plain-rows">
      {absences.map((absence) => {
        const over = absence.cancelled || absence.until < today;
        return (
          <li key={absence.id}>
            <span>
              {t('absences.days', {
                from: formatDay(absence.from),
                until: formatDay(absence.until),
              })}
              {absence.reason && `: ${absence.reason}`}
            </span>
            <span className="quiet">
              {t('absences.deputy', { name: nameOf(absence.deputy) })}
              {absence.cancelled && ` (${t('absences.cancelled')})`}
              {!absence.cancelled && over && ` (${t('absences.over')})`}
            </span>
            {!over && (
              <ActionDialog
                label={t('absences.end')}
                title={t('absences.endQuestion')}
                done={t('absences.ended')}
                start={{}}
                shown={[]}
                send={(_values, header) => cancel(absence, header)}
              >
                {() => <p>{t('absences.endWhat', { name: nameOf(absence.deputy) })}</p>}
              </ActionDialog>
            )}
          </li>
        );
      })}
    </ul>
  );
}

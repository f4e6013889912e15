import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { accountNamesQuery } from '../../api/reference';
import { AbsenceList } from '../../parts/absences/AbsenceList';
import { EnterAbsence } from '../../parts/absences/EnterAbsence';
import { absencesQuery, type Account } from './queries';

/** When somebody is away and who does their tasks, as an administrator enters it. */
export function Absences({ account }: { account: Account }) {
  const { t } = useTranslation('accounts');
  const { id } = account;
  const absences = useQuery(absencesQuery(id));
  const accounts = useQuery(accountNamesQuery).data?.items ?? [];
  const deputies = accounts.filter(
    ({ username, active }) => active && username !== account.username,
  );
  return (
    <section className="panel stack" aria-labelledby="absences">
      <h2 className="h5" id="absences">
        {t('absences.title')}
      </h2>
      {absences.isPending && <Waiting />}
      {absences.error && <Problem error={absences.error} onRetry={() => void absences.refetch()} />}
      {absences.data && (
        <AbsenceList
          absences={absences.data.items}
          nameOf={(username) =>
            accounts.find((one) => one.username === username)?.displayName ?? username
          }
          cancel={(absence, header) =>
            bodyOf(
              api.POST('/api/v1/absences/{id}/cancel', {
                params: { path: { id: absence.id }, header },
                body: { version: absence.version },
              }),
            )
          }
        />
      )}
      <div className="admin-actions">
        <EnterAbsence
          deputies={deputies}
          send={(body, header) =>
            bodyOf(
              api.POST('/api/v1/accounts/{id}/absences', {
                params: { path: { id }, header },
                body,
              }),
            )
          }
        />
      </div>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { AbsenceList } from '../../parts/absences/AbsenceList';
import { EnterAbsence } from '../../parts/absences/EnterAbsence';

/** When I am away, and which colleague does my tasks. */
export function OwnAbsences() {
  const { t } = useTranslation('accounts');
  const absences = useQuery<Schemas['AbsenceListDto'], ApiProblem>({
    queryKey: ['me', 'absences'],
    queryFn: () => bodyOf(api.GET('/api/v1/auth/me/absences')),
  });
  const colleagues = useQuery<Schemas['ColleagueListDto'], ApiProblem>({
    queryKey: ['me', 'colleagues'],
    queryFn: () => bodyOf(api.GET('/api/v1/auth/me/colleagues')),
  }).data?.items;
  return (
    <section className="panel stack" aria-labelledby="own-absences">
      <h2 className="h5" id="own-absences">
        {t('absences.mine')}
      </h2>
      <p className="field-help">{t('absences.mineWhat')}</p>
      {absences.isPending && <Waiting />}
      {absences.error && <Problem error={absences.error} onRetry={() => void absences.refetch()} />}
      {absences.data && (
        <AbsenceList
          absences={absences.data.items}
          nameOf={(username) =>
            colleagues?.find((one) => one.username === username)?.displayName ?? username
          }
          cancel={({ id, version }, header) =>
            bodyOf(
              api.POST('/api/v1/auth/me/absences/{id}/cancel', {
                params: { path: { id }, header },
                body: { version },
              }),
            )
          }
        />
      )}
      {colleagues?.length === 0 && <p>{t('absences.noColleagues')}</p>}
      {colleagues && colleagues.length > 0 && (
        <div className="admin-actions">
          <EnterAbsence
            deputies={colleagues}
            send={(body, header) =>
              bodyOf(api.POST('/api/v1/auth/me/absences', { params: { header }, body }))
            }
          />
        </div>
      )}
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { pointsQuery, useNames } from '../../api/reference';
import { dayOf } from '../../parts/dates';
import { SelectField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { ActionDialog } from '../../parts/ActionDialog';
import { ChangeDays, DayFields, Days, TakeNow } from '../../parts/Days';
import { type Account, grantsQuery, ROLES } from './queries';

type Kind = 'role' | 'membership';

/** The roles of an account, or the points it is a member of, with their days. */
export function Grants({ account, kind }: { account: Account; kind: Kind }) {
  const { t } = useTranslation(['accounts', 'words']);
  const { pointName } = useNames();
  const grants = useQuery(grantsQuery(account.id));
  const items = grants.data?.items.filter((grant) => grant.kind === kind);
  const nameOf = (subject: string) =>
    kind === 'role' ? t(`words:role.${subject as (typeof ROLES)[number]}`) : pointName(subject);
  return (
    <section className="panel stack" aria-labelledby={`grants-${kind}`}>
      <h2 className="h5" id={`grants-${kind}`}>
        {t(`grants.${kind}`)}
      </h2>
      {grants.isPending && <Waiting />}
      {grants.error && <Problem error={grants.error} onRetry={() => void grants.refetch()} />}
      {items?.length === 0 && <p>{t(`grants.no-${kind}`)}</p>}
      <ul className="plain plain-rows">
        {items?.map((grant) => (
          <li key={grant.id}>
            <span>{nameOf(grant.subject)}</span>
            <Days validFrom={grant.validFrom} validUntil={grant.validUntil} />
            <ChangeDays key={grant.version} grant={grant} name={nameOf(grant.subject)} />
            <TakeNow grant={grant} name={nameOf(grant.subject)} />
          </li>
        ))}
      </ul>
      <div className="admin-actions">
        <Give account={account} kind={kind} />
      </div>
    </section>
  );
}

function Give({ account: { id }, kind }: { account: Account; kind: Kind }) {
  const { t } = useTranslation(['accounts', 'words', 'organisation']);
  const points = useQuery(pointsQuery).data ?? [];
  const choices =
    kind === 'role'
      ? ROLES.map((value) => ({ value, label: t(`words:role.${value}`) }))
      : points
          .filter(({ closedAt }) => !closedAt)
          .map(({ code, name }) => ({ value: code, label: name }));
  return (
    <ActionDialog
      label={t(`grants.give-${kind}`)}
      title={t(`grants.give-${kind}`)}
      done={t('saved')}
      start={{ subject: '', validFrom: dayOf(new Date()), validUntil: '' }}
      shown={['subject', 'validFrom', 'validUntil']}
      send={({ subject, validFrom, validUntil }, header) =>
        bodyOf(
          api.POST('/api/v1/accounts/{id}/grants', {
            params: { path: { id }, header },
            body: {
              kind,
              subject,
              validFrom: validFrom || null,
              validUntil: validUntil || null,
            },
          }),
        )
      }
    >
      {({ field }) => (
        <>
          <SelectField
            label={t(`grants.one-${kind}`)}
            required
            empty={t('organisation:choose')}
            choices={choices}
            {...field('subject')}
          />
          <DayFields field={field} />
        </>
      )}
    </ActionDialog>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { ActionDialog } from '../../parts/ActionDialog';
import { AccountField } from '../../parts/AccountField';
import { ChangeDays, DayFields, Days, TakeNow } from '../../parts/Days';
import { accountNamesQuery } from '../../api/reference';
import { membersQuery, type Point } from './queries';

/** Who works at a point, from when to when; past and to come. */
export function Members({ point }: { point: Point }) {
  // With the texts of the dialog's parts: a page that waited for them when it opens would lose the focus.
  const { t } = useTranslation(['organisation', 'accounts']);
  const members = useQuery(membersQuery(point.code));
  const accounts = useQuery(accountNamesQuery).data?.items ?? [];
  const nameOf = (username: string) =>
    accounts.find((account) => account.username === username)?.displayName ?? username;
  return (
    <section className="stack" aria-labelledby="members">
      <h3 id="members">{t('field.members')}</h3>
      {members.isPending && <Waiting />}
      {members.error && <Problem error={members.error} onRetry={() => void members.refetch()} />}
      {members.data?.items.length === 0 && <p>{t('noMembers')}</p>}
      <ul className="plain plain-rows">
        {members.data?.items.map((grant) => (
          <li key={grant.id}>
            <Link to="/amministrazione/account/$id" params={{ id: grant.accountId }}>
              {nameOf(grant.username)}
            </Link>
            <Days validFrom={grant.validFrom} validUntil={grant.validUntil} />
            <ChangeDays grant={grant} name={nameOf(grant.username)} />
            <TakeNow grant={grant} name={nameOf(grant.username)} />
          </li>
        ))}
      </ul>
      {!point.closedAt && (
        <div className="admin-actions">
          <AddMember point={point} />
        </div>
      )}
    </section>
  );
}

/** As the API would say it, had it been asked. */
const NOBODY_CHOSEN = new ApiProblem(400, 'request.invalid', 'Choose an account.', {
  errors: [{ field: 'account', code: 'not-chosen', message: 'Choose an account from the list.' }],
});

function AddMember({ point }: { point: Point }) {
  const { t } = useTranslation('organisation');
  return (
    <ActionDialog
      label={t('addMember')}
      title={t('addMember')}
      done={t('saved')}
      start={{ account: '', validFrom: '', validUntil: '' }}
      shown={['account', 'validFrom', 'validUntil']}
      send={async ({ account, validFrom, validUntil }, header) => {
        if (!account) throw NOBODY_CHOSEN;
        return bodyOf(
          api.POST('/api/v1/accounts/{id}/grants', {
            params: { path: { id: account }, header },
            body: {
              kind: 'membership',
              subject: point.code,
              validFrom: validFrom || null,
              validUntil: validUntil || null,
            },
          }),
        );
      }}
    >
      {({ set, field, errors }) => (
        <>
          <AccountField
            label={t('field.account')}
            required
            error={errors.account}
            onChoose={(account) => set('account', account?.id ?? '')}
          />
          <DayFields field={field} />
        </>
      )}
    </ActionDialog>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { useNames } from '../../api/reference';
import { dayOf, formatDay } from '../../parts/dates';
import { Facts } from '../../parts/Facts';
import { Icon } from '../../parts/Icon';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { When } from '../../parts/When';
import '../../styles/administration.css';
import { ActionDialog } from '../../parts/ActionDialog';
import { NewKey } from './NewKey';

type Key = Schemas['ApiKeyDto'];

/** The keys with which programs call, what each may do, and when it was used. */
export default function ApiKeysPage() {
  const { t } = useTranslation(['keys', 'administration']);
  const keys = useQuery<Schemas['ApiKeyListDto'], ApiProblem>({
    queryKey: ['api-keys'],
    queryFn: () => bodyOf(api.GET('/api/v1/api-keys')),
  });
  return (
    <Page
      title={t('title')}
      trail={[{ to: '/amministrazione', label: t('administration:title') }]}
      actions={<NewKey />}
    >
      <p>{t('what')}</p>
      {keys.isPending && <Waiting />}
      {keys.error && <Problem error={keys.error} onRetry={() => void keys.refetch()} />}
      {keys.data?.items.length === 0 && (
        <div className="empty">
          <p>{t('none')}</p>
        </div>
      )}
      <ul className="plain stack">
        {keys.data?.items.map((key) => (
          <li key={key.id} className="panel stack">
            <KeyFacts apiKey={key} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function stateOf({ revokedAt, expiresOn }: Key): 'revoked' | 'expired' | 'valid' {
  if (revokedAt) return 'revoked';
  return expiresOn < dayOf(new Date()) ? 'expired' : 'valid';
}

function KeyFacts({ apiKey }: { apiKey: Key }) {
  const { t } = useTranslation(['keys', 'words']);
  const { pointName } = useNames();
  const state = stateOf(apiKey);
  const { createdByState, lastUsedAt, revokedAt, revokedBy } = apiKey;
  const isOrphan =
    state === 'valid' && createdByState !== null && createdByState !== 'administrator';
  return (
    <>
      <div>
        <h2 className="h5">{apiKey.name}</h2>
        <span className="status" data-ended={state !== 'valid'}>
          <Icon name={state === 'valid' ? 'it-check-circle' : 'it-minus-circle'} />
          <span>{t(`state.${state}`)}</span>
        </span>
      </div>
      {apiKey.description && <p className="said">{apiKey.description}</p>}
      {isOrphan && (
        <p className="status">
          <Icon name="it-warning-circle" />
          <span>{t(`maker.${createdByState}`, { name: apiKey.createdBy })}</span>
        </p>
      )}
      <Facts
        facts={[
          [t('field.tokenEnd'), <code key="end">…{apiKey.tokenEnd}</code>],
          [t('field.roles'), apiKey.roles.map((role) => t(`words:role.${role}`)).join(', ')],
          [t('field.points'), apiKey.points.map(pointName).join(', ') || '–'],
          [t('field.expiresOn'), formatDay(apiKey.expiresOn)],
          [t('field.requestsPerMinute'), String(apiKey.requestsPerMinute)],
          [
            t('field.lastUsed'),
            lastUsedAt ? <When key="at" at={lastUsedAt} asRelative /> : t('never'),
          ],
          [
            t('field.created'),
            <span key="by">
              {apiKey.createdBy}, <When at={apiKey.createdAt} />
            </span>,
          ],
          ...(revokedAt
            ? [
                [
                  t('field.revoked'),
                  <span key="by">
                    {revokedBy}, <When at={revokedAt} />
                  </span>,
                ] as const,
              ]
            : []),
        ]}
      />
      {state === 'valid' && (
        <div className="admin-actions">
          <Revoke apiKey={apiKey} />
        </div>
      )}
    </>
  );
}

function Revoke({ apiKey: { id, name } }: { apiKey: Key }) {
  const { t } = useTranslation('keys');
  return (
    <ActionDialog
      label={t('revoke.go')}
      title={t('revoke.question', { name })}
      done={t('revoke.done')}
      dangerous
      start={{}}
      shown={[]}
      send={(_values, header) =>
        bodyOf(api.POST('/api/v1/api-keys/{id}/revocation', { params: { path: { id }, header } }))
      }
    >
      {() => <p>{t('revoke.what')}</p>}
    </ActionDialog>
  );
}

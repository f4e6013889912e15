import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { pointsQuery } from '../../../api/reference';
import { CheckField } from '../../../parts/fields';
import { ownershipQuery } from '../../../api/case';
import { PointField } from '../../../parts/PointFields';
import { ActionDialog } from '../../../parts/ActionDialog';
import { WithdrawnWithQuestion } from '../Withdrawn';
import { ReasonField } from '../../../parts/ReasonField';
import { mayReceive } from '../../../api/rights';

type Contact = Schemas['ContactViewDto'];

/** Avocazione: a point above the districts answers to the citizen from now on. */
export function TakeOverAction({ contact, chooses }: { contact: Contact; chooses: boolean }) {
  const { t } = useTranslation('casework');
  const ledger = useQuery(ownershipQuery(contact.id)).data;
  return (
    <ActionDialog
      label={t('takeOver.action')}
      title={t('takeOver.title', { number: contact.protocolNumber })}
      start={{ reason: '', toPoint: '', takeQuestion: false }}
      shown={['reason', 'toPoint', 'takeQuestion']}
      done={t('takeOver.done')}
      send={({ reason, toPoint, takeQuestion }, header) =>
        bodyOf(
          api.POST('/api/v1/contacts/{contactId}/avocation', {
            params: { path: { contactId: contact.id }, header },
            body: {
              reason,
              takeQuestion,
              toPoint: toPoint || undefined,
              version: ledger?.version,
            },
          }),
        )
      }
    >
      {({ values, set, errors }) => (
        <>
          <p>{t('takeOver.what', { owner: contact.ownerName })}</p>
          {chooses && (
            <PointField
              label={t('takeOver.point')}
              help={t('takeOver.pointHelp')}
              error={errors.toPoint}
              among={({ system, kind }) =>
                system === 'networkDirection' ||
                system === 'political' ||
                (system === 'central' && kind !== 'collection')
              }
              value={values.toPoint}
              onChange={(toPoint) => set('toPoint', toPoint)}
            />
          )}
          {contact.status === 'escalated' && (
            <CheckField
              label={t('takeOver.question')}
              help={t('takeOver.questionHelp')}
              value={values.takeQuestion}
              onChange={(on) => set('takeQuestion', on)}
            />
          )}
          {(values.takeQuestion || contact.status !== 'escalated') && (
            <WithdrawnWithQuestion contactId={contact.id} />
          )}
          <ReasonField {...{ values, set, errors }} />
        </>
      )}
    </ActionDialog>
  );
}

/** Hands the relationship over, or back to a point that had it before. */
export function HandOverAction({ contact }: { contact: Contact }) {
  const { t } = useTranslation('casework');
  const points = useQuery(pointsQuery).data ?? [];
  const ledger = useQuery(ownershipQuery(contact.id)).data;
  const from = points.find(({ code }) => code === contact.owner);
  const former = new Set(ledger?.items.flatMap(({ fromPoint, toPoint }) => [fromPoint, toPoint]));
  const last = ledger?.items.findLast(({ toPoint }) => toPoint === contact.owner)?.fromPoint;
  return (
    <ActionDialog
      label={t('handOver.action')}
      title={t('handOver.title', { number: contact.protocolNumber })}
      start={{ reason: '', toPoint: last ?? '' }}
      shown={['reason', 'toPoint']}
      done={t('handOver.done')}
      send={({ reason, toPoint }, header) =>
        bodyOf(
          api.POST('/api/v1/contacts/{contactId}/ownership', {
            params: { path: { contactId: contact.id }, header },
            body: { reason, toPoint, version: ledger?.version },
          }),
        )
      }
    >
      {({ values, set, errors }) => (
        <>
          <p>{t('handOver.what')}</p>
          <PointField
            label={t('handOver.point')}
            required
            error={errors.toPoint}
            among={(to) =>
              to.code !== contact.owner && (former.has(to.code) || mayReceive(from, to))
            }
            value={values.toPoint}
            onChange={(toPoint) => set('toPoint', toPoint)}
          />
          <ReasonField {...{ values, set, errors }} />
        </>
      )}
    </ActionDialog>
  );
}

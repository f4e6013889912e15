import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { Facts } from '../../parts/Facts';
import { TextAreaField, TextField } from '../../parts/fields';
import { Icon } from '../../parts/Icon';
import { Page } from '../../parts/Page';
import { pageToCome } from '../../parts/page-to-come';
import { Problem } from '../../parts/Problem';
import { When } from '../../parts/When';
import '../../styles/administration.css';
import { ActionDialog } from '../../parts/ActionDialog';
import { ContentCheck } from './ContentCheck';
import type { Entry } from './Entries';
import { protocolEntryRoute } from './route';

/** One entry of the register: what it says for good, its hashes and whether they hold, its cancellation. */
export default function EntryPage() {
  const { t } = useTranslation(['book', 'administration']);
  const { year, number } = protocolEntryRoute.useParams();
  const path = { year: Number(year), number: Number(number) };
  const entry = useQuery<Entry, ApiProblem>({
    queryKey: ['protocol-register', 'entry', year, number],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/protocol-register/{year}/{number}', { params: { path } })),
  });
  const trail = [
    { to: '/amministrazione', label: t('administration:title') },
    { to: '/amministrazione/protocollo', label: t('title') },
  ];
  if (!entry.data) return pageToCome({ title: `${year}/${number}`, trail, asked: entry });
  const { protocolNumber, subject, cancellation } = entry.data;
  return (
    <Page
      title={t('entry', { number: protocolNumber })}
      trail={trail}
      facts={<p>{subject}</p>}
      actions={!cancellation && <Cancel entry={entry.data} />}
    >
      <div className="stack">
        {cancellation && <Cancelled cancellation={cancellation} />}
        <About entry={entry.data} />
        <Hashes entry={entry.data} />
      </div>
    </Page>
  );
}

function Cancelled({ cancellation }: { cancellation: NonNullable<Entry['cancellation']> }) {
  const { t } = useTranslation('book');
  const { at, by, authorisedBy, reason } = cancellation;
  return (
    <section className="problem" aria-label={t('cancelled')}>
      <Icon name="it-ban" />
      <div>
        <p>
          <strong>{t('cancelled')}</strong> <When at={at} />, {by}
        </p>
        <p>{t('cancel.authorised', { by: authorisedBy })}</p>
        <p className="said">{reason}</p>
      </div>
    </section>
  );
}

function About({ entry }: { entry: Entry }) {
  const { t } = useTranslation('book');
  return (
    <section className="panel" aria-label={t('field.subject')}>
      <Facts
        facts={[
          [t('field.sender'), entry.sender],
          [t('field.receivedAt'), <When key="at" at={entry.receivedAt} />],
          [t('field.registeredAt'), <When key="at" at={entry.registeredAt} />],
          [
            t('field.contact'),
            <Link key="contact" to="/contatti/$id" params={{ id: entry.contactId }}>
              {t('openContact')}
            </Link>,
          ],
        ]}
      />
    </section>
  );
}

function Hashes({ entry }: { entry: Entry }) {
  const { t } = useTranslation('book');
  const { year, number } = entry;
  const check = useQuery<Schemas['EntryVerificationDto'], ApiProblem>({
    queryKey: ['protocol-register', 'entry', year, number, 'verification'],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/protocol-register/{year}/{number}/verification', {
          params: { path: { year, number } },
        }),
      ),
    enabled: false,
  });
  const holds = check.data && check.data.intact && check.data.follows;
  return (
    <section className="panel stack" aria-labelledby="hashes">
      <h2 className="h5" id="hashes">
        {t('hash.title')}
      </h2>
      <p className="field-help">{t('hash.what')}</p>
      <Facts
        facts={(['contentHash', 'entryHash', 'previousHash'] as const).map((name) => [
          t(`field.${name}`),
          <code key={name} className="hash">
            {entry[name]}
          </code>,
        ])}
      />
      <div className="admin-actions">
        <Button
          color="primary"
          outline
          size="sm"
          disabled={check.isFetching}
          onClick={() => void check.refetch()}
        >
          {t('hash.check')}
        </Button>
      </div>
      {check.error && <Problem error={check.error} />}
      {check.data && (
        <p role="status" className="outcome" data-outcome={holds ? 'intact' : 'altered'}>
          {t(holds ? 'hash.holds' : check.data.intact ? 'hash.broken' : 'hash.altered')}
        </p>
      )}
      <ContentCheck contentHash={entry.contentHash} />
    </section>
  );
}

function Cancel({ entry: { year, number, protocolNumber } }: { entry: Entry }) {
  const { t } = useTranslation('book');
  return (
    <ActionDialog
      label={t('cancel.go')}
      title={t('cancel.question', { number: protocolNumber })}
      done={t('cancel.done')}
      dangerous
      start={{ reason: '', authorisedBy: '' }}
      shown={['reason', 'authorisedBy']}
      send={({ reason, authorisedBy }, header) =>
        bodyOf(
          api.POST('/api/v1/protocol-register/{year}/{number}/cancellation', {
            params: { path: { year, number }, header },
            body: { reason, authorisedBy: authorisedBy || null },
          }),
        )
      }
    >
      {({ field }) => (
        <>
          <p>{t('cancel.what')}</p>
          <TextAreaField
            label={t('cancel.reason')}
            required
            maxLength={1000}
            {...field('reason')}
          />
          <TextField
            label={t('cancel.authorisedBy')}
            help={t('cancel.authorisedHelp')}
            maxLength={300}
            {...field('authorisedBy')}
          />
        </>
      )}
    </ActionDialog>
  );
}

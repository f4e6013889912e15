import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../parts/Facts';
import { Page } from '../../parts/Page';
import { pageToCome } from '../../parts/page-to-come';
import { When } from '../../parts/When';
import '../../styles/administration.css';
import { Absences } from './Absences';
import { AccountActions } from './AccountActions';
import { AccountState } from './AccountState';
import { Grants } from './Grants';
import { type Account, accountQuery } from './queries';
import { accountRoute } from './route';

/** One account: what it holds and when, its absences, and what an administrator may do with it. */
export default function AccountPage() {
  const { t } = useTranslation(['accounts', 'administration']);
  const { id } = accountRoute.useParams();
  const asked = useQuery(accountQuery(id));
  const account = asked.data;
  const trail = [
    { to: '/amministrazione', label: t('administration:title') },
    { to: '/amministrazione/account', label: t('title') },
  ];
  if (!account) return pageToCome({ title: t('one'), trail, asked });
  return (
    <Page
      title={account.displayName}
      trail={trail}
      facts={
        <ul className="facts">
          <li>
            <AccountState {...account} />
          </li>
          <li>{account.username}</li>
        </ul>
      }
    >
      <div className="stack">
        <About account={account} />
        <Grants account={account} kind="role" />
        <Grants account={account} kind="membership" />
        <Absences account={account} />
      </div>
    </Page>
  );
}

function About({ account }: { account: Account }) {
  const { t } = useTranslation(['accounts', 'organisation']);
  const { createdAt, lastSignInAt, openSessions, passwordTemporary, username } = account;
  return (
    <section className="panel stack" aria-label={t('one')}>
      <Facts
        facts={[
          [t('field.created'), <When key="at" at={createdAt} />],
          [t('field.lastSignIn'), lastSignInAt ? <When key="at" at={lastSignInAt} /> : t('never')],
          [t('field.openSessions'), String(openSessions)],
          [t('field.password'), t(passwordTemporary ? 'password.temporary' : 'password.own')],
        ]}
      />
      <div className="admin-actions">
        <AccountActions account={account} />
        <Link
          className="btn btn-outline-primary btn-sm"
          to="/amministrazione/organizzazione"
          search={{ scheda: 'storia', tipo: 'account', oggetto: username }}
        >
          {t('organisation:history.of')}
        </Link>
      </div>
    </section>
  );
}

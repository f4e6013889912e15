import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { Page } from '../../parts/Page';
import { type Tab, Tabs } from '../../parts/Tabs';
import '../../styles/administration.css';
import { Files } from './Files';
import { History } from './History';
import { mayChange, mayReadHistory } from './roles';
import { organisationRoute } from './route';
import { NewScope } from './ScopeForms';
import { Structure } from './Structure';

type TabKey = 'struttura' | 'file' | 'storia';

/** Scopes and points as a tree, their files, and who changed what. */
export default function OrganisationPage() {
  const { t } = useTranslation(['organisation', 'administration']);
  const { roles } = useMe();
  const navigate = useNavigate();
  const { scheda } = organisationRoute.useSearch();
  const tabs: Tab<TabKey>[] = [
    { key: 'struttura', label: t('tab.structure'), content: () => <Structure /> },
  ];
  if (mayChange(roles)) tabs.push({ key: 'file', label: t('tab.files'), content: () => <Files /> });
  if (mayReadHistory(roles))
    tabs.push({ key: 'storia', label: t('tab.history'), content: () => <History /> });
  return (
    <Page
      title={t('title')}
      trail={[{ to: '/amministrazione', label: t('administration:title') }]}
      actions={mayChange(roles) && <NewScope />}
    >
      <Tabs
        label={t('title')}
        tabs={tabs}
        selected={(scheda as TabKey | undefined) ?? 'struttura'}
        onSelect={(key) =>
          void navigate({
            to: '/amministrazione/organizzazione',
            search: key === 'struttura' ? {} : { scheda: key },
            resetScroll: false,
          })
        }
      />
    </Page>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { Page } from '../../parts/Page';
import { type Tab, Tabs } from '../../parts/Tabs';
import '../../styles/administration.css';
import { CurrentTree } from './CurrentTree';
import { mayTry } from './roles';
import { classificationRoute } from './route';
import { TrySuggestions } from './TrySuggestions';
import { Versions } from './Versions';

type TabKey = 'albero' | 'versioni' | 'prova';

/** The tree of classes, subjects and events: as it is, its versions, and what it suggests for a text. */
export default function ClassificationPage() {
  const { t } = useTranslation(['classification', 'administration']);
  const { roles } = useMe();
  const navigate = useNavigate();
  const { scheda } = classificationRoute.useSearch();
  const tabs: Tab<TabKey>[] = [
    { key: 'albero', label: t('tab.tree'), content: () => <CurrentTree /> },
    { key: 'versioni', label: t('tab.versions'), content: () => <Versions /> },
  ];
  if (mayTry(roles))
    tabs.push({ key: 'prova', label: t('tab.try'), content: () => <TrySuggestions /> });
  return (
    <Page title={t('title')} trail={[{ to: '/amministrazione', label: t('administration:title') }]}>
      <Tabs
        label={t('title')}
        tabs={tabs}
        selected={(scheda as TabKey | undefined) ?? 'albero'}
        onSelect={(key) =>
          void navigate({
            to: '/amministrazione/classificazione',
            search: key === 'albero' ? {} : { scheda: key },
            resetScroll: false,
          })
        }
      />
    </Page>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/Page';
import { type Tab, Tabs } from '../../parts/Tabs';
import '../../styles/administration.css';
import { DailyRegisters } from './DailyRegisters';
import { Entries } from './Entries';
import { protocolRegisterRoute } from './route';
import { Verification } from './Verification';

type TabKey = 'registrazioni' | 'giornalieri' | 'verifica';

/** The protocol register: its entries, the register of each day, and whether anything was altered. */
export default function RegisterPage() {
  const { t } = useTranslation(['book', 'administration']);
  const navigate = useNavigate();
  const { scheda } = protocolRegisterRoute.useSearch();
  const tabs: Tab<TabKey>[] = [
    { key: 'registrazioni', label: t('tab.entries'), content: () => <Entries /> },
    { key: 'giornalieri', label: t('tab.days'), content: () => <DailyRegisters /> },
    { key: 'verifica', label: t('tab.verification'), content: () => <Verification /> },
  ];
  return (
    <Page title={t('title')} trail={[{ to: '/amministrazione', label: t('administration:title') }]}>
      <Tabs
        label={t('title')}
        tabs={tabs}
        selected={(scheda as TabKey | undefined) ?? 'registrazioni'}
        onSelect={(key) =>
          void navigate({
            to: '/amministrazione/protocollo',
            search: key === 'registrazioni' ? {} : { scheda: key },
            resetScroll: false,
          })
        }
      />
    </Page>
  );
}

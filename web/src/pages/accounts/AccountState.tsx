import { useTranslation } from 'react-i18next';
import { Icon } from '../../parts/Icon';

/** Whether an account may sign in, in words and with an icon. */
export function AccountState({ active }: { active: boolean }) {
  const { t } = useTranslation('accounts');
  return (
    <span className="status" data-ended={!active}>
      <Icon name={active ? 'it-check-circle' : 'it-minus-circle'} />
      <span>{t(active ? 'state.active' : 'state.disabled')}</span>
    </span>
  );
}

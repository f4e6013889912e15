import { useTranslation } from 'react-i18next';
import { Icon } from '../../parts/Icon';
import type { Cell } from './vocabulary';

const ICONS: Record<Cell['phase'], string> = {
  notLive: 'it-minus-circle',
  experimental: 'it-clock',
  regular: 'it-check-circle',
};

/** A phase in words, with an icon and a colour that say the same. */
export function Phase({ phase }: { phase: Cell['phase'] }) {
  const { t } = useTranslation('rollout');
  return (
    <span className="status phase" data-phase={phase}>
      <Icon name={ICONS[phase]} />
      <span>{t(`phase.${phase}`)}</span>
    </span>
  );
}

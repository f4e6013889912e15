import { useTranslation } from 'react-i18next';
import { Icon } from '../../parts/Icon';
import type { Protocol } from './queries';

const ICONS: Record<Protocol['state'], string> = {
  draft: 'it-pencil',
  signed: 'it-files',
  inForce: 'it-check-circle',
  superseded: 'it-minus-circle',
};

export function State({ state }: { state: Protocol['state'] }) {
  const { t } = useTranslation('protocols');
  return (
    <span className="status" data-ended={state === 'superseded'}>
      <Icon name={ICONS[state]} />
      <span>{t(`state.${state}`)}</span>
    </span>
  );
}

import { useTranslation } from 'react-i18next';
import { Icon } from '../../parts/Icon';
import type { Version } from './queries';

const ICONS: Record<Version['state'], string> = {
  draft: 'it-pencil',
  scheduled: 'it-clock',
  current: 'it-check-circle',
  superseded: 'it-minus-circle',
};

/** A version's state in words, with an icon that says the same. */
export function VersionState({ state }: Pick<Version, 'state'>) {
  const { t } = useTranslation('classification');
  return (
    <span className="status" data-ended={state === 'superseded'}>
      <Icon name={ICONS[state]} />
      <span>{t(`state.${state}`)}</span>
    </span>
  );
}

import { useTranslation } from 'react-i18next';
import { Icon } from '../../parts/Icon';
import type { Article } from './queries';

const ICONS: Record<Article['state'], string> = {
  draft: 'it-pencil',
  proposed: 'it-clock',
  approved: 'it-check-circle',
  superseded: 'it-minus-circle',
  withdrawn: 'it-minus-circle',
};

export function ArticleState({ state }: { state: Article['state'] }) {
  const { t } = useTranslation('manual');
  return (
    <span className="status" data-ended={state === 'superseded' || state === 'withdrawn'}>
      <Icon name={ICONS[state]} />
      <span>{t(`state.${state}`)}</span>
    </span>
  );
}

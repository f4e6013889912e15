import { useTranslation } from 'react-i18next';
import { When } from './When';

/** "Ora" is no time at which something was left. */
const MOMENT_MS = 60_000;

interface TakenUpProps {
  /** What is told, before the time in brackets. */
  text: string;
  /** When it was left. */
  at: string;
  dropLabel: string;
  onDrop: () => void;
}

/** What was left half written stands here again, with the way to leave it. */
export function TakenUp({ text, at, dropLabel, onDrop }: TakenUpProps) {
  const { t } = useTranslation('parts');
  const justNow = Date.now() - Date.parse(at) < MOMENT_MS;
  return (
    <p className="taken-up" role="status">
      {text} ({justNow ? t('momentAgo') : <When at={at} asRelative />}).{' '}
      <button type="button" className="link-button" onClick={onDrop}>
        {dropLabel}
      </button>
    </p>
  );
}

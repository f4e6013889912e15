import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/Dialog';
import { Secret } from '../../parts/Secret';

interface PasswordOnceProps {
  title: string;
  username: string;
  password: string;
  /** What happens next. */
  next?: string;
  /** On the button that closes it. */
  go: string;
  onClose: () => void;
}

/** A password that was set for somebody else: it is shown now and never again. */
export function PasswordOnce(props: PasswordOnceProps) {
  const { title, username, password, next, go, onClose } = props;
  const { t } = useTranslation('accounts');
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="stack">
        <p>{t('password.shownOnce', { username })}</p>
        <Secret label={t('password.first')} value={password} />
        {next && <p>{next}</p>}
        <div className="dialog-actions">
          <Button color="primary" onClick={onClose}>
            {go}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

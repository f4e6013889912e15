import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';

/** Something that is shown once, to be copied: it is nowhere else to be had. */
export function Secret({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation('parts');
  const [copied, setCopied] = useState(false);
  return (
    <div className="secret" role="group" aria-label={label}>
      <code>{value}</code>
      {/* The clipboard is there on https and on this machine only. */}
      {window.isSecureContext && (
        <Button
          color="primary"
          outline
          size="sm"
          type="button"
          onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}
        >
          <Icon name="it-copy" /> {t(copied ? 'secret.copied' : 'secret.copy')}
        </Button>
      )}
    </div>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../parts/fields';

/** Whether a file is what was received: its SHA-256 is made here, in the browser, and compared. */
export function ContentCheck({ contentHash }: { contentHash: string }) {
  const { t } = useTranslation('book');
  const [same, setSame] = useState<boolean | null>(null);
  // Browsers make hashes on https and on this machine only.
  if (!window.isSecureContext) return null;
  const compare = async (file: File | undefined) => {
    if (!file) return setSame(null);
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
    setSame(hash.join('') === contentHash);
  };
  return (
    <>
      <Field label={t('content.file')} help={t('content.help')}>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            className="control"
            onChange={(event) => void compare(event.target.files?.[0])}
          />
        )}
      </Field>
      {same !== null && (
        <p role="status" className="outcome" data-outcome={same ? 'intact' : 'altered'}>
          {t(same ? 'content.same' : 'content.differs')}
        </p>
      )}
    </>
  );
}

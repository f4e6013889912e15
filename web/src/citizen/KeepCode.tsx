import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copied } from '../parts/copied';
import { useAlive } from './context';

interface KeepCodeProps {
  protocolNumber: string;
  code: string;
  /** Of the page that follows it, with number and code. */
  followPath: string;
}

/** Number and code to take away: copied, or handed to another program of the phone. Without a script they are marked whole by one click. */
export function KeepCode({ protocolNumber, code, followPath }: KeepCodeProps) {
  const { t } = useTranslation('citizen');
  const alive = useAlive();
  const [done, setDone] = useState<'copied' | 'shared' | 'failed' | null>(null);
  const text = t('keep.text', { number: protocolNumber, code });
  const whole = () => `${text}\n${window.location.origin}${followPath}`;
  const copy = async () => setDone((await copied(whole())) ? 'copied' : 'failed');
  const share = async () => {
    try {
      await navigator.share({ title: t('keep.title'), text: whole() });
      setDone('shared');
    } catch (error) {
      // Who closes the choice wants nothing else.
      if ((error as DOMException).name !== 'AbortError') await copy();
    }
  };
  return (
    <div className="keep-code no-print">
      <output className="select-all" aria-label={t('keep.title')}>
        {text}
      </output>
      {alive && (
        <div className="keep-buttons">
          <button type="button" className="big-button second" onClick={() => void copy()}>
            {t('keep.copy')}
          </button>
          {'share' in navigator && (
            <button type="button" className="big-button second" onClick={() => void share()}>
              {t('keep.share')}
            </button>
          )}
        </div>
      )}
      <p role="status" className="quiet">
        {done && t(`keep.${done}`)}
      </p>
    </div>
  );
}

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../parts/Dialog';
import { isWriting } from './is-writing';

const KEYS = [
  ['/', 'search'],
  ['c', 'newContact'],
  ['j', 'next'],
  ['k', 'previous'],
  ['Invio', 'open'],
  ['Esc', 'close'],
  ['n', 'nextCase'],
  ['p', 'previousCase'],
  ['x', 'choose'],
  ['e', 'take'],
  ['Ctrl+Invio', 'register'],
  ['?', 'help'],
] as const;

/** `?` anywhere outside a field tells which keys there are. */
export function Shortcuts() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isWriting(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  if (!open) return null;
  return (
    <Dialog title={t('keys.title')} onClose={() => setOpen(false)}>
      <dl className="keys">
        {KEYS.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key.replace('Invio', t('keys.enter'))}</kbd>
            </dt>
            <dd>{t(`keys.${text}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

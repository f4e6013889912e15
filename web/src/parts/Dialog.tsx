import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';

interface DialogProps {
  title: string;
  onClose: () => void;
  closeLabel?: string;
  children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus, Escape closes it, the focus returns to where it was. */
export function Dialog({ title, onClose, closeLabel, children }: DialogProps) {
  const { t } = useTranslation('parts');
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Closed while it is still in the document: only then the browser returns the focus, also to the dialog that follows.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" className="icon-button" onClick={onClose}>
          <Icon name="it-close" label={closeLabel ?? t('close')} />
        </button>
      </header>
      {children}
    </dialog>
  );
}

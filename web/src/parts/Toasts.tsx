import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { onSignIn } from '../api/signings';
import { Icon } from './Icon';

type Tone = 'success' | 'danger' | 'info';

interface Toast {
  id: number;
  text: string;
  tone: Tone;
  action?: { label: string; run: () => void };
}

const SHOWN_MS = 6_000;
const ICONS: Record<Tone, string> = {
  success: 'it-check-circle',
  danger: 'it-error',
  info: 'it-info-circle',
};

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  listeners.forEach((listener) => listener());
}

function dismiss(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

/**
 * Says in passing that something was done, with a way back where there is one. Failures stay until they are dismissed;
 * so does what can be undone, long enough to be reached.
 */
export function toast(text: string, tone: Tone = 'success', action?: Toast['action']): void {
  const id = ++last;
  set([...toasts.slice(-3), { id, text, tone, action }]);
  if (tone !== 'danger') setTimeout(() => dismiss(id), action ? 2 * SHOWN_MS : SHOWN_MS);
}

/** What failed before somebody signed in is over. */
onSignIn(() => set(toasts.filter(({ tone }) => tone !== 'danger')));

/** Where they appear, once for the whole application; read aloud without taking the focus. */
export function Toasts() {
  const { t } = useTranslation('parts', { useSuspense: false });
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map(({ id, text, tone, action }) => (
        <div key={id} className={`toast-note toast-${tone}`}>
          <Icon name={ICONS[tone]} />
          <span>{text}</span>
          {action && (
            <button
              type="button"
              className="link-button"
              onClick={() => {
                dismiss(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          <button type="button" className="icon-button" onClick={() => dismiss(id)}>
            <Icon name="it-close" label={t('close')} />
          </button>
        </div>
      ))}
    </div>
  );
}

import { useSyncExternalStore } from 'react';

const WIDE = window.matchMedia('(min-width: 75rem)');

/** True where two things stand beside each other. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      WIDE.addEventListener('change', changed);
      return () => WIDE.removeEventListener('change', changed);
    },
    () => WIDE.matches,
  );
}

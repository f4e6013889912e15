import { useEffect } from 'react';

const ENDS = 'case-writing-ends';

/** Whoever's form has gone, completed or given up, writes no longer: others are told at once. */
export function useEndsWriting(): void {
  useEffect(() => () => void document.dispatchEvent(new Event(ENDS)), []);
}

/** Calls `listener` when a form of the case has gone, until what it answers is called. */
export function onWritingEnds(listener: () => void): () => void {
  document.addEventListener(ENDS, listener);
  // A dialog that is closed takes its form with it; this event does not rise, so it is caught on its way down.
  document.addEventListener('close', listener, true);
  return () => {
    document.removeEventListener(ENDS, listener);
    document.removeEventListener('close', listener, true);
  };
}

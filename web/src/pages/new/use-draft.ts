import { useEffect, useRef, useState } from 'react';
import { useMe } from '../../api/me';
import { type Draft, EMPTY, eraseDraft, keepDraft, keptDraft, type Sent } from './draft';

export interface DraftState {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  /** Sent, and not answered yet. */
  sent: Sent | null;
  setSent: (sent: Sent | null) => void;
  /** When what stands here was left, where it was taken up again. */
  takenUp: string | null;
  startAnew: () => void;
}

/** What is being written, kept in this browser at each change. */
export function useDraft(): DraftState {
  const { username } = useMe();
  const [kept] = useState(() => keptDraft(username));
  const [draft, setDraft] = useState<Draft>(kept?.draft ?? EMPTY);
  const [sent, setSentState] = useState<Sent | null>(kept?.sent ?? null);
  const [takenUp, setTakenUp] = useState<string | null>(kept?.savedAt ?? null);
  const written = useRef(false);
  useEffect(() => {
    if (written.current) keepDraft(username, draft, sent);
  }, [username, draft, sent]);
  return {
    draft,
    sent,
    takenUp,
    change: (part) => {
      written.current = true;
      setDraft((before) => ({ ...before, ...part }));
    },
    setSent: (next) => {
      // At once: the request leaves in the next moment, and its key must outlive the tab.
      keepDraft(username, draft, next);
      setSentState(next);
    },
    startAnew: () => {
      written.current = false;
      eraseDraft(username);
      setDraft(EMPTY);
      setSentState(null);
      setTakenUp(null);
    },
  };
}

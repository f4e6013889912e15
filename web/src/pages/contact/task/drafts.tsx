import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';

/** Without an article it is a model of a message. */
type Insert = (text: string, articleCode?: string) => void;

interface Drafts {
  /** Puts a text where the answer is being written; null: nobody is writing one. */
  insert: Insert | null;
  offer: (insert: Insert) => () => void;
}

const DraftsContext = createContext<Drafts | null>(null);

/** Joins the tools beside the case with the answer that is being written in its form. */
export function DraftsProvider({ children }: { children: ReactNode }) {
  const current = useRef<Insert | null>(null);
  const [open, setOpen] = useState(false);
  const offer = useCallback((insert: Insert) => {
    current.current = insert;
    setOpen(true);
    return () => {
      if (current.current !== insert) return;
      current.current = null;
      setOpen(false);
    };
  }, []);
  const drafts = useMemo<Drafts>(
    () => ({
      insert: open ? (text, article) => current.current?.(text, article) : null,
      offer,
    }),
    [open, offer],
  );
  return <DraftsContext.Provider value={drafts}>{children}</DraftsContext.Provider>;
}

export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext);
  if (!drafts) throw new Error('A form of a case stands outside DraftsProvider.');
  return drafts;
}

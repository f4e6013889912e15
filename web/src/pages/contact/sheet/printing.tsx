import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { Schemas } from '../../../api/client';

const Sheet = lazy(() => import('./Sheet'));

const PrintContext = createContext<(() => void) | null>(null);

/** Prints the whole case, once all of it is there. */
export function usePrint(): () => void {
  const print = useContext(PrintContext);
  if (!print) throw new Error('A case is printed by its PrintProvider.');
  return print;
}

/**
 * A case as a sheet of paper: made when it is asked for, by the button or by the keys of the browser, and taken away
 * afterwards. The browser's own menu does not wait: it prints what is loaded by then.
 */
export function PrintProvider({
  contact,
  children,
}: {
  contact: Schemas['ContactViewDto'];
  children: ReactNode;
}) {
  const [made, setMade] = useState(false);
  const asked = useRef(false);
  const print = useCallback(() => {
    asked.current = true;
    setMade(true);
  }, []);
  const onReady = useCallback(() => {
    if (!asked.current) return;
    asked.current = false;
    window.print();
    setMade(false);
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      print();
    };
    const paper = window.matchMedia('print');
    const onPaper = ({ matches }: MediaQueryListEvent) => flushSync(() => setMade(matches));
    document.addEventListener('keydown', onKey);
    paper.addEventListener('change', onPaper);
    return () => {
      document.removeEventListener('keydown', onKey);
      paper.removeEventListener('change', onPaper);
    };
  }, [print]);
  return (
    <PrintContext.Provider value={print}>
      {children}
      {made && (
        <Suspense fallback={null}>
          <Sheet contact={contact} onReady={onReady} />
        </Suspense>
      )}
    </PrintContext.Provider>
  );
}

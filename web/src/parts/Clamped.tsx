import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';

interface ClampedProps {
  text: string;
  /** How many lines are seen before one asks for the rest. */
  lines: number;
}

/** A person's words with their line breaks; of a long text the first lines, and a button that shows the rest. */
export function Clamped({ text, lines }: ClampedProps) {
  const { t } = useTranslation('parts');
  const words = useRef<HTMLParagraphElement>(null);
  const [whole, setWhole] = useState(false);
  const isCut = useIsCut(words, text, whole);
  return (
    <div className="clamped">
      <p
        ref={words}
        className="said"
        dir="auto"
        data-whole={whole}
        data-lines={Math.min(8, Math.max(1, lines))}
      >
        {text}
      </p>
      {(isCut || whole) && (
        <button
          type="button"
          className="link-button"
          aria-expanded={whole}
          onClick={() => {
            // What follows it would stand where its last line was.
            if (whole) flushSync(() => setWhole(false));
            if (whole) words.current?.scrollIntoView({ block: 'nearest' });
            else setWhole(true);
          }}
        >
          {whole ? t('clamped.less') : t('clamped.more')}
        </button>
      )}
    </div>
  );
}

/** Whether some of it is out of sight at its present width. */
function useIsCut(words: React.RefObject<HTMLElement>, text: string, whole: boolean): boolean {
  const [isCut, setIsCut] = useState(false);
  useLayoutEffect(() => {
    const element = words.current;
    if (!element || whole) return;
    const measure = () => setIsCut(element.scrollHeight > element.clientHeight + 1);
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    return () => watching.disconnect();
  }, [words, text, whole]);
  return isCut;
}

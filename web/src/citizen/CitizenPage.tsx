import { type ReactNode, useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TitleContext } from './context';

interface CitizenPageProps {
  title: string;
  /** What tells two screens of one page apart: the focus goes to the heading when it changes. */
  screen?: string;
  children?: ReactNode;
}

/** True once something was shown: a fresh document is read from its beginning, what follows from its heading. */
let shown = false;

/** One screen for a citizen: the title of the document, the heading that takes the focus, the content. */
export function CitizenPage({ title, screen, children }: CitizenPageProps) {
  const { t } = useTranslation('frame');
  const heading = useRef<HTMLHeadingElement>(null);
  const whole = `${title} · ${t('product')}`;
  const drawn = useContext(TitleContext);
  if (drawn) drawn.title = whole;
  useEffect(() => {
    document.title = whole;
  }, [whole]);
  useEffect(() => {
    if (shown) heading.current?.focus();
    shown = true;
  }, [screen]);
  return (
    <article>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </article>
  );
}

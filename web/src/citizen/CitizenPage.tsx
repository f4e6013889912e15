import { type ReactNode, useEffect, useRef } from 'react';
import { useDocumentTitle } from '../parts/Page';

interface CitizenPageProps {
  title: string;
  /** What tells two screens of one page apart: the focus goes to the heading when it changes. */
  screen?: string;
  children: ReactNode;
}

/** True once something was shown: a fresh document is read from its beginning, what follows from its heading. */
let shown = false;

/** One screen for a citizen: the title of the document, the heading that takes the focus, the content. */
export function CitizenPage({ title, screen, children }: CitizenPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(title);
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

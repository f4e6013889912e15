import { Link, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** The address of the page shown last: a fresh document is read from its beginning, what follows from its heading. */
let shownLast: string | null = null;

export function useDocumentTitle(title: string): void {
  const { t } = useTranslation();
  const product = t('product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
}

export interface PageProps {
  title: string;
  /** The same title where its parts must be kept apart. */
  heading?: ReactNode;
  /** In the browser's tab, where it differs from the heading. */
  documentTitle?: string;
  /** Beside the heading, e.g. state and kind. */
  facts?: ReactNode;
  /** Buttons at the right of the heading. */
  actions?: ReactNode;
  /** The pages above this one. */
  trail?: readonly { to: string; search?: Record<string, unknown>; label: string }[];
  /** Something on it takes the focus when it appears, e.g. the first field of a form that is its whole purpose. */
  ownFocus?: boolean;
  children: ReactNode;
}

/** A page of the desk: title of the document, trail, heading (where the focus goes on navigation), actions. */
export function Page(props: PageProps) {
  const { title, heading, documentTitle, facts, actions, trail, ownFocus, children } = props;
  const { t } = useTranslation();
  const head = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useDocumentTitle(documentTitle ?? title);
  const arrives = useRef<boolean | null>(null);
  // When it appears: a page on its way out already sees the next address. Of the layout: it runs again when what was
  // still loading had hidden the page, and with it the focus.
  useLayoutEffect(() => {
    const isFirst = arrives.current === null;
    arrives.current ??= !ownFocus && shownLast !== null && shownLast !== pathname;
    if (arrives.current && (isFirst || document.activeElement === document.body))
      head.current?.focus({ preventScroll: true });
    shownLast = pathname;
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    <article className="page">
      {trail && (
        <nav aria-label={t('trail')}>
          <ol className="trail">
            {trail.map(({ to, search, label }) => (
              <li key={to}>
                <Link to={to} search={search as never}>
                  {label}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <header className="page-head">
        <h1 ref={head} tabIndex={-1}>
          {heading ?? title}
        </h1>
        {facts && <div className="page-facts">{facts}</div>}
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </article>
  );
}

import { type ReactNode, useEffect, useRef } from 'react';

interface TreeAndDetailProps {
  tree: ReactNode;
  /** What is chosen in the tree. */
  chosen?: string;
  /** What the part beside the tree is for. */
  label: string;
  /** Said there while nothing is chosen. */
  empty: string;
  /** What is known of what is chosen; absent where nothing is. */
  children: ReactNode;
}

/** A tree, and beside it (on a phone below it, in sight) what is chosen in it. */
export function TreeAndDetail({ tree, chosen, label, empty, children }: TreeAndDetailProps) {
  const detail = useRef<HTMLElement>(null);
  const before = useRef(chosen);
  // On a phone what was chosen lies below the tree.
  useEffect(() => {
    if (chosen && chosen !== before.current && window.innerWidth < 960)
      detail.current?.scrollIntoView();
    before.current = chosen;
  }, [chosen]);
  return (
    <div className="admin-columns">
      {tree}
      <section ref={detail} className="admin-detail" aria-label={label}>
        {children ?? (
          <div className="empty">
            <p>{empty}</p>
          </div>
        )}
      </section>
    </div>
  );
}

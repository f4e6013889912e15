import type { ReactNode } from 'react';

interface OneLineProps {
  /** Of the heading. */
  id: string;
  title: string;
  /** What one reads without opening it, as far as it fits. */
  line: ReactNode;
  /** It stands open when it appears, or once there is nothing else to do. */
  open?: boolean;
  children: ReactNode;
}

/** A heading and the first words of what stands under it in one line; the rest is a click away. */
export function OneLine({ id, title, line, open, children }: OneLineProps) {
  return (
    <details className="one-line" open={open}>
      <summary>
        <h2 id={id}>{title}</h2> <span className="one-line-words">{line}</span>
      </summary>
      {children}
    </details>
  );
}

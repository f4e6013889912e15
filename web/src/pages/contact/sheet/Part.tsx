import type { ReactNode } from 'react';

/** A part of the sheet under its heading; one that is empty is left out (styles/sheet.css). */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="sheet-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

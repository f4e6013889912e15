import { type RefObject, useLayoutEffect } from 'react';

/**
 * Keeps in `--pane-top` how far below the window's upper end the pane begins, in pixels: its style ends it with the
 * window, whatever stands above the lists.
 */
export function useTopOfPane(pane: RefObject<HTMLElement>): void {
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const measure = () =>
      element.style.setProperty('--pane-top', `${element.getBoundingClientRect().top}px`);
    measure();
    window.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    // What comes or goes above it moves it without any scrolling.
    const watching = new ResizeObserver(measure);
    watching.observe(document.body);
    return () => {
      window.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
      watching.disconnect();
    };
  }, [pane]);
}

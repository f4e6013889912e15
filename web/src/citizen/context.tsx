import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CitizenView } from './views';

export const ViewContext = createContext<CitizenView | null>(null);

/** What the server told this page. */
export function useView(): CitizenView {
  return useContext(ViewContext)!;
}

const never = () => () => undefined;

/** False where no script runs, and while the page is being taken over; true afterwards. */
export function useAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** Where the server finds the title of what it drew. */
export const TitleContext = createContext<{ title: string } | null>(null);

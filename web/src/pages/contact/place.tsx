import { createContext, type ReactNode, useContext, useState } from 'react';

/** What is open of a case: its tab, and of the timeline what it is about and whether technical entries are shown. */
export interface CaseSearch {
  scheda?: string;
  cosa?: string;
  tecnici?: 'si';
}

export interface CasePlace extends CaseSearch {
  change: (change: CaseSearch) => void;
}

const Place = createContext<CasePlace | null>(null);

/** Where a case is shown: on its own page, whose address holds what is open, or beside a list. */
export function useCasePlace(): CasePlace {
  const place = useContext(Place);
  if (!place) throw new Error('A case is shown in a place.');
  return place;
}

export const CasePlaceProvider = Place.Provider;

/** A place that forgets: beside a list. */
export function PassingPlace({ children }: { children: ReactNode }) {
  const [search, setSearch] = useState<CaseSearch>({});
  const change = (given: CaseSearch) => setSearch((before) => ({ ...before, ...given }));
  return <Place.Provider value={{ ...search, change }}>{children}</Place.Provider>;
}

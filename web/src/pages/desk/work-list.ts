import { useRef, useState } from 'react';
import { useNoteCases } from '../../app/case-list';
import { useSteadyList } from '../../parts/steady';
import type { LoadedList } from '../../parts/use-list';
import { deskRoute } from './route';
import { useRowKeys, useSelection } from './selection';

interface Row {
  id: string;
  contactId: string | null;
  contact: { protocolNumber: string } | null;
}

export const idOf = ({ id }: Row) => id;

interface WorkListOptions<T> {
  /** Names the list with its filters. */
  name: readonly unknown[];
  /** The reader has nothing to choose rows for where this is false. */
  works?: boolean;
  /** What the key `e` is pressed for; undefined: it does nothing to this row. */
  e: (item: T) => string | undefined;
}

/**
 * A list of the desk whose rows are worked on: they stay where they are meanwhile, may be chosen, those also that the
 * filters found beyond what is loaded, and hear keys.
 */
export function useWorkList<T extends Row>(loaded: LoadedList<T>, options: WorkListOptions<T>) {
  const { name, works = true, e } = options;
  const { caso } = deskRoute.useSearch();
  const used = useRef<() => boolean>(() => false);
  const list = useSteadyList(loaded, {
    keyOf: idOf,
    of: JSON.stringify(name),
    held: () => caso !== undefined || used.current(),
  });
  useNoteCases(list.items.map(({ contactId }) => contactId));
  const [found, setFound] = useState<T[]>([]);
  const known = [
    ...list.items.filter(({ id }) => !list.gone.has(id)),
    ...found.filter(({ id }) => !list.items.some((item) => item.id === id)),
  ];
  const selection = useSelection(known.map(idOf));
  const area = useRowKeys(list.items, works ? selection : null, { e });
  used.current = () => selection.chosen.length > 0 || area.onRow();
  return {
    list,
    /** All that may be chosen. */
    known,
    selection,
    area,
    nameOf: (id: string) => known.find((one) => one.id === id)?.contact?.protocolNumber ?? id,
    /** The row whose case is open beside the list. */
    openKey: list.items.find(({ contactId }) => caso !== undefined && contactId === caso)?.id,
    inUse: () => caso !== undefined || selection.chosen.length > 0 || area.inUse(),
    choose: (items: T[]) => {
      setFound(items);
      selection.choose(items.map(idOf));
    },
    /** Once something was done with those that were chosen. */
    settle: () => {
      setFound([]);
      list.settle();
    },
  };
}

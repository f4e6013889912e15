import { type Me, useMe } from '../../api/me';
import { CASE_WORKERS, OVERSEERS } from '../../app/roles';
import { type DeskSearch, deskRoute, type TabKey } from './route';

export type TasksQuery = NonNullable<
  import('../../api/schema').paths['/api/v1/tasks']['get']['parameters']['query']
>;

/** Which tasks a tab holds: no task stands in two of them. */
export type TaskSide = Pick<TasksQuery, 'of' | 'toReceive'>;

export interface DeskTabs {
  /** Those of the reader's role, the first of which is open where the address names none. */
  tabs: readonly TabKey[];
  /** Of the tabs that hold tasks. */
  sides: Partial<Record<TabKey, TaskSide>>;
  /** The reader may take, do and give back. */
  works: boolean;
}

/**
 * The lists of somebody's desk. Whoever works has what is theirs to do, whoever belongs to a point what colleagues do and
 * what the point is given; whoever watches over the network has all the rest, or all of it where they do not work.
 */
export function deskTabs({ roles, points }: Pick<Me, 'roles' | 'points'>): DeskTabs {
  const works = roles.some((role) => CASE_WORKERS.includes(role));
  const oversees = roles.some((role) => OVERSEERS.includes(role));
  const member = works && points.length > 0;
  const sides: DeskTabs['sides'] = {
    ...(works ? { mie: { of: 'me', toReceive: false } } : {}),
    ...(member ? { punto: { of: 'colleagues', toReceive: false } } : {}),
    ...(oversees ? { tutti: { of: works ? 'others' : undefined } } : {}),
  };
  const tabs: TabKey[] = [
    ...(works ? (['mie'] as const) : []),
    ...(member ? (['ricevere', 'conoscenza', 'punto'] as const) : []),
    ...(oversees ? (['tutti'] as const) : []),
  ];
  return { tabs, sides, works };
}

/** The tab that an address opens for them; addresses that were kept earlier lead to where their tasks stand now. */
export function tabOf({ tab, chi }: DeskSearch, { tabs }: DeskTabs): TabKey {
  if (tab === 'punto' && !tabs.includes('punto')) return tabs.at(-1)!;
  if (tab === 'punto' && (chi === 'io' || chi === 'nessuno')) return 'mie';
  return tab !== undefined && tabs.includes(tab) ? tab : tabs[0];
}

export function useDeskTabs(): DeskTabs & { tab: TabKey } {
  const given = deskTabs(useMe());
  return { ...given, tab: tabOf(deskRoute.useSearch(), given) };
}

import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

export const tablesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/tabelle',
});

export const TABS = ['tabella', 'prova', 'effetti', 'versioni'] as const;
export type TabKey = (typeof TABS)[number];

/**
 * `versione`: another one than the latest; `scheda`: the tab (absent: the table); `simulazione`: a what-if that is
 * shown; `da`, `a`: the versions compared.
 */
export interface TableSearch {
  versione?: string;
  scheda?: Exclude<TabKey, 'tabella'>;
  simulazione?: string;
  da?: string;
  a?: string;
}

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

export const tableRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/amministrazione/tabelle/$key',
  validateSearch: (search: Record<string, unknown>): TableSearch => ({
    versione: text(search.versione),
    scheda: TABS.slice(1).find((tab) => tab === search.scheda) as TableSearch['scheda'],
    simulazione: text(search.simulazione),
    da: text(search.da),
    a: text(search.a),
  }),
});

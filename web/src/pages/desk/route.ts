import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/routes';

export const TABS = ['mie', 'ricevere', 'conoscenza', 'punto', 'tutti'] as const;
export type TabKey = (typeof TABS)[number];

/** Filters of tasks that are a choice of few, in the words of the address, and what the API calls each. */
export const CHOICES = {
  chi: { io: 'me', nessuno: 'nobody', altri: 'others' },
  termine: {
    scaduti: 'overdue',
    oggi: 'today',
    settimana: 'week',
    sospesi: 'suspended',
    nessuno: 'none',
  },
  colore: { rosso: 'red', giallo: 'amber', verde: 'green', grigio: 'grey' },
  priorita: { urgente: 'urgent', alta: 'high', normale: 'normal', bassa: 'low' },
  ordine: { urgenti: '-priority', recenti: '-createdAt', vecchi: 'createdAt' },
} as const;
type Choices = { [K in keyof typeof CHOICES]?: keyof (typeof CHOICES)[K] };

/** What the address holds: the tab (absent: the first), the filters, as text, and the case that is open beside the list. */
export interface DeskSearch extends Choices {
  tab?: TabKey;
  q?: string;
  fase?: string;
  tipo?: string;
  quartiere?: string;
  /** A point, among all of them. */
  punto?: string;
  /** Of assignments. */
  scaduti?: 'si';
  caso?: string;
}

/** True when the list is narrowed; an order leaves all of it there. */
export function isFiltered({ q, fase, tipo, quartiere, scaduti, ...rest }: DeskSearch): boolean {
  const { chi, termine, colore, priorita, punto } = rest;
  return [q, fase, tipo, quartiere, scaduti, chi, termine, colore, priorita, punto].some(Boolean);
}

function oneOf<K extends keyof typeof CHOICES>(name: K, value: unknown): Choices[K] {
  return typeof value === 'string' && Object.hasOwn(CHOICES[name], value)
    ? (value as Choices[K])
    : undefined;
}

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

export const deskRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  validateSearch: (search: Record<string, unknown>): DeskSearch => ({
    tab: TABS.find((tab) => tab === search.tab),
    q: text(search.q),
    fase: text(search.fase),
    tipo: text(search.tipo),
    quartiere: text(search.quartiere),
    punto: text(search.punto),
    scaduti: search.scaduti === 'si' ? 'si' : undefined,
    chi: oneOf('chi', search.chi),
    // As it was called in filters that were kept earlier.
    termine:
      oneOf('termine', search.termine) ??
      (search.scaduti === 'si' && !['ricevere', 'conoscenza'].includes(String(search.tab))
        ? 'scaduti'
        : undefined),
    colore: oneOf('colore', search.colore),
    priorita: oneOf('priorita', search.priorita),
    ordine: oneOf('ordine', search.ordine),
    caso: text(search.caso),
  }),
});

import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '../../api/me';
import { type DecisionTable, useTableDraft } from './draft';
import { type Fault, openFaults } from './faults';
import type { Definition } from './queries';
import { mayEdit } from './roles';
import { type TabKey, tableRoute } from './route';

const NO_TABLE: DecisionTable = {
  hitPolicy: 'UNIQUE',
  aggregation: null,
  inputs: [],
  outputs: [],
  rules: [],
};

interface EditedDecision {
  latest: Definition;
  /** The table in force; null: an expression. */
  live: DecisionTable | null;
  /** False while the table of a version that was just published is on its way. */
  fresh: boolean;
}

export type Editing = ReturnType<typeof useEditing>;

/** The draft of a decision, what was refused of it, and whether its publication is asked for. */
export function useEditing({ latest, live, fresh }: EditedDecision) {
  const { roles } = useMe();
  const draft = useTableDraft(latest.key, latest.version, live ?? NO_TABLE);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [asking, setAsking] = useState(false);
  const { tab, select } = useTab(latest.key);
  const editor = mayEdit(roles) && live !== null && fresh;
  return {
    draft,
    tab,
    select,
    /** The reader may change it. */
    editor,
    changed: editor && draft.changed,
    /** Those that the draft still has. */
    faults: openFaults(faults, draft.table),
    asking,
    ask: () => setAsking(true),
    leave: () => setAsking(false),
    refused: (found: Fault[]) => {
      setFaults(found);
      setAsking(false);
      select('tabella');
    },
    discard: () => {
      draft.discard();
      setFaults([]);
    },
  };
}

/** Which tab is open: it stands in the address. */
function useTab(key: string) {
  const navigate = useNavigate();
  const search = tableRoute.useSearch();
  const select = (tab: TabKey) =>
    void navigate({
      to: '/amministrazione/tabelle/$key',
      params: { key },
      search: { ...search, scheda: tab === 'tabella' ? undefined : tab },
      resetScroll: false,
    });
  const tab: TabKey = search.scheda ?? 'tabella';
  return { tab, select };
}

import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../parts/fields';
import type { DecisionTable, TableDraft } from './draft';
import { FaultList } from './FaultList';
import type { Fault } from './faults';
import { DEVIATION_DAYS, type Definition, deviationsQuery } from './queries';
import { RuleGrid } from './RuleGrid';
import { RuleTools } from './RuleTools';

/** The table of the latest version, being changed. */
export function WrittenTable({
  draft,
  latest,
  faults,
}: {
  draft: TableDraft;
  latest: Definition;
  faults: readonly Fault[];
}) {
  const { t } = useTranslation('tables');
  const [active, setActive] = useState(0);
  const [codes, setCodes] = useState(false);
  const noteOf = useDeviationNotes(latest);
  return (
    <div className="stack">
      <FaultList table={draft.table} faults={faults} />
      <HitPolicy table={draft.table} />
      <RuleTools {...{ draft, active }} onActive={setActive} />
      <CheckField label={t('codes')} value={codes} onChange={setCodes} />
      <RuleGrid
        label={latest.name ?? latest.key}
        table={draft.table}
        {...{ codes, faults, active }}
        // Numbers of rules are those of the version in force.
        noteOf={draft.changed ? undefined : noteOf}
        onActive={setActive}
        onChange={draft.change}
        onUndo={draft.undo}
      />
      <details>
        <summary>{t('help.title')}</summary>
        <ul>
          {(['keys', 'texts', 'many', 'numbers', 'not', 'outputs', 'why'] as const).map((one) => (
            <li key={one}>{t(`help.${one}`)}</li>
          ))}
        </ul>
      </details>
      <p className="quiet">{t('notHere')}</p>
    </div>
  );
}

interface ReadTableProps {
  table: DecisionTable;
  shown: Definition;
  isLatest: boolean;
  onTakeOver?: () => void;
}

export function ReadTable({ table, shown, isLatest, onTakeOver }: ReadTableProps) {
  const { t } = useTranslation('tables');
  const [active, setActive] = useState(0);
  const [codes, setCodes] = useState(false);
  const noteOf = useDeviationNotes(shown);
  return (
    <div className="stack">
      {!isLatest && (
        <div className="draft-bar panel">
          <p>{t('takeOver.what', { version: shown.version })}</p>
          {onTakeOver && (
            <Button color="primary" outline size="sm" onClick={onTakeOver}>
              {t('takeOver.go')}
            </Button>
          )}
        </div>
      )}
      <HitPolicy table={table} />
      <CheckField label={t('codes')} value={codes} onChange={setCodes} />
      <RuleGrid
        label={shown.name ?? shown.key}
        {...{ table, codes, active, noteOf }}
        onActive={setActive}
      />
      {isLatest && <p className="quiet">{t('readOnly')}</p>}
    </div>
  );
}

function HitPolicy({ table: { hitPolicy, aggregation } }: { table: DecisionTable }) {
  const { t } = useTranslation('tables');
  return (
    <p>
      <strong>{t('hitPolicy.label')}</strong> {t(`hitPolicy.${hitPolicy}`)} (
      <code>
        {hitPolicy}
        {aggregation && ` ${aggregation}`}
      </code>
      )
    </p>
  );
}

/** How often people did otherwise than a rule of that version said, of late. */
function useDeviationNotes({ key, version }: Definition) {
  const { t } = useTranslation('tables');
  const counts = useQuery(deviationsQuery(DEVIATION_DAYS)).data?.byRule ?? [];
  return (index: number) => {
    const found = counts.find(
      (rule) => rule.decision === key && rule.version === version && rule.ruleNumber === index + 1,
    );
    return found ? <small>{t('deviations.short', { count: found.count })}</small> : null;
  };
}

import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { CheckField } from '../../parts/fields';
import { type Tab, Tabs } from '../../parts/Tabs';
import { toast } from '../../parts/Toasts';
import { type DecisionTable, type TableDraft, useTableDraft } from './draft';
import { Expression } from './Expression';
import { FaultList } from './FaultList';
import { type Fault, openFaults } from './faults';
import { Publish } from './Publish';
import { DEVIATION_DAYS, type Definition, deviationsQuery } from './queries';
import { mayEdit, mayUpload } from './roles';
import { type TabKey, tableRoute } from './route';
import { RuleGrid } from './RuleGrid';
import { RuleTools } from './RuleTools';
import { TryPanel } from './TryPanel';
import { Upload } from './Upload';
import { VersionsPanel } from './VersionsPanel';
import { canBeTried, WhatIfPanel } from './WhatIfPanel';

interface DecisionViewProps {
  versions: readonly Definition[];
  latest: Definition;
  /** The version that is looked at. */
  shown: Definition;
  /** Their tables; null: an expression. */
  live: DecisionTable | null;
  table: DecisionTable | null;
  /** False while the table of a version that was just published is on its way. */
  fresh: boolean;
  onShowLatest: () => void;
}

const NO_TABLE: DecisionTable = {
  hitPolicy: 'UNIQUE',
  aggregation: null,
  inputs: [],
  outputs: [],
  rules: [],
};

/** The tabs of a decision, around one draft. */
export function DecisionView({
  versions,
  latest,
  shown,
  live,
  table,
  fresh,
  onShowLatest,
}: DecisionViewProps) {
  const { t } = useTranslation('tables');
  const { roles } = useMe();
  const navigate = useNavigate();
  const search = tableRoute.useSearch();
  const draft = useTableDraft(latest.key, latest.version, live ?? NO_TABLE);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [asking, setAsking] = useState(false);
  const editor = mayEdit(roles) && live !== null && fresh;
  const isLatest = shown.version === latest.version;
  const changed = editor && draft.changed;
  const drafted = isLatest && changed;
  const select = (key: TabKey) =>
    void navigate({
      to: '/amministrazione/tabelle/$key',
      params: { key: latest.key },
      search: { ...search, scheda: key === 'tabella' ? undefined : key },
      resetScroll: false,
    });
  const refused = (found: Fault[]) => {
    setFaults(found);
    setAsking(false);
    select('tabella');
  };
  const standing = openFaults(faults, draft.table);
  const tabs: Tab<TabKey>[] = [
    {
      key: 'tabella',
      label: t(live ? 'tab.table' : 'tab.expression'),
      content: () =>
        table === null ? (
          <Expression definition={shown} />
        ) : isLatest && editor ? (
          <Written {...{ draft, latest }} faults={standing} />
        ) : (
          <ReadOnly
            {...{ table, shown, isLatest }}
            onTakeOver={
              editor && !isLatest
                ? () => {
                    draft.takeOver(table);
                    toast(t('takeOver.done', { version: shown.version }), 'info');
                    onShowLatest();
                  }
                : undefined
            }
          />
        ),
    },
    {
      key: 'prova',
      label: t('tab.try'),
      content: () => (
        <TryPanel
          decision={shown.key}
          version={shown.version}
          table={drafted ? draft.table : table}
          isDraft={drafted}
          onRefused={refused}
        />
      ),
    },
    ...(editor && canBeTried(latest.key)
      ? [
          {
            key: 'effetti' as const,
            label: t('tab.whatIf'),
            content: () => (
              <WhatIfPanel
                decision={latest.key}
                tried={{ table: isLatest ? draft.table : (table ?? draft.table) }}
                isDraft={drafted || !isLatest}
                onRefused={refused}
              />
            ),
          },
        ]
      : []),
    {
      key: 'versioni',
      label: t('tab.versions'),
      count: versions.length,
      content: () => (
        <div className="stack">
          <VersionsPanel versions={versions} />
          {mayUpload(roles) && <Upload definition={latest} live={live} />}
        </div>
      ),
    },
  ];
  return (
    <>
      {changed && live && (
        <div className="draft-bar panel">
          <p>
            <strong>{t('draft.title')}</strong>{' '}
            {t(draft.basedOn === latest.version ? 'draft.based' : 'draft.overtaken', {
              version: draft.basedOn,
              latest: latest.version,
            })}
          </p>
          <Button color="primary" size="sm" onClick={() => setAsking(true)}>
            {t('publish.open')}
          </Button>
          <Button
            color="primary"
            outline
            size="sm"
            onClick={() => {
              draft.discard();
              setFaults([]);
            }}
          >
            {t('draft.discard')}
          </Button>
        </div>
      )}
      <Tabs label={t('tabs')} tabs={tabs} selected={search.scheda ?? 'tabella'} onSelect={select} />
      {asking && live && (
        <Publish
          definition={latest}
          live={live}
          fresh={fresh}
          draft={draft}
          onRefused={refused}
          onPublished={() => {
            draft.discard();
            setFaults([]);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** The table of the latest version, being changed. */
function Written({
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

interface ReadOnlyProps {
  table: DecisionTable;
  shown: Definition;
  isLatest: boolean;
  onTakeOver?: () => void;
}

function ReadOnly({ table, shown, isLatest, onTakeOver }: ReadOnlyProps) {
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

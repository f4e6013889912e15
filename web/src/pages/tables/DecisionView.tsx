import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { type Tab, Tabs } from '../../parts/Tabs';
import { toast } from '../../parts/Toasts';
import { type Editing, useEditing } from './decision-editing';
import type { DecisionTable } from './draft';
import { Expression } from './Expression';
import { Publish } from './Publish';
import type { Definition } from './queries';
import { mayUpload } from './roles';
import type { TabKey } from './route';
import { ReadTable, WrittenTable } from './TableTab';
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

/** The tabs of a decision, around one draft. */
export function DecisionView(props: DecisionViewProps) {
  const { latest, live, fresh } = props;
  const { t } = useTranslation('tables');
  const editing = useEditing(props);
  const tabs = useDecisionTabs(props, editing);
  return (
    <>
      {editing.changed && live && <DraftBar latest={latest} editing={editing} />}
      <Tabs label={t('tabs')} tabs={tabs} selected={editing.tab} onSelect={editing.select} />
      {editing.asking && live && (
        <Publish
          definition={latest}
          live={live}
          fresh={fresh}
          draft={editing.draft}
          onRefused={editing.refused}
          onPublished={editing.discard}
          onClose={editing.leave}
        />
      )}
    </>
  );
}

function DraftBar({ latest, editing }: { latest: Definition; editing: Editing }) {
  const { t } = useTranslation('tables');
  const { basedOn } = editing.draft;
  return (
    <div className="draft-bar panel">
      <p>
        <strong>{t('draft.title')}</strong>{' '}
        {t(basedOn === latest.version ? 'draft.based' : 'draft.overtaken', {
          version: basedOn,
          latest: latest.version,
        })}
      </p>
      <Button color="primary" size="sm" onClick={editing.ask}>
        {t('publish.open')}
      </Button>
      <Button color="primary" outline size="sm" onClick={editing.discard}>
        {t('draft.discard')}
      </Button>
    </div>
  );
}

function useDecisionTabs(view: DecisionViewProps, editing: Editing): Tab<TabKey>[] {
  const { t } = useTranslation('tables');
  const { versions, latest, shown, live, table } = view;
  const { draft, editor, changed, refused } = editing;
  const isLatest = shown.version === latest.version;
  const drafted = isLatest && changed;
  const effects: Tab<TabKey> = {
    key: 'effetti',
    label: t('tab.whatIf'),
    content: () => (
      <WhatIfPanel
        decision={latest.key}
        tried={{ table: isLatest ? draft.table : (table ?? draft.table) }}
        isDraft={drafted || !isLatest}
        onRefused={refused}
      />
    ),
  };
  return [
    {
      key: 'tabella',
      label: t(live ? 'tab.table' : 'tab.expression'),
      content: () => <TableTab view={view} editing={editing} />,
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
    ...(editor && canBeTried(latest.key) ? [effects] : []),
    {
      key: 'versioni',
      label: t('tab.versions'),
      count: versions.length,
      content: () => <VersionsTab {...{ versions, latest, live }} />,
    },
  ];
}

function TableTab({ view, editing }: { view: DecisionViewProps; editing: Editing }) {
  const { t } = useTranslation('tables');
  const { latest, shown, table, onShowLatest } = view;
  const { draft, editor, faults } = editing;
  const isLatest = shown.version === latest.version;
  if (table === null) return <Expression definition={shown} />;
  if (isLatest && editor) return <WrittenTable {...{ draft, latest, faults }} />;
  const takeOver = () => {
    draft.takeOver(table);
    toast(t('takeOver.done', { version: shown.version }), 'info');
    onShowLatest();
  };
  return (
    <ReadTable
      {...{ table, shown, isLatest }}
      onTakeOver={editor && !isLatest ? takeOver : undefined}
    />
  );
}

function VersionsTab({
  versions,
  latest,
  live,
}: Pick<DecisionViewProps, 'versions' | 'latest' | 'live'>) {
  const { roles } = useMe();
  return (
    <div className="stack">
      <VersionsPanel versions={versions} />
      {mayUpload(roles) && <Upload definition={latest} live={live} />}
    </div>
  );
}

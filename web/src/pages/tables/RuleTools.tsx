import { useTranslation } from 'react-i18next';
import { toast } from '../../parts/Toasts';
import type { DecisionTable, TableDraft } from './draft';
import { withCopy, withMoved, withNewRule, withoutRule } from './draft';
import { cellId } from './grid-walk';

interface RuleToolsProps {
  draft: TableDraft;
  active: number;
  onActive: (index: number) => void;
}

type Tool = 'above' | 'below' | 'copy' | 'up' | 'down' | 'remove';

/** What is done to a whole rule: the one that the keyboard stands on. */
export function RuleTools(props: RuleToolsProps) {
  const { t } = useTranslation('tables');
  const { draft, active } = props;
  const tools = useTools(props);
  return (
    <div className="rule-tools" role="toolbar" aria-label={t('tools.label')}>
      <strong>
        {draft.table.rules.length === 0
          ? t('tools.noRules')
          : t('ruleNumber', { rule: active + 1 })}
      </strong>
      {tools.map(([name, act, usable]) => (
        <button
          key={name}
          type="button"
          className="btn btn-outline-primary btn-sm"
          disabled={!usable}
          onClick={act}
        >
          {t(`tools.${name}`)}
        </button>
      ))}
      <button
        type="button"
        className="btn btn-outline-primary btn-sm"
        disabled={!draft.undo}
        onClick={draft.undo}
      >
        {t('tools.undo')}
      </button>
    </div>
  );
}

function useTools({
  draft: { table, change },
  active,
  onActive,
}: RuleToolsProps): [name: Tool, act: () => void, usable: boolean][] {
  const { t } = useTranslation('tables');
  const { length } = table.rules;
  const some = length > 0;
  const write = (next: DecisionTable, index: number) => {
    change(next);
    onActive(index);
    requestAnimationFrame(() => document.getElementById(cellId(index, 0))?.focus());
  };
  const move = (by: number) => {
    change(withMoved(table, active, active + by));
    onActive(active + by);
  };
  const remove = () => {
    change(withoutRule(table, active));
    onActive(Math.max(0, Math.min(active, length - 2)));
    toast(t('tools.removed', { rule: active + 1 }), 'info');
  };
  const below = some ? active + 1 : 0;
  return [
    ['above', () => write(withNewRule(table, active), active), true],
    ['below', () => write(withNewRule(table, Math.min(active + 1, length)), below), some],
    ['copy', () => write(withCopy(table, active), active + 1), some],
    ['up', () => move(-1), some && active > 0],
    ['down', () => move(1), some && active < length - 1],
    ['remove', remove, some],
  ];
}

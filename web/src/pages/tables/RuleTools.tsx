import { useTranslation } from 'react-i18next';
import { toast } from '../../parts/Toasts';
import type { TableDraft } from './draft';
import { withCopy, withMoved, withNewRule, withoutRule } from './draft';
import { cellId } from './RuleGrid';

interface RuleToolsProps {
  draft: TableDraft;
  active: number;
  onActive: (index: number) => void;
}

/** What is done to a whole rule: the one that the keyboard stands on. */
export function RuleTools({ draft, active, onActive }: RuleToolsProps) {
  const { t } = useTranslation('tables');
  const { table, change, undo } = draft;
  const { length } = table.rules;
  const stand = (index: number) => {
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
  const none = length === 0;
  const buttons: [
    name: 'above' | 'below' | 'copy' | 'up' | 'down' | 'remove',
    () => void,
    boolean,
  ][] = [
    [
      'above',
      () => {
        change(withNewRule(table, active));
        stand(active);
      },
      false,
    ],
    [
      'below',
      () => {
        change(withNewRule(table, Math.min(active + 1, length)));
        stand(none ? 0 : active + 1);
      },
      none,
    ],
    [
      'copy',
      () => {
        change(withCopy(table, active));
        stand(active + 1);
      },
      none,
    ],
    ['up', () => move(-1), none || active === 0],
    ['down', () => move(1), none || active === length - 1],
    ['remove', remove, none],
  ];
  return (
    <div className="rule-tools" role="toolbar" aria-label={t('tools.label')}>
      <strong>{none ? t('tools.noRules') : t('ruleNumber', { rule: active + 1 })}</strong>
      {buttons.map(([name, act, disabled]) => (
        <button
          key={name}
          type="button"
          className="btn btn-outline-primary btn-sm"
          disabled={disabled}
          onClick={act}
        >
          {t(`tools.${name}`)}
        </button>
      ))}
      <button
        type="button"
        className="btn btn-outline-primary btn-sm"
        disabled={!undo}
        onClick={undo}
      >
        {t('tools.undo')}
      </button>
    </div>
  );
}

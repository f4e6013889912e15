import { useTranslation } from 'react-i18next';
import { changesBetween, type RuleChange } from './compare';
import type { DecisionTable, Place } from './draft';
import { inLanguage, labelOf, useWords } from './cell-words';

interface ChangesProps {
  before: DecisionTable;
  after: DecisionTable;
}

/** What differs between two tables, rule by rule and cell by cell. */
export function Changes({ before, after }: ChangesProps) {
  const { t } = useTranslation('tables');
  const { sameShape, rules } = changesBetween(before, after);
  return (
    <div className="stack">
      {!sameShape && <p>{t('changes.shape')}</p>}
      {sameShape && rules.length === 0 && <p>{t('changes.none')}</p>}
      {rules.length > 0 && (
        <ol className="plain stack rule-changes">
          {rules.map((change, index) => (
            <RuleChangeItem key={index} {...{ before, after, change }} />
          ))}
        </ol>
      )}
    </div>
  );
}

function RuleChangeItem({ before, after, change }: ChangesProps & { change: RuleChange }) {
  const { t, i18n } = useTranslation('tables');
  const { kind, numberBefore, numberAfter, rule, cells } = change;
  const number = numberAfter ?? numberBefore;
  const moved = kind === 'changed' && numberBefore !== numberAfter;
  return (
    <li className="panel" data-change={kind}>
      <strong>{t(`changes.${kind}`, { rule: number, before: numberBefore })}</strong>
      {moved && <span className="quiet"> {t('changes.was', { before: numberBefore })}</span>}
      {rule.description && <p className="quiet">{inLanguage(rule.description, i18n.language)}</p>}
      {(kind === 'added' || kind === 'removed') && (
        <WholeRule table={kind === 'added' ? after : before} rule={rule} />
      )}
      {cells.length > 0 && (
        <dl className="pairs">
          {cells.map(({ place, before: was, after: is }) => (
            <div key={JSON.stringify(place)}>
              <dt>{labelOf(after, place, t('why'))}</dt>
              <dd>
                <del>
                  <CellText table={before} place={place} text={was} />
                </del>{' '}
                → <CellText table={after} place={place} text={is} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

/** The cells of a rule that say something. */
function WholeRule({ table, rule }: { table: DecisionTable; rule: RuleChange['rule'] }) {
  const cells = [
    ...rule.inputs.map((text, column) => ({ text, place: { of: 'inputs', column } as Place })),
    ...rule.outputs.map((text, column) => ({ text, place: { of: 'outputs', column } as Place })),
  ].filter(({ text }) => text.trim() !== '');
  return (
    <dl className="pairs">
      {cells.map(({ place, text }) => (
        <div key={JSON.stringify(place)}>
          <dt>{labelOf(table, place, '')}</dt>
          <dd>
            <CellText {...{ table, place, text }} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function CellText({ table, place, text }: { table: DecisionTable; place: Place; text: string }) {
  const { t } = useTranslation('tables');
  const words = useWords(table, place, text);
  if (words === null) return <code>{text}</code>;
  return <>{words || t(`empty.${place.of}`)}</>;
}

import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import type { DecisionTable } from './draft';
import type { Literal } from './feel';
import { inLanguage } from './cell-words';
import { type Column, inputColumn, outputColumn, useVocabulary } from './vocabulary';

export type DecisionResult = Schemas['DecisionResultDto'];

/** What a decision says with the values given, by which rules, and what its columns saw. */
export function TryResult({
  result,
  table,
}: {
  result: DecisionResult;
  table: DecisionTable | null;
}) {
  const { t, i18n } = useTranslation('tables');
  const { matched, outputs, hitPolicy, inputs } = result;
  const chosen = outputs.map((output) => JSON.stringify(output));
  const decides = (rule: (typeof matched)[number], at: number) =>
    hitPolicy === 'FIRST' ? at === 0 : chosen.includes(JSON.stringify(rule.outputs));
  return (
    <section className="panel stack" aria-label={t('try.result')} role="status">
      <h2 className="h5">{t('try.result')}</h2>
      {outputs.length === 0 && <p>{t('try.none')}</p>}
      {outputs.map((output, at) => (
        <Values key={at} values={output} table={table} />
      ))}
      {hitPolicy && (
        <>
          <h3>{t('try.matched', { count: matched.length })}</h3>
          <p className="quiet">{t(`hitPolicy.${hitPolicy}`)}</p>
          <ol className="plain stack">
            {matched.map((rule, at) => (
              <li key={rule.id} data-decides={decides(rule, at)} className="matched-rule">
                <strong>{t('ruleNumber', { rule: rule.number })}</strong>
                {decides(rule, at) && <span className="badge-word">{t('try.decides')}</span>}
                {rule.description && <> {inLanguage(rule.description, i18n.language)}</>}
              </li>
            ))}
          </ol>
        </>
      )}
      {inputs.length > 0 && (
        <details>
          <summary>{t('try.seen')}</summary>
          <dl className="pairs">
            {inputs.map(({ label, value }, at) => (
              <div key={at}>
                <dt>{label}</dt>
                <dd>
                  <Value
                    column={table?.inputs[at] && inputColumn(table.inputs[at])}
                    value={value}
                  />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

function Values({
  values,
  table,
}: {
  values: Record<string, unknown>;
  table: DecisionTable | null;
}) {
  return (
    <dl className="pairs">
      {Object.entries(values).map(([name, value]) => {
        const found = table?.outputs.find((output) => output.name === name);
        return (
          <div key={name}>
            <dt>{found?.label ?? name}</dt>
            <dd>
              <Value column={found && outputColumn(found)} value={value} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Value({ column, value }: { column?: Column; value: unknown }) {
  const { t } = useTranslation('tables');
  const { word } = useVocabulary();
  if (value === null || value === undefined) return <>{t('nothing')}</>;
  if (Array.isArray(value)) return <>{value.map(String).join(', ')}</>;
  if (typeof value === 'object') return <code>{JSON.stringify(value)}</code>;
  return <>{column ? word(column, value as Literal) : String(value)}</>;
}

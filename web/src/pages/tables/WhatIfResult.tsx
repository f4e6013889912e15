import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import { CASE_READERS } from '../../app/roles';
import { Flows } from './Flows';
import { inLanguage } from './cell-words';
import { useVocabulary } from './vocabulary';

type Result = Schemas['WhatIfResultDto'];

/** How a destination (or a priority) is called. */
function useDestination(decision: string): (value: string | null) => string {
  const { t } = useTranslation('tables');
  const { word } = useVocabulary();
  const name = decision === 'priorita' ? 'priority' : 'point';
  const column = { label: name, name, type: 'string' as const, values: null };
  return (value) => (value === null ? t('whatIf.nowhere') : word(column, value));
}

/** What a what-if found: how many, from where to where, which contacts, which rules. */
export function WhatIfResult({ result, decision }: { result: Result; decision: string }) {
  const { t } = useTranslation('tables');
  const destination = useDestination(decision);
  const { contacts, changed, matrix, failedAfter, failure } = result;
  const moves = matrix.filter(({ from, to }) => from !== to);
  return (
    <>
      <p role="status" className="what-if-sum">
        {contacts === 0
          ? t('whatIf.noContacts')
          : t('whatIf.changed', { count: changed, contacts })}
      </p>
      {failedAfter > 0 && (
        <p className="problem">{t('whatIf.failing', { count: failedAfter, why: failure ?? '' })}</p>
      )}
      {moves.length > 0 && (
        <>
          {/* Wider than a phone: it is moved along by finger; the table below says the same. */}
          <div className="flows-frame" aria-hidden="true">
            <Flows moves={moves} nameOf={destination} />
          </div>
          <div className="table-frame">
            <table>
              <caption className="visually-hidden">{t('whatIf.moves')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('whatIf.now')}</th>
                  <th scope="col">{t('whatIf.then')}</th>
                  <th scope="col">{t('whatIf.contacts')}</th>
                </tr>
              </thead>
              <tbody>
                {moves.map(({ from, to, contacts: count }) => (
                  <tr key={`${from} ${to}`}>
                    <td>{destination(from)}</td>
                    <td>
                      <span className="phone-label">→ </span>
                      {destination(to)}
                    </td>
                    <td>{t('whatIf.count', { count })}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Sample result={result} decision={decision} />
        </>
      )}
      {contacts > 0 && <RuleCounts result={result} />}
    </>
  );
}

function Sample({ result, decision }: { result: Result; decision: string }) {
  const { t } = useTranslation('tables');
  const { roles } = useMe();
  const destination = useDestination(decision);
  const mayOpen = roles.some((role) => CASE_READERS.includes(role));
  return (
    <details>
      <summary>{t('whatIf.sample', { count: result.sample.length })}</summary>
      <ul className="plain">
        {result.sample.map(({ contactId, protocolNumber, from, to, ruleBefore, ruleAfter }) => (
          <li key={contactId}>
            {mayOpen ? (
              <Link to="/contatti/$id" params={{ id: contactId }}>
                {protocolNumber}
              </Link>
            ) : (
              protocolNumber
            )}
            : {destination(from)} ({t('whatIf.byRule', { rule: ruleBefore ?? '–' })}) →{' '}
            {destination(to)} ({t('whatIf.byRule', { rule: ruleAfter ?? '–' })})
          </li>
        ))}
      </ul>
    </details>
  );
}

function RuleCounts({ result: { rules, neverHit } }: { result: Result }) {
  const { t, i18n } = useTranslation('tables');
  return (
    <details>
      <summary>{t('whatIf.rules', { count: neverHit.length })}</summary>
      <div className="table-frame">
        <table>
          <caption className="visually-hidden">{t('whatIf.ruleCounts')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('rule')}</th>
              <th scope="col">{t('why')}</th>
              <th scope="col">{t('whatIf.before')}</th>
              <th scope="col">{t('whatIf.after')}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map(({ ruleId, numberBefore, numberAfter, description, before, after }) => (
              <tr key={ruleId}>
                <td>
                  {numberAfter === null
                    ? t('whatIf.gone', { rule: numberBefore })
                    : t('ruleNumber', { rule: numberAfter })}
                </td>
                <td>{description ? inLanguage(description, i18n.language) : '–'}</td>
                <td>
                  <span className="phone-label">{t('whatIf.before')}: </span>
                  {before}
                </td>
                <td>
                  <span className="phone-label">{t('whatIf.after')}: </span>
                  {after}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

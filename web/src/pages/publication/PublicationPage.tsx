import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { formatDay } from '../../parts/dates';
import { Icon } from '../../parts/Icon';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { RuleDialog } from './RuleDialog';

type Rule = Schemas['PublicationRuleDto'];

/** What everybody may look at: a row for each scope, a column for each kind of contact. */
export default function PublicationPage() {
  const { t } = useTranslation(['publication', 'words', 'administration']);
  const rules = useQuery<Schemas['PublicationRulesDto'], ApiProblem>({
    queryKey: ['publication'],
    queryFn: () => bodyOf(api.GET('/api/v1/publication')),
  });
  const [opened, setOpened] = useState<Rule | null>(null);
  return (
    <Page title={t('title')} trail={[{ to: '/amministrazione', label: t('administration:title') }]}>
      <p>
        {t('what')} <a href="/cittadini/mappa">{t('look')}</a>
      </p>
      {rules.error && <Problem error={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.isPending && <Waiting />}
      {rules.data && <Matrix rules={rules.data.items} onOpen={setOpened} />}
      {opened && <RuleDialog rule={opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}

function Matrix({ rules, onOpen }: { rules: readonly Rule[]; onOpen: (rule: Rule) => void }) {
  const { t } = useTranslation(['publication', 'words']);
  const scopes = [...new Map(rules.map(({ scope, scopeName }) => [scope, scopeName]))];
  const kinds = [...new Set(rules.map(({ kind }) => kind))];
  return (
    <>
      <p role="status">
        {t('sum', { count: rules.filter(({ published }) => published).length, of: rules.length })}
      </p>
      <div className="table-frame phase-matrix">
        <table>
          <caption className="visually-hidden">{t('title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('scope')}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  {t(`words:kind.${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scopes.map(([scope, scopeName]) => (
              <tr key={scope}>
                <th scope="row">{scopeName}</th>
                {kinds.map((kind) => {
                  const rule = rules.find((one) => one.scope === scope && one.kind === kind);
                  return (
                    <td key={kind}>{rule && <Facts rule={rule} onOpen={() => onOpen(rule)} />}</td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Facts({ rule, onOpen }: { rule: Rule; onOpen: () => void }) {
  const { t } = useTranslation(['publication', 'words']);
  const { published, version, decidedAt, scopeName, kind } = rule;
  const state = published ? 'shown' : version > 0 ? 'hidden' : 'undecided';
  const what = t(`state.${state}`);
  return (
    <div className="phase-cell">
      <span className="phase-kind" aria-hidden="true">
        {t(`words:kind.${kind}`)}
      </span>
      <button
        type="button"
        className="link-button"
        onClick={onOpen}
        aria-label={t('open', { what, scope: scopeName, kind: t(`words:kind.${kind}`) })}
      >
        <span className="status" data-ended={!published}>
          <Icon name={published ? 'it-password-visible' : 'it-password-invisible'} />
          {what}
        </span>
      </button>
      {decidedAt && <small>{t('since', { day: formatDay(decidedAt) })}</small>}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { formatDay } from '../../parts/dates';
import { Icon } from '../../parts/Icon';
import { Page } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { ScopeCell, ScopeMatrix } from '../../parts/ScopeMatrix';
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
  const { t } = useTranslation('publication');
  return (
    <>
      <p role="status">
        {t('sum', { count: rules.filter(({ published }) => published).length, of: rules.length })}
      </p>
      <ScopeMatrix title={t('title')} cells={rules}>
        {(rule) => <Facts rule={rule} onOpen={() => onOpen(rule)} />}
      </ScopeMatrix>
    </>
  );
}

function Facts({ rule, onOpen }: { rule: Rule; onOpen: () => void }) {
  const { t } = useTranslation(['publication', 'words']);
  const { published, version, decidedAt, scopeName, kind } = rule;
  const state = published ? 'shown' : version > 0 ? 'hidden' : 'undecided';
  const what = t(`state.${state}`);
  return (
    <ScopeCell
      kind={kind}
      label={t('open', { what, scope: scopeName, kind: t(`words:kind.${kind}`) })}
      onOpen={onOpen}
      state={
        <span className="status" data-ended={!published}>
          <Icon name={published ? 'it-password-visible' : 'it-password-invisible'} />
          {what}
        </span>
      }
    >
      {decidedAt && <small>{t('since', { day: formatDay(decidedAt) })}</small>}
    </ScopeCell>
  );
}

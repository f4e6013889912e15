import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import { useActorName } from '../../parts/actor-name';
import { CheckedForm } from '../../parts/CheckedForm';
import { DateField, SelectField, TextField } from '../../parts/fields';
import { Problem, useFieldErrors } from '../../parts/Problem';
import { useFormValues } from '../../parts/use-form-values';
import { useList } from '../../parts/use-list';
import { Waiting } from '../../parts/Waiting';
import { When } from '../../parts/When';
import { accountNamesQuery } from '../../api/reference';
import { mayChange } from './roles';
import { organisationRoute, type OrganisationSearch } from './route';

type Change = Schemas['ChangeDto'];
const SUBJECTS = ['scope', 'point', 'account', 'rolloutPlan', 'apiKey'] as const;

/** Who changed what and when, the newest first. */
export function History() {
  const { t } = useTranslation('organisation');
  const { tipo, oggetto, chi, dal, al } = organisationRoute.useSearch();
  const query = {
    subjectType: SUBJECTS.find((one) => one === tipo),
    subjectId: oggetto,
    actor: chi,
    changedFrom: dal,
    changedTo: al,
  };
  const list = useList<Change>(['organisation', 'changes', query], (cursor) =>
    bodyOf(api.GET('/api/v1/organisation/changes', { params: { query: { ...query, cursor } } })),
  );
  const errors = useFieldErrors(list.error);
  return (
    <section aria-label={t('tab.history')} aria-busy={list.loading}>
      <Filters errors={errors} />
      {list.loading && <Waiting />}
      {list.error && <Problem error={list.error} onRetry={list.retry} />}
      {!list.loading && !list.error && list.items.length === 0 && (
        <div className="empty">
          <p>{t('history.none')}</p>
        </div>
      )}
      <ol className="plain changes" data-stale={list.stale}>
        {list.items.map((change) => (
          <li key={change.id}>
            <ChangeLine change={change} />
          </li>
        ))}
      </ol>
      {list.more && (
        <Button color="primary" outline onClick={list.more} disabled={list.loadingMore}>
          {t('history.more')}
        </Button>
      )}
    </section>
  );
}

function Filters({ errors }: { errors: Record<string, string> }) {
  const { t } = useTranslation('organisation');
  const navigate = useNavigate();
  const search = organisationRoute.useSearch();
  const { values, field } = useFormValues({ subject: search.oggetto ?? '' });
  const subject = values.subject.trim() || undefined;
  const apply = (change: OrganisationSearch) =>
    void navigate({
      to: '/amministrazione/organizzazione',
      search: { ...search, ...change },
      resetScroll: false,
      replace: true,
    });
  return (
    <CheckedForm className="filters" onSubmit={() => apply({ oggetto: subject })}>
      <SelectField
        label={t('history.type')}
        empty={t('history.allTypes')}
        choices={SUBJECTS.map((value) => ({ value, label: t(`subject.${value}`) }))}
        value={search.tipo ?? ''}
        onChange={(tipo) => apply({ tipo: tipo || undefined })}
      />
      <TextField
        label={t('history.subject')}
        maxLength={200}
        {...field('subject')}
        onBlur={() => {
          if (subject !== search.oggetto) apply({ oggetto: subject });
        }}
      />
      <ActorChoice value={search.chi} onChange={(chi) => apply({ chi })} />
      <DateField
        label={t('history.from')}
        value={search.dal ?? ''}
        onChange={(dal) => apply({ dal: dal || undefined })}
        error={errors.changedFrom}
      />
      <DateField
        label={t('history.to')}
        value={search.al ?? ''}
        onChange={(al) => apply({ al: al || undefined })}
        error={errors.changedTo}
      />
    </CheckedForm>
  );
}

interface ActorChoiceProps {
  value: string | undefined;
  onChange: (username: string | undefined) => void;
}

/** For those who may read the accounts' names. */
function ActorChoice({ value, onChange }: ActorChoiceProps) {
  const { t } = useTranslation('organisation');
  const { roles } = useMe();
  const accounts = useQuery({ ...accountNamesQuery, enabled: mayChange(roles) }).data?.items;
  if (!accounts) return null;
  return (
    <SelectField
      label={t('history.who')}
      empty={t('history.anybody')}
      choices={accounts.map(({ username, displayName }) => ({
        value: username,
        label: displayName,
      }))}
      value={value ?? ''}
      onChange={(chosen) => onChange(chosen || undefined)}
    />
  );
}

function ChangeLine({ change }: { change: Change }) {
  const { t, i18n } = useTranslation('organisation');
  const actorName = useActorName();
  const known = i18n.exists(`action.${change.action}`, { ns: 'organisation' });
  const what = known ? t(`action.${change.action as 'scope.created'}`) : change.action;
  return (
    <>
      <p>
        <When at={change.at} /> · <strong>{actorName(change.actorName)}</strong>
      </p>
      <p>
        {what}: {t(`subject.${change.subjectType}`)} <code>{change.subjectId}</code>
      </p>
      <Difference before={change.before} after={change.after} />
    </>
  );
}

/** The values that differ, as they stood and as they stand. */
function Difference({ before, after }: Pick<Change, 'before' | 'after'>) {
  const { t, i18n } = useTranslation('organisation');
  const words = (value: unknown) => {
    if (value === null || value === undefined || value === '') return '–';
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (Array.isArray(value)) return value.join(', ') || '–';
    return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
  };
  const named = (key: string) =>
    i18n.exists(`fact.${key}`, { ns: 'organisation' }) ? t(`fact.${key as 'name'}`) : key;
  const old: Record<string, unknown> = before ?? {};
  const now: Record<string, unknown> = after ?? {};
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (key) => words(old[key]) !== words(now[key]),
  );
  if (keys.length === 0) return null;
  return (
    <dl className="difference">
      {keys.map((key) => (
        <div key={key}>
          <dt>{named(key)}</dt>
          <dd>
            {before && (
              <>
                <del>{words(old[key])}</del> →{' '}
              </>
            )}
            <ins>{words(now[key])}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { When } from '../../parts/When';
import { Changes } from './Changes';
import { type Definition, fileAddress, tableQuery } from './queries';
import { tableRoute } from './route';

/** Every version of a decision: when it was published, its file, and what changed between any two. */
export function VersionsPanel({ versions }: { versions: readonly Definition[] }) {
  const { t } = useTranslation('tables');
  const [latest] = versions;
  return (
    <div className="stack">
      <div className="table-frame">
        <table>
          <caption className="visually-hidden">{t('versions.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('versions.version')}</th>
              <th scope="col">{t('versions.published')}</th>
              <th scope="col">{t('versions.file')}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((definition) => {
              const { key, version, deployedAt } = definition;
              const live = version === latest.version;
              return (
                <tr key={version}>
                  <td data-weight="main">
                    <Link
                      to="/amministrazione/tabelle/$key"
                      params={{ key }}
                      search={{ versione: live ? undefined : String(version) }}
                    >
                      {t('versionNumber', { version })}
                    </Link>
                    {live && <span className="badge-word">{t('live')}</span>}
                  </td>
                  <td>
                    <When at={deployedAt} />
                  </td>
                  <td>
                    <a href={fileAddress(definition)} download={definition.resourceName}>
                      {t('download.version', { version })}
                    </a>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {versions.length > 1 && latest.kind === 'table' && <Compare versions={versions} />}
    </div>
  );
}

function Compare({ versions }: { versions: readonly Definition[] }) {
  const { t } = useTranslation('tables');
  const navigate = useNavigate();
  const search = tableRoute.useSearch();
  const before = find(versions, search.da) ?? versions[1];
  const after = find(versions, search.a) ?? versions[0];
  const tables = [useQuery(tableQuery(before)), useQuery(tableQuery(after))];
  const choices = versions.map(({ version }) => ({
    value: String(version),
    label: t('versionNumber', { version }),
  }));
  const choose = (change: { da?: string; a?: string }) =>
    void navigate({
      to: '/amministrazione/tabelle/$key',
      params: { key: before.key },
      search: { ...search, ...change },
      resetScroll: false,
    });
  const failed = tables.find(({ error }) => error);
  return (
    <section className="stack" aria-label={t('versions.compare')}>
      <h2 className="h5">{t('versions.compare')}</h2>
      <div className="filters">
        <SelectField
          label={t('versions.from')}
          choices={choices}
          value={String(before.version)}
          onChange={(da) => choose({ da })}
        />
        <SelectField
          label={t('versions.to')}
          choices={choices}
          value={String(after.version)}
          onChange={(a) => choose({ a })}
        />
      </div>
      {failed?.error && <Problem error={failed.error} />}
      {tables.some(({ isPending }) => isPending) && <Waiting />}
      {tables[0].data && tables[1].data && (
        <Changes before={tables[0].data} after={tables[1].data} />
      )}
    </section>
  );
}

function find(versions: readonly Definition[], asked?: string): Definition | undefined {
  return versions.find(({ version }) => String(version) === asked);
}

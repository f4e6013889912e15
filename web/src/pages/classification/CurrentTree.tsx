import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n';
import { CheckField, TextField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { TreeAndDetail } from '../../parts/TreeAndDetail';
import { Waiting } from '../../parts/Waiting';
import { ClassTree } from './ClassTree';
import { NodeFacts } from './NodeFacts';
import { type ClassNode, nameOf, treeOf, treeQuery } from './queries';
import { classificationRoute, type ClassificationSearch } from './route';

/** The tree in force, with a search over names, codes and what citizens say. */
export function CurrentTree() {
  const { t } = useTranslation('classification');
  const navigate = useNavigate();
  const search = classificationRoute.useSearch();
  const { voce, q = '', ritirate } = search;
  const tree = useQuery(treeQuery);
  const apply = (change: ClassificationSearch) =>
    void navigate({
      to: '/amministrazione/classificazione',
      search: { ...search, ...change },
      resetScroll: false,
      replace: true,
    });
  if (tree.error) return <Problem error={tree.error} onRetry={() => void tree.refetch()} />;
  if (!tree.data) return <Waiting />;
  const nodes = tree.data.items.filter(({ active }) => active || ritirate === 'si');
  const chosen = tree.data.items.find(({ code }) => code === voce);
  return (
    <>
      <p className="reconstruction">
        {currentLanguage() === 'en' ? tree.data.sourceEn : tree.data.source}
      </p>
      <div className="admin-bar">
        <TextField
          label={t('search')}
          type="search"
          value={q}
          onChange={(value) => apply({ q: value || undefined })}
        />
        <CheckField
          label={t('showRetired')}
          value={ritirate === 'si'}
          onChange={(on) => apply({ ritirate: on ? 'si' : undefined })}
        />
      </div>
      <TreeAndDetail
        tree={
          <ClassTree
            nodes={treeOf(nodes)}
            searching={q.trim() !== ''}
            matches={matching(nodes, q)}
            selected={voce}
            onSelect={(code) => apply({ voce: code })}
          />
        }
        chosen={voce}
        label={t('chosen')}
        empty={t('chooseOne')}
      >
        {chosen && <Detail key={chosen.code} node={chosen} all={tree.data.items} />}
      </TreeAndDetail>
    </>
  );
}

/** By the beginning of a code, or words of a name or a synonym. */
export function matching(
  nodes: readonly { code: string; name: string; nameEn: string; synonyms: string[] }[],
  q: string,
): (code: string) => boolean {
  const words = q.trim().toLocaleLowerCase();
  const found = new Set(
    nodes
      .filter(
        ({ code, name, nameEn, synonyms }) =>
          [name, nameEn, ...synonyms].some((one) => one.toLocaleLowerCase().includes(words)) ||
          code.startsWith(words),
      )
      .map(({ code }) => code),
  );
  return (code) => found.has(code);
}

function Detail({ node, all }: { node: ClassNode; all: readonly ClassNode[] }) {
  const { t } = useTranslation('classification');
  return (
    <div className="panel stack">
      <h2>
        {node.code} {nameOf(node)}
      </h2>
      {!node.active && (
        <p>
          {t('retiredIn', { version: node.retiredIn ?? '–' })}{' '}
          {node.successors.map((code) => {
            const heir = all.find((one) => one.code === code);
            return (
              <Link
                key={code}
                className="successor"
                to="/amministrazione/classificazione"
                search={(before: object) => ({ ...before, voce: code })}
              >
                {code} {heir && nameOf(heir)}
              </Link>
            );
          })}
        </p>
      )}
      <NodeFacts node={node} />
      <p className="quiet">{t('changedByVersion')}</p>
    </div>
  );
}

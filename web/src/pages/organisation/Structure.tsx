import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pointsQuery, scopesQuery } from '../../api/reference';
import { asProblem } from '../../api/problem';
import { formatDay } from '../../parts/dates';
import { CheckField, TextField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { filteredTree, keysOfBranches, Tree, type TreeNode } from '../../parts/Tree';
import { TreeAndDetail } from '../../parts/TreeAndDetail';
import { Waiting } from '../../parts/Waiting';
import { PointDetail } from './PointDetail';
import { type Figures, figuresQuery, type Point, pointKey, type Scope, scopeKey } from './queries';
import { organisationRoute, type OrganisationSearch } from './route';
import { ScopeDetail } from './ScopeDetail';

/** The tree of scopes and points, and what is chosen in it. */
export function Structure() {
  const { t } = useTranslation('organisation');
  const scopes = useQuery(scopesQuery);
  const points = useQuery(pointsQuery);
  const figures = useQuery(figuresQuery);
  const error = scopes.error ?? points.error ?? figures.error;
  if (error) return <Problem error={asProblem(error)} onRetry={() => void figures.refetch()} />;
  if (!scopes.data || !points.data || !figures.data) return <Waiting />;
  if (scopes.data.length === 0) {
    return (
      <div className="empty">
        <p>{t('empty')}</p>
      </div>
    );
  }
  return <Columns scopes={scopes.data} points={points.data} figures={figures.data.items} />;
}

interface ColumnsProps {
  scopes: Scope[];
  points: Point[];
  figures: Figures[];
}

function Columns({ scopes, points, figures }: ColumnsProps) {
  const { t } = useTranslation('organisation');
  const navigate = useNavigate();
  const search = organisationRoute.useSearch();
  const { voce, q = '', chiusi } = search;
  const apply = (change: OrganisationSearch) =>
    void navigate({
      to: '/amministrazione/organizzazione',
      search: { ...search, ...change },
      resetScroll: false,
      replace: true,
    });
  return (
    <>
      <div className="admin-bar">
        <TextField
          label={t('search')}
          type="search"
          value={q}
          onChange={(value) => apply({ q: value || undefined })}
        />
        <CheckField
          label={t('showClosed')}
          value={chiusi === 'si'}
          onChange={(on) => apply({ chiusi: on ? 'si' : undefined })}
        />
      </div>
      <TreeAndDetail
        tree={
          <ScopesTree
            {...{ scopes, points, figures, q }}
            closed={chiusi === 'si'}
            selected={voce}
            onSelect={(key) => apply({ voce: key })}
          />
        }
        chosen={voce}
        label={t('chosen')}
        empty={t('chooseOne')}
      >
        <Chosen {...{ scopes, points, figures }} chosen={voce} />
      </TreeAndDetail>
    </>
  );
}

/** The scope or the point that is chosen in the tree. */
function Chosen({ scopes, points, figures, chosen }: ColumnsProps & { chosen?: string }) {
  const scope = scopes.find(({ code }) => scopeKey(code) === chosen);
  const point = points.find(({ code }) => pointKey(code) === chosen);
  if (scope)
    return (
      <ScopeDetail
        key={scope.code}
        scope={scope}
        points={points.filter((one) => one.scope === scope.code)}
        figures={figures}
      />
    );
  if (!point) return null;
  return (
    <PointDetail
      key={point.code}
      point={point}
      figures={figures.find(({ code }) => code === point.code)}
    />
  );
}

interface ScopesTreeProps extends ColumnsProps {
  q: string;
  closed: boolean;
  selected?: string;
  onSelect: (key: string) => void;
}

function ScopesTree({ scopes, points, figures, q, closed, selected, onSelect }: ScopesTreeProps) {
  const { t } = useTranslation('organisation');
  const pointFacts = usePointFacts(figures);
  const chosenScope = points.find(({ code }) => pointKey(code) === selected)?.scope;
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(
    () => new Set(chosenScope ? [scopeKey(chosenScope)] : []),
  );
  const shown = <T extends Scope | Point>(list: T[]) =>
    list.filter(({ closedAt }) => closed || !closedAt);
  const nodes: TreeNode[] = shown(scopes).map((scope) => {
    const own = shown(points).filter((point) => point.scope === scope.code);
    return {
      key: scopeKey(scope.code),
      label: scope.name,
      facts: [
        t(`scopeKind.${scope.kind}`),
        t('points', { count: own.length }),
        ...(scope.closedAt ? [t('closedOn', { day: formatDay(scope.closedAt) })] : []),
      ].join(' · '),
      ended: scope.closedAt !== null,
      children: own.map((point) => ({
        key: pointKey(point.code),
        label: point.name,
        facts: pointFacts(point),
        ended: point.closedAt !== null,
        children: [],
      })),
    };
  });
  const words = q.trim().toLocaleLowerCase();
  const found = words
    ? filteredTree(nodes, ({ key, label }) =>
        `${label} ${key.split(':')[1]}`.toLocaleLowerCase().includes(words),
      )
    : nodes;
  return (
    <div className="panel admin-tree">
      {found.length === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <Tree
          label={t('tree')}
          nodes={found}
          expanded={words ? new Set(keysOfBranches(found)) : expanded}
          onExpand={(key, open) => {
            const next = new Set(expanded);
            if (open) next.add(key);
            else next.delete(key);
            setExpanded(next);
          }}
          selected={selected}
          onSelect={onSelect}
        />
      )}
    </div>
  );
}

/** A point in the tree: kind, level, members, open contacts. */
function usePointFacts(figures: Figures[]): (point: Point) => string {
  const { t } = useTranslation('organisation');
  return ({ code, kind, level, closedAt }) => {
    const { members = 0, openContacts = 0 } = figures.find((one) => one.code === code) ?? {};
    return [
      t(`pointKind.${kind}`),
      ...(level ? [t('levelOf', { level })] : []),
      t('members', { count: members }),
      ...(openContacts > 0 ? [t('openContacts', { count: openContacts })] : []),
      ...(closedAt ? [t('closedOn', { day: formatDay(closedAt) })] : []),
    ].join(' · ');
  };
}

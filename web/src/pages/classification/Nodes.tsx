import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { CheckField, TextField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { TreeAndDetail } from '../../parts/TreeAndDetail';
import { Waiting } from '../../parts/Waiting';
import { ActionDialog } from '../../parts/ActionDialog';
import { ClassTree } from './ClassTree';
import { matching } from './CurrentTree';
import { NodeFacts } from './NodeFacts';
import { NodeForm } from './NodeForm';
import { nameOf, nodesQuery, treeOf, type Version, type VersionNode } from './queries';
import { classificationVersionRoute, type VersionSearch } from './route';

interface NodesProps {
  version: Version;
  editable: boolean;
}

/** The tree of one version; of a draft each node can be changed, added and taken away. */
export function Nodes({ version, editable }: NodesProps) {
  const { t } = useTranslation('classification');
  const navigate = useNavigate();
  const search = classificationVersionRoute.useSearch();
  const { voce, q = '' } = search;
  const nodes = useQuery(nodesQuery(version.id));
  const apply = (change: VersionSearch) =>
    void navigate({
      to: '/amministrazione/classificazione/$id',
      params: { id: version.id },
      search: { ...search, ...change },
      resetScroll: false,
      replace: true,
    });
  if (nodes.error) return <Problem error={nodes.error} onRetry={() => void nodes.refetch()} />;
  if (!nodes.data) return <Waiting />;
  const chosen = nodes.data.find(({ code }) => code === voce);
  return (
    <>
      <div className="admin-bar">
        <TextField
          label={t('search')}
          type="search"
          value={q}
          onChange={(value) => apply({ q: value || undefined })}
        />
        {editable && (
          <NodeForm key={`new ${version.version} ${voce}`} version={version} below={voce} />
        )}
      </div>
      <TreeAndDetail
        tree={
          <ClassTree
            nodes={treeOf(nodes.data)}
            searching={q.trim() !== ''}
            matches={matching(nodes.data, q)}
            selected={voce}
            onSelect={(code) => apply({ voce: code })}
          />
        }
        chosen={voce}
        label={t('chosen')}
        empty={t('chooseOne')}
      >
        {chosen && <ChosenNode key={chosen.code} {...{ version, editable }} node={chosen} />}
      </TreeAndDetail>
    </>
  );
}

function ChosenNode({ version, editable, node }: NodesProps & { node: VersionNode }) {
  return (
    <div className="panel stack">
      <h2>
        {node.code} {nameOf(node)}
      </h2>
      <NodeFacts node={node} />
      {editable && (
        <div className="admin-actions">
          <NodeForm key={version.version} version={version} node={node} />
          <RemoveNode version={version} node={node} />
        </div>
      )}
    </div>
  );
}

function RemoveNode({ version, node }: { version: Version; node: VersionNode }) {
  const { t } = useTranslation('classification');
  return (
    <ActionDialog
      label={t('node.remove')}
      title={t('node.removeQuestion', { code: node.code, name: nameOf(node) })}
      done={t('node.removed')}
      dangerous
      start={{ withDescendants: false }}
      shown={[]}
      send={({ withDescendants }, header) =>
        bodyOf(
          api.DELETE('/api/v1/classification-versions/{id}/nodes/{code}', {
            params: {
              path: { id: version.id, code: node.code },
              query: { version: version.version, withDescendants },
              header,
            },
          }),
        )
      }
    >
      {({ values, set }) => (
        <>
          <p>{t('node.removeWhat')}</p>
          <CheckField
            label={t('node.withDescendants')}
            value={values.withDescendants}
            onChange={(value) => set('withDescendants', value)}
          />
        </>
      )}
    </ActionDialog>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { type ChangedField, differencesOf, type NodeChange } from './differences';
import { EditMapping } from './EditMapping';
import {
  type Mapping,
  mappingsQuery,
  nameOf,
  nodesQuery,
  type Version,
  type VersionNode,
  versionsQuery,
} from './queries';

interface ChangesProps {
  version: Version;
  editable: boolean;
}

/** What a version changes of the one before it; what becomes of each code that goes, or that nobody has said yet. */
export function Changes({ version, editable }: ChangesProps) {
  const { t } = useTranslation('classification');
  const versions = useQuery(versionsQuery);
  const earlier = versionBefore(version, versions.data ?? []);
  const before = useQuery({ ...nodesQuery(earlier?.id ?? ''), enabled: earlier !== undefined });
  const after = useQuery(nodesQuery(version.id));
  const mappings = useQuery(mappingsQuery(version.id));
  const error = versions.error ?? before.error ?? after.error ?? mappings.error;
  if (error) return <Problem error={error} onRetry={() => void after.refetch()} />;
  if (!versions.data || !after.data || !mappings.data || (earlier && !before.data)) {
    return <Waiting />;
  }
  if (!earlier) return <p>{t('changes.first')}</p>;
  const { added, changed, removed } = differencesOf(before.data ?? [], after.data, mappings.data);
  const missing = removed.filter(({ mapping }) => mapping === null);
  return (
    <div className="stack">
      <p>{t('changes.against', { number: earlier.number, title: earlier.title })}</p>
      {added.length + changed.length + removed.length === 0 && (
        <div className="empty">
          <p>{t('changes.none')}</p>
        </div>
      )}
      {missing.length > 0 && (
        <p className="problem" role="status">
          {t('changes.missing', { count: missing.length })}
        </p>
      )}
      {removed.length > 0 && (
        <Group title={t('changes.removed', { count: removed.length })}>
          {removed.map((one) => (
            <RemovedNode
              key={one.node.code}
              {...one}
              {...{ version, editable }}
              nodes={after.data}
            />
          ))}
        </Group>
      )}
      {added.length > 0 && (
        <Group title={t('changes.added', { count: added.length })}>
          {added.map((node) => (
            <li key={node.code}>
              <Named node={node} />
            </li>
          ))}
        </Group>
      )}
      {changed.length > 0 && (
        <Group title={t('changes.changed', { count: changed.length })}>
          {changed.map((change) => (
            <ChangedNode key={change.node.code} change={change} />
          ))}
        </Group>
      )}
    </div>
  );
}

interface RemovedNodeProps extends ChangesProps {
  node: VersionNode;
  mapping: Mapping | null;
  /** Those there will be. */
  nodes: readonly VersionNode[];
}

function RemovedNode({ version, editable, node, mapping, nodes }: RemovedNodeProps) {
  return (
    <li>
      <Named node={node} />
      <Becomes mapping={mapping} nodes={nodes} />
      {editable && <EditMapping key={version.version} {...{ version, node, mapping, nodes }} />}
    </li>
  );
}

/** A draft is compared with the version in force, any other with the one it followed. */
function versionBefore(version: Version, all: readonly Version[]): Version | undefined {
  const published = all.filter(({ id, validFrom }) => validFrom !== null && id !== version.id);
  if (version.state === 'draft') return published.find(({ state }) => state === 'current');
  return published
    .filter(({ validFrom }) => validFrom! < version.validFrom!)
    .sort((one, other) => other.validFrom!.localeCompare(one.validFrom!))[0];
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel stack">
      <h2 className="h5">{title}</h2>
      <ul className="plain plain-rows">{children}</ul>
    </section>
  );
}

function Named({ node }: { node: VersionNode }) {
  return (
    <span>
      <strong>{node.code}</strong> {nameOf(node)}
    </span>
  );
}

/** What becomes of a code that goes. */
function Becomes({ mapping, nodes }: { mapping: Mapping | null; nodes: readonly VersionNode[] }) {
  const { t } = useTranslation('classification');
  if (mapping === null) {
    return (
      <strong className="outcome" data-outcome="refused">
        {t('mapping.missing')}
      </strong>
    );
  }
  const names = mapping.toCodes.map((code) => {
    const node = nodes.find((one) => one.code === code);
    return node ? `${code} ${nameOf(node)}` : code;
  });
  return (
    <span className="quiet">
      {t(`mapping.${mapping.kind}`)}
      {names.length > 0 && `: ${names.join(', ')}`}
      {mapping.reason && ` (${mapping.reason})`}
    </span>
  );
}

function ChangedNode({ change: { node, before, fields } }: { change: NodeChange }) {
  const { t } = useTranslation('classification');
  const words = useValueWords();
  return (
    <li>
      <Named node={node} />
      <dl className="difference">
        {fields.map((field) => (
          <div key={field}>
            <dt>{t(`field.${field}`)}</dt>
            <dd>
              <del>{words(before, field)}</del> → <ins>{words(node, field)}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function useValueWords(): (node: VersionNode, field: ChangedField) => string {
  const { t } = useTranslation(['classification', 'words']);
  return (node, field) => {
    switch (field) {
      case 'synonyms':
        return node.synonyms.join(', ') || '–';
      case 'attributes':
        return node.attributes.map(({ code }) => code).join(', ') || '–';
      case 'defaultPriority':
        return node.defaultPriority ? t(`words:priority.${node.defaultPriority}`) : t('asAbove');
      case 'sensitivity':
        return node.sensitivity ? t(`sensitivity.${node.sensitivity}`) : t('asAbove');
      default:
        return node[field];
    }
  };
}

import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { everything } from '../../api/reference';
import { currentLanguage } from '../../i18n';
import type { TreeNode } from '../../parts/Tree';

export type ClassNode = Schemas['ClassificationView'];
export type Version = Schemas['VersionSummaryDto'];
export type VersionNode = Schemas['DraftNodeView'];
export type Mapping = Schemas['MappingView'];
export type Attribute = Schemas['AttributeView'];

export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export const SENSITIVITIES = ['normal', 'personal', 'sensitive'] as const;
export const DATATYPES = [
  'string',
  'text',
  'number',
  'datetime',
  'singlevaluelist',
  'multivaluelist',
] as const;

const PAGE = 200;

/** The tree as it is today, retired codes included. */
export const treeQuery = queryOptions<Schemas['ClassificationPage'], ApiProblem>({
  queryKey: ['classifications', 'tree'],
  queryFn: async () => {
    let source: Schemas['ClassificationPage'] | undefined;
    const items = await everything<ClassNode>(async (cursor) => {
      source = await bodyOf(
        api.GET('/api/v1/classifications', { params: { query: { limit: 1000, cursor } } }),
      );
      return source;
    });
    return { ...source!, items };
  },
});

export const versionQuery = (id: string) =>
  queryOptions<Version, ApiProblem>({
    queryKey: ['classification-versions', id],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/classification-versions/{id}', { params: { path: { id } } })),
  });

/** Every version, the newest first. */
export const versionsQuery = queryOptions<Version[], ApiProblem>({
  queryKey: ['classification-versions', 'all'],
  queryFn: () =>
    everything<Version>((cursor) =>
      bodyOf(
        api.GET('/api/v1/classification-versions', { params: { query: { limit: PAGE, cursor } } }),
      ),
    ),
});

export const nodesQuery = (id: string) =>
  queryOptions<VersionNode[], ApiProblem>({
    queryKey: ['classification-versions', id, 'nodes'],
    queryFn: () =>
      everything<VersionNode>((cursor) =>
        bodyOf(
          api.GET('/api/v1/classification-versions/{id}/nodes', {
            params: { path: { id }, query: { limit: PAGE, cursor } },
          }),
        ),
      ),
  });

export const mappingsQuery = (id: string) =>
  queryOptions<Mapping[], ApiProblem>({
    queryKey: ['classification-versions', id, 'mappings'],
    queryFn: async () => {
      const path = { id };
      const { items } = await bodyOf(
        api.GET('/api/v1/classification-versions/{id}/mappings', { params: { path } }),
      );
      return items;
    },
  });

export const checkQuery = (id: string) =>
  queryOptions<Schemas['VersionCheckDto'], ApiProblem>({
    queryKey: ['classification-versions', id, 'check'],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/classification-versions/{id}/check', { params: { path: { id } } })),
  });

/** In the reader's language. */
export const nameOf = ({ name, nameEn }: { name: string; nameEn: string }) =>
  currentLanguage() === 'en' ? nameEn : name;

interface Node {
  code: string;
  parent: string | null;
  name: string;
  nameEn: string;
  active?: boolean;
}

/** Nodes in a list as the tree they are; one whose parent is missing stands at the top. */
export function treeOf(nodes: readonly Node[]): TreeNode[] {
  const known = new Set(nodes.map(({ code }) => code));
  const below = (parent: string | null): TreeNode[] =>
    nodes
      .filter((node) => (node.parent && known.has(node.parent) ? node.parent : null) === parent)
      .map((node) => ({
        key: node.code,
        label: `${node.code} ${nameOf(node)}`,
        ended: node.active === false,
        children: below(node.code),
      }));
  return below(null);
}

import type { Mapping, VersionNode } from './queries';

export interface NodeChange {
  node: VersionNode;
  before: VersionNode;
  /** What of it changed. */
  fields: readonly ChangedField[];
}

export interface Differences {
  added: VersionNode[];
  changed: NodeChange[];
  /** Codes that go, each with what becomes of it; null: nobody has said yet. */
  removed: { node: VersionNode; mapping: Mapping | null }[];
}

export const FIELDS = [
  'name',
  'nameEn',
  'synonyms',
  'attributes',
  'defaultPriority',
  'sensitivity',
] as const;
export type ChangedField = (typeof FIELDS)[number];

/** What a version changes of the one before it, by code. */
export function differencesOf(
  before: readonly VersionNode[],
  after: readonly VersionNode[],
  mappings: readonly Mapping[],
): Differences {
  const old = new Map(before.map((node) => [node.code, node]));
  const now = new Set(after.map(({ code }) => code));
  return {
    added: after.filter(({ code }) => !old.has(code)),
    changed: after.flatMap((node) => {
      const earlier = old.get(node.code);
      if (!earlier) return [];
      const fields = FIELDS.filter(
        (field) => JSON.stringify(earlier[field]) !== JSON.stringify(node[field]),
      );
      return fields.length > 0 ? [{ node, before: earlier, fields }] : [];
    }),
    removed: before
      .filter(({ code }) => !now.has(code))
      .map((node) => ({
        node,
        mapping: mappings.find(({ fromCode }) => fromCode === node.code) ?? null,
      })),
  };
}

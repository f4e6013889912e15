import type { CodeMapping } from './code-mapping.js';
import type { DraftNode } from './draft-node.js';

/** What keeps a version from being published. */
export interface VersionIssue {
  /** Code of the node or of the mapping. */
  code: string;
  issue:
    | 'empty'
    | 'parent-unknown'
    | 'parent-mismatch'
    | 'cycle'
    | 'name-twice'
    | 'attribute-twice'
    | 'mapping-missing'
    | 'mapping-unneeded'
    | 'target-unknown';
  message: string;
}

/** Everything that is wrong with the tree by itself, by code. Codes are unique in a version by its key. */
export function treeIssues(nodes: readonly DraftNode[]): VersionIssue[] {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  if (nodes.length === 0) {
    return [issue('', 'empty', 'The version has no nodes: import a tree, or add nodes.')];
  }
  return [...nodes.flatMap((node) => nodeIssues(node, byCode)), ...sameNames(nodes)];
}

function nodeIssues(node: DraftNode, byCode: ReadonlyMap<string, DraftNode>): VersionIssue[] {
  const { code, parentCode } = node;
  if (isInCycle(node, byCode)) {
    return [
      issue(code, 'cycle', `"${code}" lies above itself: correct its parent "${parentCode}".`),
    ];
  }
  if (parentCode !== null && !byCode.has(parentCode)) {
    return [
      issue(
        code,
        'parent-unknown',
        `The parent "${parentCode}" of "${code}" is not in this version.`,
      ),
    ];
  }
  const expected = code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null;
  if (parentCode !== expected) {
    const message = `"${code}" must lie below ${expected === null ? 'nothing' : `"${expected}"`}: filters and competences go by the beginning of the code.`;
    return [issue(code, 'parent-mismatch', message)];
  }
  return attributesTwice(node, byCode);
}

function isInCycle(node: DraftNode, byCode: ReadonlyMap<string, DraftNode>): boolean {
  const passed = new Set<string>();
  for (let at: DraftNode | undefined = node; at?.parentCode; at = byCode.get(at.parentCode)) {
    if (at.parentCode === node.code) return true;
    if (passed.has(at.code)) return false; // a cycle further up, told there
    passed.add(at.code);
  }
  return false;
}

/** An attribute of a node above is asked already. */
function attributesTwice(node: DraftNode, byCode: ReadonlyMap<string, DraftNode>): VersionIssue[] {
  const own = new Set(node.attributes.map(({ code }) => code));
  const issues: VersionIssue[] = [];
  for (let at = above(node, byCode); at; at = above(at, byCode)) {
    for (const { code } of at.attributes.filter((attribute) => own.has(attribute.code))) {
      const message = `"${node.code}" asks "${code}", which "${at.code}" above it asks already.`;
      issues.push(issue(node.code, 'attribute-twice', message));
    }
  }
  return issues;
}

function above(node: DraftNode, byCode: ReadonlyMap<string, DraftNode>): DraftNode | undefined {
  return node.parentCode === null ? undefined : byCode.get(node.parentCode);
}

/** Two nodes of one name below the same parent cannot be told apart. */
function sameNames(nodes: readonly DraftNode[]): VersionIssue[] {
  const first = new Map<string, string>();
  return nodes.flatMap(({ code, parentCode, name }) => {
    const key = `${parentCode ?? ''}\n${name.toLowerCase()}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, code);
      return [];
    }
    return [issue(code, 'name-twice', `"${code}" has the same name as "${other}" beside it.`)];
  });
}

/** Codes of the current version that `nodes` no longer has, sorted. */
export function disappearing(current: readonly string[], nodes: readonly DraftNode[]): string[] {
  const kept = new Set(nodes.map(({ code }) => code));
  return current.filter((code) => !kept.has(code)).sort();
}

/** Every code that disappears needs a mapping to nodes of the new version, and no other does. */
export function mappingIssues(
  nodes: readonly DraftNode[],
  mappings: readonly CodeMapping[],
  gone: readonly string[],
): VersionIssue[] {
  const codes = new Set(nodes.map(({ code }) => code));
  const mapped = new Set(mappings.map(({ fromCode }) => fromCode));
  const disappears = new Set(gone);
  const missing = gone
    .filter((code) => !mapped.has(code))
    .map((code) => {
      const message = `"${code}" disappears: say what becomes of it (moved, split or retired).`;
      return issue(code, 'mapping-missing', message);
    });
  const wrong = mappings.flatMap(({ fromCode, toCodes }) => {
    if (!disappears.has(fromCode)) {
      const message = `"${fromCode}" does not disappear with this version: remove its mapping.`;
      return [issue(fromCode, 'mapping-unneeded', message)];
    }
    return toCodes
      .filter((code) => !codes.has(code))
      .map((code) => {
        const message = `"${fromCode}" is mapped to "${code}", which this version does not have.`;
        return issue(fromCode, 'target-unknown', message);
      });
  });
  return [...missing, ...wrong];
}

function issue(code: string, kind: VersionIssue['issue'], message: string): VersionIssue {
  return { code, issue: kind, message };
}

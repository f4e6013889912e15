import { type KeyboardEvent, type ReactNode, type RefObject, useRef } from 'react';
import { Icon } from './Icon';

export interface TreeNode {
  key: string;
  label: string;
  /** Beside the label, read with it. */
  facts?: ReactNode;
  /** Over, as a closed point is. */
  ended?: boolean;
  children: readonly TreeNode[];
}

interface TreeProps {
  label: string;
  nodes: readonly TreeNode[];
  /** Keys of the nodes whose children are shown. */
  expanded: ReadonlySet<string>;
  onExpand: (key: string, open: boolean) => void;
  selected?: string;
  onSelect: (key: string) => void;
}

interface Row {
  node: TreeNode;
  parent: Row | null;
  level: number;
  /** Among those of the same parent, from 1. */
  place: number;
  siblings: number;
}

/** Those in sight, from top to bottom. */
function rowsOf(
  nodes: readonly TreeNode[],
  expanded: ReadonlySet<string>,
  parent: Row | null = null,
): Row[] {
  return nodes.flatMap((node, index) => {
    const level = (parent?.level ?? 0) + 1;
    const row = { node, parent, level, place: index + 1, siblings: nodes.length };
    return [row, ...(expanded.has(node.key) ? rowsOf(node.children, expanded, row) : [])];
  });
}

/**
 * A tree as ARIA describes it: one stop of Tab; arrows move, open and close; Home and End; a letter leads to the next
 * label that begins with it; Enter and Space select.
 */
export function Tree(props: TreeProps) {
  const { label, nodes, expanded, onExpand, selected, onSelect } = props;
  const root = useRef<HTMLDivElement>(null);
  const rows = rowsOf(nodes, expanded);
  const stop = rows.find(({ node }) => node.key === selected) ?? rows[0];
  const onKeyDown = useTreeKeys(root, rows, props);
  return (
    <div ref={root} role="tree" aria-label={label} className="tree">
      {rows.map((row) => (
        <TreeRow
          key={row.node.key}
          row={row}
          open={row.node.children.length > 0 && expanded.has(row.node.key)}
          selected={row.node.key === selected}
          stop={row.node.key === stop?.node.key}
          onKeyDown={(event) => onKeyDown(event, row)}
          onToggle={(open) => onExpand(row.node.key, open)}
          onSelect={() => onSelect(row.node.key)}
        />
      ))}
    </div>
  );
}

function useTreeKeys(
  root: RefObject<HTMLElement>,
  rows: readonly Row[],
  { expanded, onExpand, onSelect }: TreeProps,
) {
  const focus = (row: Row | undefined) =>
    row &&
    root.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(row.node.key)}"]`)?.focus();
  const lead = (letter: string, at: number) => {
    const begins = ({ node }: Row) =>
      node.label.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());
    focus([...rows.slice(at + 1), ...rows.slice(0, at)].find(begins));
  };
  return (event: KeyboardEvent, { node, parent }: Row) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target !== event.currentTarget)
      return;
    const at = rows.findIndex((one) => one.node.key === node.key);
    const isOpen = expanded.has(node.key);
    const moves: Record<string, () => void> = {
      ArrowDown: () => focus(rows[at + 1]),
      ArrowUp: () => focus(rows[at - 1]),
      Home: () => focus(rows[0]),
      End: () => focus(rows[rows.length - 1]),
      Enter: () => onSelect(node.key),
      ' ': () => onSelect(node.key),
      ArrowRight: () => {
        if (node.children.length === 0) return;
        if (isOpen) focus(rows[at + 1]);
        else onExpand(node.key, true);
      },
      ArrowLeft: () => {
        if (isOpen && node.children.length > 0) onExpand(node.key, false);
        else focus(parent ?? undefined);
      },
    };
    const move = moves[event.key] ?? (event.key.length === 1 ? () => lead(event.key, at) : null);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };
}

interface TreeRowProps {
  row: Row;
  open: boolean;
  selected: boolean;
  /** The one that Tab reaches. */
  stop: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onToggle: (open: boolean) => void;
  onSelect: () => void;
}

function TreeRow({ row, open, selected, stop, onKeyDown, onToggle, onSelect }: TreeRowProps) {
  const { node, level, place, siblings } = row;
  const branch = node.children.length > 0;
  return (
    // One after the other, not one in the other: so each is named by its own words alone.
    <div
      role="treeitem"
      className="tree-row"
      data-key={node.key}
      data-level={level}
      data-ended={node.ended}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={branch ? open : undefined}
      aria-selected={selected}
      tabIndex={stop ? 0 : -1}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if ((event.target as Element).closest('.tree-toggle') && branch) onToggle(!open);
        else onSelect();
      }}
    >
      <span className="tree-toggle" aria-hidden="true">
        {branch && <Icon name="it-arrow-right-triangle" rotated={open} />}
      </span>
      <span className="tree-label">
        <span>{node.label}</span> {node.facts && <small>{node.facts}</small>}
      </span>
    </div>
  );
}

/** What is left of a tree when only some nodes are asked for: these, what is below them, and the way down to them. */
export function filteredTree(
  nodes: readonly TreeNode[],
  wanted: (node: TreeNode) => boolean,
): TreeNode[] {
  return nodes.flatMap((node) => {
    if (wanted(node)) return [node];
    const children = filteredTree(node.children, wanted);
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}

/** The keys of all nodes that have children. */
export function keysOfBranches(nodes: readonly TreeNode[]): string[] {
  return nodes.flatMap(({ key, children }) =>
    children.length > 0 ? [key, ...keysOfBranches(children)] : [],
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filteredTree, keysOfBranches, Tree, type TreeNode } from '../../parts/Tree';

interface ClassTreeProps {
  nodes: readonly TreeNode[];
  /** Whether a node answers to the words searched for. */
  matches: (code: string) => boolean;
  searching: boolean;
  selected?: string;
  onSelect: (code: string) => void;
}

/** The tree of codes; a search shows what answers to it and the way down there. */
export function ClassTree({ nodes, matches, searching, selected, onSelect }: ClassTreeProps) {
  const { t } = useTranslation('classification');
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => new Set(above(selected)));
  const found = searching ? filteredTree(nodes, ({ key }) => matches(key)) : nodes;
  if (found.length === 0) {
    return (
      <div className="panel">
        <p>{t('nothing')}</p>
      </div>
    );
  }
  return (
    <div className="panel admin-tree">
      <Tree
        label={t('tree')}
        nodes={found}
        expanded={searching ? new Set(keysOfBranches(found)) : expanded}
        onExpand={(code, open) => {
          const next = new Set(expanded);
          if (open) next.add(code);
          else next.delete(code);
          setExpanded(next);
        }}
        selected={selected}
        onSelect={onSelect}
      />
    </div>
  );
}

/** The codes above one: `01.02.03` lies below `01` and `01.02`. */
function above(code: string | undefined): string[] {
  const parts = code?.split('.') ?? [];
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('.'));
}

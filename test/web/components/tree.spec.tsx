import { draw, inBrowser } from './browser';
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { Tree, type TreeNode } from '../../../web/src/parts/Tree';

const leaf = (key: string, label: string): TreeNode => ({ key, label, children: [] });
const NODES: TreeNode[] = [
  { key: 'savena', label: 'Savena', children: [leaf('s.1', 'Infodesk'), leaf('s.2', 'Sportello')] },
  { key: 'navile', label: 'Navile', children: [leaf('n.1', 'Infodesk')] },
  leaf('centro', 'Centro'),
];

function SomeTree({ onSelect }: { onSelect: (key: string) => void }) {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  return (
    <Tree
      label="Ambiti"
      nodes={NODES}
      expanded={expanded}
      onExpand={(key, open) =>
        setExpanded(new Set(open ? [...expanded, key] : [...expanded].filter((one) => one !== key)))
      }
      onSelect={onSelect}
    />
  );
}

const rows = () => screen.getAllByRole('treeitem');
const here = () => document.activeElement?.textContent?.trim();
const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });

describe('a tree', () => {
  inBrowser();

  async function drawTree() {
    const chosen: string[] = [];
    await draw(<SomeTree onSelect={(key) => chosen.push(key)} />);
    rows()[0].focus();
    return chosen;
  }

  it('has one stop of Tab, and tells where each row stands', async () => {
    await drawTree();
    expect(rows().map((row) => row.tabIndex)).toEqual([0, -1, -1]);
    expect(rows().map((row) => row.getAttribute('aria-posinset'))).toEqual(['1', '2', '3']);
    expect(rows().map((row) => row.getAttribute('aria-expanded'))).toEqual([
      'false',
      'false',
      null,
    ]);
  });

  it('opens with the right arrow, which leads in then; the left one leads out, and closes then', async () => {
    await drawTree();
    press('ArrowRight');
    expect([rows().length, here()]).toEqual([5, 'Savena']);
    press('ArrowRight');
    expect(here()).toBe('Infodesk');
    press('ArrowLeft');
    expect([rows().length, here()]).toEqual([5, 'Savena']);
    press('ArrowLeft');
    expect(rows().length).toBe(3);
  });

  it('is walked by arrows, Home, End and letters, and stays at its ends', async () => {
    await drawTree();
    press('ArrowUp');
    expect(here()).toBe('Savena');
    press('End');
    press('ArrowDown');
    expect(here()).toBe('Centro');
    press('n');
    expect(here()).toBe('Navile');
    press('Home');
    expect(here()).toBe('Savena');
  });

  it('chooses with Enter, Space or a click; a click on the triangle only opens', async () => {
    const chosen = await drawTree();
    press('Enter');
    press('ArrowDown');
    press(' ');
    fireEvent.click(screen.getByText('Centro'));
    fireEvent.click(rows()[0].querySelector('.tree-toggle')!);
    expect(chosen).toEqual(['savena', 'navile', 'centro']);
    expect(rows().length).toBe(5);
  });
});

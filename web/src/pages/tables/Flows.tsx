import type { Schemas } from '../../api/client';

type Move = Schemas['WhatIfMovesDto'];

interface FlowsProps {
  moves: readonly Move[];
  nameOf: (value: string | null) => string;
}

/** Of the drawing, in its own units. */
const WIDTH = 720;
const SIDE = 250;
const ROW = 30;
const MOST = 90;
const LEAST = 2;
const SHOWN = 12;

interface Node {
  value: string | null;
  contacts: number;
  y: number;
  height: number;
}

/** From where to where contacts would go: a band for each move, as wide as it is frequent. The table beside says the same. */
export function Flows({ moves, nameOf }: FlowsProps) {
  const shown = moves.slice(0, SHOWN);
  const most = Math.max(...shown.map(({ contacts }) => contacts));
  const wide = (contacts: number) => Math.max(LEAST, (contacts / most) * MOST);
  const from = nodes(shown, 'from', wide);
  const to = nodes(shown, 'to', wide);
  const height = Math.max(end(from), end(to));
  const filled = new Map<Node, number>();
  const take = (node: Node, size: number) => {
    const at = filled.get(node) ?? 0;
    filled.set(node, at + size);
    return node.y + at + size / 2;
  };
  const middle = WIDTH / 2;
  return (
    <svg className="flows" viewBox={`0 0 ${WIDTH} ${height}`}>
      {shown.map((move) => {
        const size = wide(move.contacts);
        const y1 = take(
          from.find(({ value }) => value === move.from)!,
          size,
        );
        const y2 = take(
          to.find(({ value }) => value === move.to)!,
          size,
        );
        return (
          <path
            key={`${move.from} ${move.to}`}
            d={`M ${SIDE} ${y1} C ${middle} ${y1}, ${middle} ${y2}, ${WIDTH - SIDE} ${y2}`}
            strokeWidth={size}
          />
        );
      })}
      {from.map((node) => (
        <Name
          key={String(node.value)}
          node={node}
          x={SIDE - 8}
          anchor="end"
          text={nameOf(node.value)}
        />
      ))}
      {to.map((node) => (
        <Name
          key={String(node.value)}
          node={node}
          x={WIDTH - SIDE + 8}
          anchor="start"
          text={nameOf(node.value)}
        />
      ))}
    </svg>
  );
}

function Name(props: { node: Node; x: number; anchor: 'start' | 'end'; text: string }) {
  const { node, x, anchor, text } = props;
  return (
    <text x={x} y={node.y + node.height / 2} textAnchor={anchor} dominantBaseline="middle">
      {text.length > 30 ? `${text.slice(0, 29)}…` : text} ({node.contacts})
    </text>
  );
}

function nodes(
  moves: readonly Move[],
  side: 'from' | 'to',
  wide: (contacts: number) => number,
): Node[] {
  const values = [...new Set(moves.map((move) => move[side]))];
  let y = 0;
  return values.map((value) => {
    const mine = moves.filter((move) => move[side] === value);
    const height = mine.reduce((sum, { contacts }) => sum + wide(contacts), 0);
    const contacts = mine.reduce((sum, move) => sum + move.contacts, 0);
    const node = { value, contacts, y: y + Math.max(0, (ROW - height) / 2), height };
    y += Math.max(ROW, height) + 8;
    return node;
  });
}

function end(all: readonly Node[]): number {
  const last = all.at(-1)!;
  return last.y + Math.max(last.height, (ROW + last.height) / 2) + 8;
}

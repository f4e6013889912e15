import { parseExpression, parseUnaryTests } from 'feelin';
import { LRUCache } from 'lru-cache';
import { checkSize, FeelTextRefused, MAX_CELL, MAX_CHAIN, MAX_EXPRESSION } from './limits.js';

/** A node of a FEEL text: the name its grammar gives it, and where it stands. */
export interface Syntax {
  kind: string;
  from: number;
  to: number;
  text: string;
  children: Syntax[];
}

/** A text that is no FEEL. */
export class FeelUnreadable extends Error {}

export type Grammar = 'expression' | 'unary tests';

const parsed = new LRUCache<string, Syntax>({
  max: 5_000,
  maxSize: 2_000_000,
  sizeCalculation: sizeOf,
});

/**
 * Reads a text. `names`: names that hold spaces or operators, which are read as one word.
 * @throws FeelTextRefused when it is too long or too deep, FeelUnreadable when it is no FEEL
 */
export function parse(text: string, grammar: Grammar, names: readonly string[] = []): Syntax {
  const key = `${grammar} ${text}`;
  const known = names.length === 0 ? parsed.get(key) : undefined;
  if (known) return known;
  checkSize(text, grammar === 'expression' ? MAX_EXPRESSION : MAX_CELL);
  const context = Object.fromEntries(names.map((name) => [name, null]));
  const tree =
    grammar === 'expression'
      ? parseExpression(text, context, undefined)
      : parseUnaryTests(text, context, undefined);
  const root = build(text, tree);
  if (names.length === 0) parsed.set(key, root);
  return root;
}

type Tree = ReturnType<typeof parseExpression>;

/** What nests without brackets, of which there are few: their number bounds the depth of the tree. */
const LINK =
  /^(?!Parenthesized|InExp).+Expression$|^Comparison$|junction$|^Function(Invocation|Definition)$/;

function build(text: string, tree: Tree): Syntax {
  const root: Syntax = { kind: 'Root', from: 0, to: text.length, text, children: [] };
  const stack = [root];
  let links = 0;
  tree.iterate({
    enter: ({ name, from, to, type }) => {
      if (type.isError) throw unreadable(text, from, to);
      if (type.isSkipped) return false;
      if (LINK.test(name) && ++links > MAX_CHAIN) {
        throw new FeelTextRefused(`It has more than ${MAX_CHAIN} operators in a chain: split it.`);
      }
      const node = { kind: name, from, to, text: text.slice(from, to), children: [] };
      stack.at(-1)!.children.push(node);
      stack.push(node);
      return true;
    },
    leave: ({ name, type }) => {
      if (type.isSkipped) return;
      if (LINK.test(name)) links--;
      stack.pop();
    },
  });
  const [top] = root.children;
  if (!top || (top.children.length === 0 && top.kind === 'Expression')) {
    throw unreadable(text, text.length, text.length);
  }
  return top;
}

function unreadable(text: string, from: number, to: number): FeelUnreadable {
  const rest = text.slice(from, to > from ? to : from + 12).trim();
  return new FeelUnreadable(
    rest
      ? `FEEL cannot read it: "${rest.slice(0, 40)}" is not expected at character ${from + 1}.`
      : 'FEEL cannot read it: something is missing at its end.',
  );
}

function sizeOf(node: Syntax): number {
  return 1 + node.children.reduce((sum, child) => sum + sizeOf(child), 0);
}

/** The node and all below it. */
export function* descendants(node: Syntax): Generator<Syntax> {
  yield node;
  for (const child of node.children) yield* descendants(child);
}

export function child(node: Syntax, ...kinds: string[]): Syntax | undefined {
  return node.children.find(({ kind }) => kinds.includes(kind));
}

/** A name as it is looked up: spaces between its words are one. */
export function nameOf(node: Syntax): string {
  return node.text.replace(/\s+/g, ' ').trim();
}

/** The text behind a text literal. */
export function textOfLiteral({ text }: Syntax): string {
  return text
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|([^]))/g, (whole, short, long, sign) => {
      if (short) return String.fromCharCode(parseInt(short as string, 16));
      if (long) return codePoint(parseInt(long as string, 16)) ?? (whole as string);
      return ESCAPES[sign as string] ?? (whole as string);
    });
}

const ESCAPES: Record<string, string> = { '"': '"', '\\': '\\', n: '\n', r: '\r', t: '\t' };

function codePoint(point: number): string | null {
  return point <= 0x10ffff ? String.fromCodePoint(point) : null;
}

/** A number literal, its sign included. */
export function numberOfLiteral({ text }: Syntax): number {
  return Number(text.replace(/\s/g, ''));
}

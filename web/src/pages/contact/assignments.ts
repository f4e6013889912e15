import type { Schemas } from '../../api/client';

type Node = Schemas['AssignmentNodeDto'];

/** Each with those that were made for it, in one list. */
export function allOf(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...allOf(node.children)]);
}

/** What is asked of others for an assignment and not answered yet: it is withdrawn when the assignment ends. */
export function inquiriesBelow({ children }: Node): Node[] {
  return allOf(children).filter(({ type, open }) => type === 'inquiry' && open);
}

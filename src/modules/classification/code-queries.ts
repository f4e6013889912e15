/** SQL: the codes of contacts that are counted under `code` today, and under what lies below it: an array. */
export function codesUnder(code: string): string {
  return `ARRAY(
      SELECT node.code FROM classification_node node
       WHERE node.code = ${code} OR starts_with(node.code, ${code} || '.')
          OR node.successor_code = ${code} OR starts_with(node.successor_code, ${code} || '.'))`;
}

/** SQL: the code under which a contact of that code is shown and counted today; itself when nothing took its place. */
export function currentCodeOf(code: string): string {
  return `coalesce((SELECT retired.successor_code FROM classification_node retired
                     WHERE retired.code = ${code} AND NOT retired.active), ${code})`;
}

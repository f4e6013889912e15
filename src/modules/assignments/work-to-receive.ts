/** Collects values of a statement; `add` answers the placeholder. */
interface Parameters {
  add: (value: unknown) => string;
}

/**
 * Subqueries of what these points have been given and have not received yet: cases by competence, and instances of the
 * processes that ask them for findings. Its tasks are work once it is received, or taken; until then the assignment stands
 * in the tab `toReceive`.
 */
export function workToReceive(
  points: readonly string[],
  { add }: Parameters,
): { cases: string; instances: string } {
  const proposed = `FROM assignment a WHERE a.to_point = ANY (${add([...points])}) AND a.state = 'proposed'`;
  return {
    cases: `SELECT a.contact_id::text ${proposed} AND a.type = 'competence'`,
    instances: `SELECT a.process_instance_id ${proposed} AND a.type = 'inquiry'
                   AND a.process_instance_id IS NOT NULL`,
  };
}

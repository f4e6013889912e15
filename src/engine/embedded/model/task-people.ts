import type { ModdleElement } from 'bpmn-moddle';

/** Who a user task is for: texts that may hold JUEL, names separated by commas. */
export interface TaskPeople {
  assignee: string | null;
  candidateUsers: string | null;
  candidateGroups: string | null;
}

/**
 * The people of a user task: Camunda's attributes, and BPMN's own resource roles as Camunda 7 reads them. A human performer is the
 * assignee; a potential owner is a list of `user(name)`, `group(name)` and names of groups.
 */
export function peopleOf(task: ModdleElement): TaskPeople {
  const users = [task.candidateUsers as string | undefined];
  const groups = [task.candidateGroups as string | undefined];
  for (const text of textsOf(task, 'bpmn:PotentialOwner')) {
    for (const owner of ownersIn(text)) (owner.isUser ? users : groups).push(owner.name);
  }
  return {
    assignee: task.assignee ?? textsOf(task, 'bpmn:HumanPerformer')[0] ?? null,
    candidateUsers: joined(users),
    candidateGroups: joined(groups),
  };
}

/** Roles that say nothing of who it is. */
export function emptyRoles(task: ModdleElement): ModdleElement[] {
  return rolesOf(task).filter((role) => !textOf(role)?.trim());
}

function rolesOf(task: ModdleElement): ModdleElement[] {
  return (task.resources as ModdleElement[] | undefined) ?? [];
}

function textsOf(task: ModdleElement, type: string): string[] {
  return rolesOf(task).flatMap((role) => (role.$type === type ? (textOf(role) ?? []) : []));
}

function textOf({ resourceAssignmentExpression: given }: ModdleElement): string | undefined {
  const { expression } = (given as { expression?: { body?: string } } | undefined) ?? {};
  return expression?.body?.trim();
}

function ownersIn(text: string): { name: string; isUser: boolean }[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [, kind, name] = /^(user|group)\(([^)]*)\)$/.exec(part) ?? [null, 'group', part];
      return { name: name.trim(), isUser: kind === 'user' };
    });
}

function joined(names: readonly (string | undefined)[]): string | null {
  const given = names.filter((name) => name?.trim());
  return given.length > 0 ? given.join(',') : null;
}

/* eslint-disable @typescript-eslint/no-explicit-any -- see elements.ts. */

/** A process or sub-process that runs; an activity's scopes are those around it, the nearest first. */
export interface Scope {
  id: string;
  executionId: string;
  /** The library's ProcessExecution. */
  execution: any;
}

/** An activity that is entered and not left. */
export interface Token {
  api: any;
  scopes: Scope[];
}

/** Leaves of the tree of postponed activities, sub-processes and multi-instances entered. */
export function openTokens(definition: any): Token[] {
  const open: Token[] = [];
  const enter = (id: string, execution: any, outer: Scope[]): void => {
    const scopes = [{ id, executionId: execution.executionId, execution }, ...outer];
    for (const api of execution.getPostponed()) {
      const owner = api.owner;
      if (api.content.isSequenceFlow || api.content.isAssociation || !owner.status) continue;
      if (owner.isSubProcess) {
        for (const inner of owner.execution?.source?.executions ?? [])
          enter(owner.id, inner, scopes);
      } else if (owner.isMultiInstance) {
        for (const item of api.getExecuting()) {
          if (item.content.index !== undefined && item.executionId !== api.executionId)
            open.push({ api: item, scopes });
        }
      } else open.push({ api, scopes });
    }
  };
  for (const process of definition.getRunningProcesses())
    if (process.execution) enter(process.id, process.execution, []);
  return open;
}

/** Every process and sub-process that runs, each with those around it behind it. */
export function openScopes(definition: any): Scope[][] {
  const open: Scope[][] = [];
  const enter = (id: string, execution: any, outer: Scope[]): void => {
    const scopes = [{ id, executionId: execution.executionId, execution }, ...outer];
    open.push(scopes);
    for (const activity of execution.getActivities()) {
      if (!activity.isSubProcess || !activity.status) continue;
      for (const inner of activity.execution?.source?.executions ?? [])
        if (!inner.completed) enter(activity.id, inner, scopes);
    }
  };
  for (const process of definition.getRunningProcesses())
    if (process.execution && !process.execution.completed) enter(process.id, process.execution, []);
  return open;
}

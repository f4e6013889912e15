import type {
  OpenActivity,
  ProcessDefinition,
  ProcessInstance,
} from '../../../engine/api/index.js';

/** An instance in Camunda's words. */
export function instanceOf(instance: ProcessInstance, links: object[] = []): object {
  const { id, definitionId, definitionKey, businessKey, state } = instance;
  return {
    ...{ links, id, definitionId, definitionKey, businessKey, caseInstanceId: null },
    ended: state === 'completed' || state === 'cancelled',
    suspended: state === 'suspended',
    tenantId: null,
  };
}

/** Id of a token, unique over all instances; that of an instance as a whole is the instance's own. */
export function executionIdOf(instanceId: string, executionId: string | null): string {
  return executionId === null ? instanceId : `${instanceId}:${executionId}`;
}

/** What an id of `executionIdOf` names; of an instance as a whole `executionId` is empty, which is no token's. */
export function tokenOf(id: string): { instanceId: string; executionId: string } {
  const [instanceId, ...token] = id.split(':');
  return { instanceId, executionId: token.join(':') };
}

interface Node {
  id: string;
  childActivityInstances: Node[];
  [field: string]: unknown;
}

/** The tree of scopes of an instance, with a leaf for each token. */
export function activityTree(
  instance: ProcessInstance,
  definition: ProcessDefinition,
  open: OpenActivity[],
): object {
  const root = node(instance, {
    id: instance.id,
    activityId: instance.definitionId,
    activityName: definition.name,
    activityType: 'processDefinition',
    executionIds: [instance.id],
    incidentIds: [],
  });
  const nodes = open.map((activity) => ({
    activity,
    node: node(instance, {
      id: activityInstanceId(activity),
      activityId: activity.elementId,
      activityName: activity.elementName,
      activityType: typeOf(activity.elementType),
      executionIds: [executionIdOf(instance.id, activity.executionId)],
      incidentIds: activity.incidentIds,
    }),
  }));
  for (const { activity, node: own } of nodes) {
    const scope = nodes.find((one) => one.activity.elementId === activity.parentElementId);
    const parent = scope?.node ?? root;
    own.parentActivityInstanceId = parent.id;
    parent.childActivityInstances.push(own);
  }
  return root;
}

export function activityInstanceId({
  elementId,
  executionId,
}: Pick<OpenActivity, 'elementId' | 'executionId'>): string {
  return `${elementId}:${executionId}`;
}

function node(
  { id: processInstanceId, definitionId }: ProcessInstance,
  said: {
    id: string;
    activityId: string;
    activityName: string | null;
    activityType: string;
    executionIds: string[];
    incidentIds: string[];
  },
): Node {
  return {
    ...said,
    name: said.activityName,
    parentActivityInstanceId: null,
    processInstanceId,
    processDefinitionId: definitionId,
    incidents: said.incidentIds.map((id) => ({ id, activityId: said.activityId })),
    childActivityInstances: [],
    childTransitionInstances: [],
  };
}

/** `UserTask` is `userTask` in Camunda. */
function typeOf(elementType: string): string {
  return elementType.charAt(0).toLowerCase() + elementType.slice(1);
}

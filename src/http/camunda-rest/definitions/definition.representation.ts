import type { DefinitionFigures, ProcessDefinition } from '../../../engine/api/index.js';

/** A version of a process in Camunda's words. */
export function definitionOf(definition: ProcessDefinition): object {
  const { id, key, name, version, resourceName, deploymentId, versionTag } = definition;
  return {
    ...{ id, key, category: null, description: null, name, version, resource: resourceName },
    ...{ deploymentId, diagram: null, suspended: definition.withdrawn !== null, tenantId: null },
    ...{ versionTag, historyTimeToLive: null, startableInTasklist: true },
  };
}

/** What of the figures was asked for; Camunda leaves out the rest. */
export interface AskedFigures {
  failedJobs: boolean;
  incidents: boolean;
}

export function figuresOf(
  { instances, incidents }: DefinitionFigures,
  asked: AskedFigures,
): object {
  const told = asked.incidents && incidents > 0;
  return {
    instances,
    failedJobs: asked.failedJobs ? incidents : 0,
    incidents: told ? [{ incidentType: 'failedJob', incidentCount: incidents }] : [],
  };
}

import type { FastifyRequest } from 'fastify';
import { InvalidInput } from '../../../platform/errors/index.js';
import { withForm } from '../../../platform/http/index.js';
import type { DeploymentResource } from '../../../engine/api/index.js';
import { MOST_FILES, toResource } from '../../processes/index.js';
import { RequestReader } from '../request-reader.js';

export interface DeploymentForm {
  name: string;
  source: string;
  /** A content that is in force already becomes a new version all the same. */
  evenUnchanged: boolean;
  resources: DeploymentResource[];
}

const DEFAULT_SOURCE = 'engine-rest';

/** Reads the multipart form by which Camunda's tools deploy. Throws InvalidInput, NotABpmnFile. */
export function receiveDeployment(
  request: FastifyRequest,
  fileBytes: number,
): Promise<DeploymentForm> {
  const limits = { field: 'data', fileBytes, files: MOST_FILES };
  return withForm(request, limits, async ({ fields, files }) => {
    const reader = RequestReader.ofTexts(fields);
    const name = reader.requiredText('deployment-name').trim();
    const source = reader.text('deployment-source')?.trim() || DEFAULT_SOURCE;
    const filters = reader.flag('enable-duplicate-filtering') ?? false;
    const changedOnly = reader.flag('deploy-changed-only') ?? false;
    // Clients without a tenant send an empty one.
    if (reader.text('tenant-id'))
      throw reader.wrong('tenant-id', 'is not supported: leave it out.');
    refuseActivation(reader);
    reader.refuseOthers();
    if (files.length === 0)
      throw new InvalidInput('No deployment resources contained in the form upload.', [
        { field: 'data', code: 'required', message: 'Attach one or more .bpmn or .dmn files.' },
      ]);
    const resources = await Promise.all(files.map(toResource));
    return { name, source, evenUnchanged: !filters && !changedOnly, resources };
  });
}

function refuseActivation(reader: RequestReader): void {
  if (reader.text('deployment-activation-time'))
    throw reader.wrong(
      'deployment-activation-time',
      'is not supported: deploy when it is to hold.',
    );
}

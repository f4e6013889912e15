import type { Variables } from '../../../engine/api/index.js';
import { OF_NO_TENANT, refuseTenants } from '../messages/message-request.js';
import { CamundaBody, TEXT, VARIABLES } from '../request-bodies.js';
import { RequestReader } from '../request-reader.js';
import { fromTypedMap } from '../typed-values.js';

/** Describes the body by which conditional start events are asked. */
export function ConditionBody(): MethodDecorator {
  return CamundaBody(
    {},
    { variables: VARIABLES, businessKey: TEXT, processDefinitionId: TEXT, ...OF_NO_TENANT },
    {
      example: {
        variables: { temperature: { value: 24, type: 'Integer' } },
        businessKey: 'allarme-2026-17',
      },
    },
  );
}

/** What conditional start events are asked with, as Camunda's POST /condition takes it. */
export interface ConditionRequest {
  variables: Variables;
  businessKey: string | undefined;
  definitionId: string | undefined;
}

/** Throws InvalidInput. */
export function readCondition(body: unknown): ConditionRequest {
  const reader = new RequestReader(body);
  const request = {
    variables: fromTypedMap(reader.raw('variables')),
    businessKey: reader.businessKey(),
    definitionId: reader.text('processDefinitionId') || undefined,
  };
  refuseTenants(reader);
  reader.refuseOthers();
  return request;
}

import type { Variables } from '../../../engine/api/index.js';
import { refuseSkips } from '../refused-parts.js';
import { RequestReader } from '../request-reader.js';
import { fromTypedMap } from '../typed-values.js';

/** A message as Camunda's POST /message takes it. */
export interface MessageRequest {
  name: string;
  businessKey: string | undefined;
  instanceId: string | undefined;
  /** Values that the variables of an instance must have. */
  correlationKeys: Variables;
  variables: Variables;
  all: boolean;
  resultEnabled: boolean;
  variablesInResult: boolean;
}

/** Throws InvalidInput. */
export function readMessage(body: unknown): MessageRequest {
  const reader = new RequestReader(body);
  const request = {
    name: reader.requiredText('messageName'),
    businessKey: reader.businessKey(),
    instanceId: reader.text('processInstanceId') || undefined,
    correlationKeys: fromTypedMap(reader.raw('correlationKeys'), 'correlationKeys'),
    variables: fromTypedMap(reader.raw('processVariables'), 'processVariables'),
    all: reader.flag('all') ?? false,
    resultEnabled: reader.flag('resultEnabled') ?? false,
    variablesInResult: reader.flag('variablesInResultEnabled') ?? false,
  };
  if (request.variablesInResult && !request.resultEnabled)
    throw reader.wrong('variablesInResultEnabled', 'needs resultEnabled.');
  refuseTenants(reader);
  refuseEmpty(reader, [
    'processVariablesLocal',
    'localCorrelationKeys',
    'processVariablesToTriggeredScope',
  ]);
  refuseSkips(reader);
  reader.refuseOthers();
  return request;
}

/** A signal as Camunda's POST /signal takes it. Throws InvalidInput. */
export function readSignal(body: unknown): {
  name: string;
  executionId: string | undefined;
  variables: Variables;
} {
  const reader = new RequestReader(body);
  const request = {
    name: reader.requiredText('name'),
    executionId: reader.text('executionId') || undefined,
    variables: fromTypedMap(reader.raw('variables')),
  };
  refuseTenants(reader);
  reader.refuseOthers();
  return request;
}

/** What an execution that goes on is given. Throws InvalidInput. */
export function readTrigger(body: unknown): Variables {
  const reader = new RequestReader(body ?? {});
  const variables = fromTypedMap(reader.raw('variables'));
  reader.refuseOthers();
  return variables;
}

/** Nothing waits for it, or too much does. */
export function whatWasAsked({ name, businessKey, instanceId }: MessageRequest): string {
  const parts = [
    businessKey !== undefined ? ` with the business key '${businessKey}'` : '',
    instanceId !== undefined ? ` in the instance '${instanceId}'` : '',
  ];
  return `'${name}'${parts.join('')}`;
}

/** There are no tenants, so that `withoutTenantId` holds for all. */
function refuseTenants(reader: RequestReader): void {
  reader.flag('withoutTenantId');
  if (reader.text('tenantId')) throw reader.wrong('tenantId', 'is not supported: leave it out.');
}

function refuseEmpty(reader: RequestReader, names: string[]): void {
  for (const name of names)
    if (Object.keys((reader.raw(name) as object | undefined) ?? {}).length > 0)
      throw reader.wrong(name, 'are not supported: variables are of the whole process.');
}

import type { Variables } from '../../../engine/api/index.js';
import { refuseSkips } from '../refused-parts.js';
import { RequestReader } from '../request-reader.js';
import { fromTypedMap } from '../typed-values.js';
import {
  CamundaBody,
  EMPTY,
  FLAG,
  NOT_TRUE,
  REQUIRED_TEXT,
  TEXT,
  VARIABLES,
} from '../request-bodies.js';

const NO_TENANT = { type: ['string', 'null'], enum: ['', null] };
export const OF_NO_TENANT = { withoutTenantId: FLAG, tenantId: NO_TENANT };
/** Where Camunda has local variables; here they are of the whole process. */
const LOCALS = [
  'processVariablesLocal',
  'localCorrelationKeys',
  'processVariablesToTriggeredScope',
];

/** Describes the body of a message. */
export function MessageBody(): MethodDecorator {
  return CamundaBody(
    { messageName: REQUIRED_TEXT },
    {
      ...{ businessKey: TEXT, processInstanceId: TEXT },
      ...{ correlationKeys: VARIABLES, processVariables: VARIABLES },
      ...{ all: FLAG, resultEnabled: FLAG, variablesInResultEnabled: FLAG },
      ...OF_NO_TENANT,
      ...Object.fromEntries(LOCALS.map((name) => [name, EMPTY])),
      ...{ skipCustomListeners: NOT_TRUE, skipIoMappings: NOT_TRUE },
    },
    {
      shape: {
        anyOf: [
          { properties: { variablesInResultEnabled: NOT_TRUE } },
          { required: ['resultEnabled'], properties: { resultEnabled: { const: true } } },
        ],
      },
      example: {
        messageName: 'paid',
        businessKey: 'ordine-2026-17',
        processVariables: { amount: { value: 30, type: 'Integer' } },
        resultEnabled: true,
      },
    },
  );
}

/** Describes the body of a signal. */
export function SignalBody(): MethodDecorator {
  return CamundaBody(
    { name: REQUIRED_TEXT },
    { executionId: TEXT, variables: VARIABLES, ...OF_NO_TENANT },
    { example: { name: 'strike', variables: { until: { value: '18:00', type: 'String' } } } },
  );
}

/** Describes the body by which an execution goes on. */
export function TriggerBody(): MethodDecorator {
  const example = { variables: { amount: { value: 30, type: 'Integer' } } };
  return CamundaBody({}, { variables: VARIABLES }, { example });
}

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
  for (const name of LOCALS)
    reader.refuseContent(name, 'are not supported: variables are of the whole process.');
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
  const reader = new RequestReader(body);
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
export function refuseTenants(reader: RequestReader): void {
  reader.flag('withoutTenantId');
  if (reader.text('tenantId')) throw reader.wrong('tenantId', 'is not supported: leave it out.');
}

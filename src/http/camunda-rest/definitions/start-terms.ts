import type { Role } from '../../../platform/context/index.js';
import { ProcessStopped, VersionWithdrawn } from '../../../engine/api/index.js';
import { CaseNotBound } from '../../../modules/contacts/index.js';
import { CaseOfOthers } from '../case-rights.js';
import { CamundaBody, FLAG, NOT_TRUE, TEXT, VARIABLES } from '../request-bodies.js';

/** Who starts processes, sends messages and signals; which cases they reach is decided by CaseRights. */
export const MESSAGE_SENDERS: Role[] = ['designer', 'manager', 'admin', 'worker'];

/** Describes the body of a start. */
export function StartBody(): MethodDecorator {
  return CamundaBody(
    {},
    {
      businessKey: TEXT,
      variables: VARIABLES,
      withVariablesInReturn: FLAG,
      startInstructions: { type: ['array', 'null'], maxItems: 0 },
      skipCustomListeners: NOT_TRUE,
      skipIoMappings: NOT_TRUE,
    },
    {
      example: {
        businessKey: 'ordine-2026-17',
        variables: { amount: { value: 30, type: 'Integer' } },
        withVariablesInReturn: true,
      },
    },
  );
}

export const START_REFUSALS = [VersionWithdrawn, ProcessStopped, CaseOfOthers, CaseNotBound];

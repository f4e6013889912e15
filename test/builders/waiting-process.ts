import { ProcessEngine, type Variables } from '../../src/engine/api/index.js';
import { runAsSystem } from '../../src/platform/context/index.js';
import type { TestApplication } from '../setup/test-application.js';
import { bpmn, end, flow, path, start, userTask } from './bpmn.js';

const catchEvent = (id: string, definition: string) =>
  `<bpmn:intermediateCatchEvent id="${id}">${definition}</bpmn:intermediateCatchEvent>`;

/** A process that begins by hand or by `avvio`, and waits at once for `avviso`, for `allarme` and for a week to pass. */
export const waitingProcess = (key = 'attesa') =>
  bpmn(
    `${start()}
     <bpmn:startEvent id="byMessage"><bpmn:messageEventDefinition messageRef="begin" /></bpmn:startEvent>
     <bpmn:exclusiveGateway id="either" /><bpmn:parallelGateway id="fork" />
     ${catchEvent('message', '<bpmn:messageEventDefinition messageRef="heard" />')}
     ${catchEvent('signal', '<bpmn:signalEventDefinition signalRef="alarm" />')}
     ${catchEvent('timer', '<bpmn:timerEventDefinition><bpmn:timeDuration>P7D</bpmn:timeDuration></bpmn:timerEventDefinition>')}
     ${userTask('heardMessage')}${userTask('heardSignal')}${userTask('rang')}
     ${end('end1')}${end('end2')}${end('end3')}
     ${path('start', 'either', 'fork', 'message', 'heardMessage', 'end1')}
     ${flow('byMessage', 'either')}
     ${path('fork', 'signal', 'heardSignal', 'end2')}
     ${path('fork', 'timer', 'rang', 'end3')}`,
    {
      key,
      roots: `<bpmn:message id="begin" name="${key}-avvio" /><bpmn:message id="heard" name="${key}-avviso" />
        <bpmn:signal id="alarm" name="${key}-allarme" />`,
    },
  );

/** Deploys models as the product does. */
export function deployModels(server: TestApplication, ...xml: string[]): Promise<unknown> {
  const resources = xml.map((content, index) => ({ name: `modello-${index}.bpmn`, content }));
  return runAsSystem('test', () =>
    server.app.get(ProcessEngine).deploy(resources, { name: 'test' }),
  );
}

/** Starts an instance as the product does; answers its id. */
export async function startAsProduct(
  server: TestApplication,
  key: string,
  businessKey?: string,
  variables: Variables = {},
): Promise<string> {
  const { id } = await runAsSystem('test', () =>
    server.app.get(ProcessEngine).startProcess({ key, businessKey, variables }),
  );
  return id;
}

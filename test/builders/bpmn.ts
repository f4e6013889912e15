/** Wraps flow elements into a BPMN file with one executable process. */
export function bpmn(body: string, options: { key?: string; roots?: string } = {}): string {
  const key = options.key ?? 'sample';
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_${key}" targetNamespace="http://example.org/bpmn">
  ${options.roots ?? ''}
  <bpmn:process id="${key}" name="${key}" isExecutable="true" camunda:historyTimeToLive="P30D">
${body}
  </bpmn:process>
</bpmn:definitions>`;
}

export const start = (id = 'start') => `<bpmn:startEvent id="${id}" />`;
export const end = (id = 'end') => `<bpmn:endEvent id="${id}" />`;
export const userTask = (id: string, inner = '', attributes = '') =>
  `<bpmn:userTask id="${id}" name="${id}" ${attributes}>${inner}</bpmn:userTask>`;
export const serviceTask = (id: string, topic: string, inner = '', attributes = '') =>
  `<bpmn:serviceTask id="${id}" name="${id}" camunda:type="external" camunda:topic="${topic}" ${attributes}>${inner}</bpmn:serviceTask>`;

let flows = 0;
/** A sequence flow, with a JUEL condition where one is given. */
export const flow = (from: string, to: string, condition?: string, id = `flow_${++flows}`) =>
  condition
    ? `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</bpmn:conditionExpression></bpmn:sequenceFlow>`
    : `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`;

/** A chain of unconditional flows: `path('start', 'a', 'end')`. */
export const path = (...ids: string[]) =>
  ids
    .slice(1)
    .map((id, index) => flow(ids[index], id))
    .join('\n');

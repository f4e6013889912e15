import { bpmn, end, flow, path, serviceTask, start, userTask } from '../builders/bpmn.js';

/** A process with one external task, `work`. */
export const single = (key: string, topic = key, inner = '', attributes = '') =>
  bpmn(
    `${start()}${serviceTask('work', topic, inner, attributes)}${end()}${path('start', 'work', 'end')}`,
    { key },
  );

/** Its external task may end in the BPMN error `refused`, after which somebody has to `mend` it. */
export const CAUGHT = bpmn(
  `${start()}${serviceTask('work', 'caught')}
   <bpmn:boundaryEvent id="refused" attachedToRef="work"><bpmn:errorEventDefinition errorRef="error_1" /></bpmn:boundaryEvent>
   ${userTask('mend')}${end()}${path('start', 'work', 'end')}${flow('refused', 'mend')}${flow('mend', 'end')}`,
  {
    key: 'caught',
    roots: '<bpmn:error id="error_1" name="refused" errorCode="refused" />',
  },
);

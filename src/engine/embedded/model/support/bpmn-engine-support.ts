/**
 * What bpmn-engine 25 does not run as BPMN has it, or does not run here: with PROCESS_EXECUTOR=bpmn-engine a deployment is refused
 * with these words. Numbers are issues of https://github.com/paed01/bpmn-engine.
 */
export const NOT_ON_BPMN_ENGINE = {
  transaction: 'A transaction is not undone there: use a sub-process with an error boundary event.',
  eventSubProcess:
    'An event sub-process that waits for a message, a timer or an error does not begin there: use boundary events.',
  compensation: 'What was done is not kept for compensation there: undo it in the flow.',
  escalation: 'No escalation goes up to the calling process there: use an error or a signal.',
  expression: 'Expressions that do work are not evaluated there: use an external task.',
  standardLoop:
    'It repeats until the condition holds, where BPMN repeats while it holds: draw the loop with a gateway.',
} as const;

/** The same of elements that stand together, by what they are. */
export const SHAPES_NOT_ON_BPMN_ENGINE = {
  'repeated sub-process': 'A sub-process is not repeated there: repeat a call activity.',
  'inclusive join':
    'An inclusive gateway is passed by each token alone there (#46): use it to split only.',
  'parallel join behind a choice':
    'A merge, a choice or an interrupting event on the way makes the join go on too early there (#200): put that part into a sub-process.',
  'two flows from one activity into a join':
    'They count as one at a parallel join there: lead one of them over a task.',
  'boundary event that repeats':
    'A boundary event that does not interrupt happens once there: use a timer with a date or a duration.',
  'several error events at one activity':
    'The one for any code goes on beside the one for the code there: keep one.',
  'several starts':
    'A process begins at one start event there: give it one that waits for nothing, or divide it.',
  'start of a sub-process':
    'A sub-process begins at its one start event there, which waits for nothing: give it that.',
  'transaction boundary behind an event-based gateway':
    'The events must follow the gateway at once there: remove camunda:asyncBefore and camunda:asyncAfter.',
} as const;

import { NOT_ON_BPMN_ENGINE } from './bpmn-engine-support.js';
import type { SupportTheme } from './support-entry.js';

const LISTENERS = 'camunda:ExecutionListener camunda:TaskListener';
const NO_SCRIPT =
  'Only scripts in JUEL are run: write scriptFormat="juel" and ${...}, or use an external task.';
const NO_TIMER =
  'Listeners have no timers: draw a non-interrupting boundary timer and a task with an expression behind it.';
const NO_FILE = 'Scripts in files are not run: write the expression inside the element.';

/** Expressions that do work: listeners and scripts. */
export const LISTENER_SUPPORT: SupportTheme = {
  title: 'Listeners and scripts',
  entries: [
    {
      of: 'camunda:ExecutionListener',
      within: 'bpmn:FlowNode bpmn:Process bpmn:SequenceFlow',
      status: 'limited',
      note: 'Expressions and scripts in JUEL. Each is a step of the command.',
      notOnBpmnEngine: NOT_ON_BPMN_ENGINE.expression,
    },
    {
      of: 'camunda:TaskListener',
      within: 'bpmn:UserTask',
      status: 'limited',
      note: 'Expressions and scripts in JUEL. Each is a step of the command.',
      notOnBpmnEngine: NOT_ON_BPMN_ENGINE.expression,
    },
    { of: LISTENERS, names: 'camunda:expression camunda:script', status: 'supported', note: '' },
    {
      of: 'camunda:ExecutionListener',
      names: 'camunda:event',
      status: 'supported',
      note: '`start` and `end`; of sequence flows `take`.',
    },
    {
      of: 'camunda:TaskListener',
      names: 'camunda:event',
      values: ['create', 'assignment', 'update', 'complete', 'delete'],
      status: 'supported',
      note: '',
    },
    {
      of: 'camunda:TaskListener',
      names: 'camunda:event',
      status: 'refused',
      note: NO_TIMER,
    },
    {
      of: 'camunda:TaskListener',
      names: 'camunda:eventDefinitions',
      status: 'refused',
      note: NO_TIMER,
    },
    { of: 'camunda:TaskListener', names: 'camunda:id', status: 'drawing', note: '' },
    {
      of: LISTENERS,
      names: 'camunda:class camunda:delegateExpression',
      status: 'refused',
      note: 'Java is not run: write an expression such as ${execution.setVariable("seen", true)}, or use an external task.',
    },
    {
      of: LISTENERS,
      names: 'camunda:fields',
      status: 'refused',
      note: 'They are for Java, which is not run: write the values in the expression.',
    },
    {
      of: 'bpmn:ScriptTask',
      names: 'bpmn:scriptFormat',
      values: ['juel'],
      status: 'supported',
      note: '',
    },
    { of: 'bpmn:ScriptTask', names: 'bpmn:scriptFormat', status: 'refused', note: NO_SCRIPT },
    {
      of: 'bpmn:ScriptTask',
      names: 'bpmn:script camunda:resultVariable',
      status: 'supported',
      note: '',
      notOnBpmnEngine: NOT_ON_BPMN_ENGINE.expression,
    },
    { of: 'bpmn:ScriptTask', names: 'camunda:resource', status: 'refused', note: NO_FILE },
    {
      of: 'camunda:Script',
      within: 'camunda:InputParameter camunda:OutputParameter camunda:List camunda:Entry',
      status: 'limited',
      note: 'In JUEL.',
    },
    { of: 'camunda:Script', within: LISTENERS, status: 'limited', note: 'In JUEL.' },
    {
      of: 'camunda:Script',
      names: 'camunda:scriptFormat',
      values: ['juel'],
      status: 'supported',
      note: '',
    },
    { of: 'camunda:Script', names: 'camunda:scriptFormat', status: 'refused', note: NO_SCRIPT },
    { of: 'camunda:Script', names: 'camunda:resource', status: 'refused', note: NO_FILE },
  ],
};

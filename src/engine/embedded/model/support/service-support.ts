import { NOT_ON_BPMN_ENGINE } from './bpmn-engine-support.js';
import type { SupportTheme } from './support-entry.js';

const SERVICES = 'bpmn:ServiceTask bpmn:SendTask bpmn:BusinessRuleTask bpmn:MessageEventDefinition';

/** What is done by programs: external tasks, decisions, jobs. */
export const SERVICE_SUPPORT: SupportTheme = {
  title: 'External tasks, decisions and jobs',
  entries: [
    {
      of: SERVICES,
      names: 'camunda:class camunda:delegateExpression',
      status: 'refused',
      note: 'Java is not run: use an external task with a topic, or camunda:expression with JUEL.',
    },
    {
      of: 'bpmn:MessageEventDefinition',
      names: 'camunda:expression camunda:resultVariable',
      within: 'bpmn:CatchEvent',
      status: 'refused',
      note: 'Only an event that throws does something: put an execution listener on this one.',
    },
    {
      of: SERVICES,
      names: 'camunda:expression',
      status: 'supported',
      note: 'JUEL, evaluated in the command, instead of a topic; it may write variables.',
      notOnBpmnEngine: NOT_ON_BPMN_ENGINE.expression,
    },
    {
      of: 'bpmn:MessageEventDefinition',
      names: 'camunda:type camunda:topic camunda:taskPriority',
      within: 'bpmn:CatchEvent',
      status: 'warned',
      note: 'Only an event that throws has a topic: remove it.',
    },
    {
      of: SERVICES,
      names: 'camunda:type',
      values: ['external'],
      status: 'supported',
      note: '',
    },
    {
      of: SERVICES,
      names: 'camunda:type',
      status: 'refused',
      note: 'Use camunda:type="external" with a topic.',
    },
    {
      of: SERVICES,
      names: 'camunda:topic',
      status: 'limited',
      note: 'A name, not an expression.',
    },
    { of: SERVICES, names: 'camunda:taskPriority', status: 'supported', note: '' },
    {
      of: 'bpmn:BusinessRuleTask',
      names: 'camunda:resultVariable',
      beside: [{ name: 'decisionRef' }],
      status: 'supported',
      note: 'Required.',
    },
    {
      of: SERVICES,
      names: 'camunda:resultVariable',
      beside: [{ name: 'expression' }],
      status: 'supported',
      note: 'Takes the value, in the nearest scope that has the variable, else in the process.',
    },
    {
      of: SERVICES,
      names: 'camunda:resultVariable',
      status: 'refused',
      note: 'A worker says which variables it sets; only a decision and an expression have a result variable.',
    },
    {
      of: 'bpmn:BusinessRuleTask',
      names: 'camunda:decisionRef camunda:mapDecisionResult',
      status: 'supported',
      note: '',
    },
    {
      of: 'bpmn:BusinessRuleTask',
      names: 'camunda:decisionRefBinding',
      status: 'limited',
      note: '`latest`, `version` or `deployment`.',
    },
    {
      of: 'bpmn:BusinessRuleTask',
      names: 'camunda:decisionRefVersion',
      beside: [{ name: 'decisionRefBinding', value: 'version' }],
      status: 'supported',
      note: '',
    },
    {
      of: 'bpmn:BusinessRuleTask',
      names: 'camunda:decisionRefVersion',
      status: 'warned',
      note: 'It counts with camunda:decisionRefBinding="version" only.',
    },
    {
      of: 'bpmn:BusinessRuleTask',
      names: 'camunda:decisionRefVersionTag',
      status: 'refused',
      note: 'A decision is found by latest, version or deployment: use camunda:decisionRefVersion.',
    },
    {
      of: 'bpmn:BusinessRuleTask',
      names: 'camunda:decisionRefTenantId',
      status: 'refused',
      note: 'There are no tenants: remove it.',
    },
    {
      of: 'bpmn:Activity bpmn:Gateway bpmn:Event',
      names: 'camunda:async camunda:asyncBefore camunda:asyncAfter',
      status: 'supported',
      note: 'Not on, or before what lies behind, an event-based gateway, and not on a compensation.',
    },
    {
      of: 'bpmn:Activity bpmn:Gateway bpmn:Event',
      names: 'camunda:exclusive',
      status: 'warned',
      note: 'The jobs of a case run one after the other.',
    },
    {
      of: 'bpmn:Activity bpmn:Gateway bpmn:Event',
      names: 'camunda:jobPriority',
      status: 'warned',
      note: 'Jobs run in the order in which they fall due.',
    },
    {
      of: 'camunda:FailedJobRetryTimeCycle',
      within: 'bpmn:ServiceTask bpmn:SendTask bpmn:BusinessRuleTask bpmn:ThrowEvent',
      status: 'supported',
      note: 'Such as R3/PT10M.',
    },
    {
      of: 'camunda:FailedJobRetryTimeCycle',
      within: 'bpmn:FlowNode',
      beside: [
        { name: 'async', value: true },
        { name: 'asyncBefore', value: true },
        { name: 'asyncAfter', value: true },
      ],
      status: 'supported',
      note: '',
    },
    {
      of: 'camunda:FailedJobRetryTimeCycle',
      within: 'bpmn:StartEvent',
      status: 'limited',
      note: 'Of a timer by which a process begins.',
    },
    {
      of: 'camunda:FailedJobRetryTimeCycle',
      within: 'bpmn:FlowNode',
      status: 'warned',
      note: 'It counts with camunda:asyncBefore or camunda:asyncAfter, and on external tasks. A timer that fails is tried again after a minute, five and half an hour.',
    },
    {
      of: 'camunda:FailedJobRetryTimeCycle',
      status: 'warned',
      note: 'Only activities, gateways and events have jobs: put it there.',
    },
    {
      of: 'camunda:Connector',
      status: 'refused',
      note: 'Connectors are not run: use an external task with a topic.',
    },
    {
      of: 'camunda:Field',
      status: 'refused',
      note: 'Java is not run: use an input parameter.',
    },
  ],
};

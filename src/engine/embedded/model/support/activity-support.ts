import type { SupportTheme } from './support-entry.js';

/** Tasks, sub-processes, calls and gateways. */
export const ACTIVITY_SUPPORT: SupportTheme = {
  title: 'Activities and gateways',
  entries: [
    {
      of: 'bpmn:ScriptTask',
      status: 'refused',
      note: 'Scripts are not run: use a service task with a topic.',
    },
    {
      of: 'bpmn:AdHocSubProcess',
      status: 'refused',
      note: 'Draw its activities with gateways, or as event sub-processes.',
    },
    {
      of: 'bpmn:ComplexGateway',
      status: 'refused',
      note: 'Use exclusive, inclusive and parallel gateways.',
    },
    {
      of: 'bpmn:ChoreographyActivity',
      status: 'refused',
      note: 'A choreography is not run: draw it beside the process.',
    },
    {
      of: 'bpmn:Task bpmn:SubProcess bpmn:CallActivity',
      status: 'supported',
      note: 'Tasks, sub-processes, event sub-processes, transactions, calls; service and send tasks are external.',
    },
    {
      of: 'bpmn:ExclusiveGateway bpmn:ParallelGateway bpmn:InclusiveGateway bpmn:EventBasedGateway',
      status: 'supported',
      note: '',
    },
    { of: 'bpmn:Gateway', names: 'bpmn:gatewayDirection', status: 'drawing', note: '' },
    {
      of: 'bpmn:Activity bpmn:ExclusiveGateway bpmn:InclusiveGateway',
      names: 'bpmn:default',
      status: 'supported',
      note: '',
    },
    {
      of: 'bpmn:EventBasedGateway',
      names: 'bpmn:instantiate',
      status: 'refused',
      note: 'A process is begun by start events: give it one for each message.',
    },
    {
      of: 'bpmn:EventBasedGateway',
      names: 'bpmn:eventGatewayType',
      status: 'refused',
      note: 'To wait for all of the events use a parallel gateway.',
    },
    {
      of: 'bpmn:Activity',
      names: 'bpmn:isForCompensation bpmn:loopCharacteristics bpmn:resources',
      status: 'supported',
      note: '',
    },
    { of: 'bpmn:Activity', names: 'bpmn:boundaryEventRefs', status: 'drawing', note: '' },
    {
      of: 'bpmn:Activity',
      names: 'bpmn:startQuantity bpmn:completionQuantity',
      status: 'refused',
      note: 'One token begins an activity and one leaves it: use gateways to join or split.',
    },
    {
      of: 'bpmn:HumanPerformer',
      within: 'bpmn:UserTask',
      status: 'refused',
      note: 'Who does a task stands in its attributes: use camunda:assignee, camunda:candidateUsers or camunda:candidateGroups.',
    },
    {
      of: 'bpmn:ResourceRole',
      status: 'warned',
      note: 'Only user tasks have people who do them, in camunda:assignee, camunda:candidateUsers or camunda:candidateGroups.',
    },
    {
      of: 'bpmn:SubProcess',
      names: 'bpmn:triggeredByEvent bpmn:flowElements',
      status: 'supported',
      note: '',
    },
    { of: 'bpmn:Transaction', names: 'bpmn:protocol bpmn:method', status: 'drawing', note: '' },
    {
      of: 'bpmn:ServiceTask bpmn:SendTask bpmn:ReceiveTask bpmn:UserTask bpmn:BusinessRuleTask',
      names: 'bpmn:implementation',
      status: 'drawing',
      note: '',
    },
    {
      of: 'bpmn:ServiceTask bpmn:SendTask bpmn:ReceiveTask',
      names: 'bpmn:operationRef',
      status: 'warned',
      note: 'Operations of web services are not called: the topic says what is done.',
    },
    {
      of: 'bpmn:SendTask',
      names: 'bpmn:messageRef',
      status: 'warned',
      note: 'Whoever serves the topic sends the message: no case of this engine gets it by itself.',
    },
    { of: 'bpmn:ReceiveTask', names: 'bpmn:messageRef', status: 'supported', note: '' },
    {
      of: 'bpmn:ReceiveTask',
      names: 'bpmn:instantiate',
      status: 'refused',
      note: 'A process is begun by a start event: put a message start event before.',
    },
    { of: 'bpmn:UserTask', names: 'bpmn:renderings', status: 'drawing', note: '' },
    {
      of: 'bpmn:UserTask',
      names:
        'camunda:assignee camunda:candidateUsers camunda:candidateGroups camunda:dueDate camunda:followUpDate camunda:priority',
      status: 'supported',
      note: '',
    },
    { of: 'bpmn:CallActivity', names: 'bpmn:calledElement', status: 'supported', note: '' },
    {
      of: 'bpmn:CallActivity',
      names: 'camunda:calledElementBinding',
      values: ['latest', 'version'],
      status: 'supported',
      note: '',
    },
    {
      of: 'bpmn:CallActivity',
      names: 'camunda:calledElementBinding',
      status: 'refused',
      note: 'A call finds its process by latest or version: use one of these.',
    },
    {
      of: 'bpmn:CallActivity',
      names: 'camunda:calledElementVersion',
      beside: [{ name: 'calledElementBinding', value: 'version' }],
      status: 'supported',
      note: '',
    },
    {
      of: 'bpmn:CallActivity',
      names: 'camunda:calledElementVersion',
      status: 'warned',
      note: 'It counts with camunda:calledElementBinding="version" only.',
    },
    {
      of: 'bpmn:CallActivity',
      names: 'camunda:calledElementVersionTag',
      status: 'refused',
      note: 'A call finds its process by latest or version: use camunda:calledElementVersion.',
    },
    {
      of: 'bpmn:CallActivity',
      names: 'camunda:caseRef camunda:caseBinding camunda:caseVersion camunda:caseTenantId',
      status: 'refused',
      note: 'CMMN is not run: call a process with calledElement.',
    },
    {
      of: 'bpmn:CallActivity',
      names: 'camunda:calledElementTenantId',
      status: 'refused',
      note: 'There are no tenants: remove it.',
    },
    {
      of: 'bpmn:CallActivity',
      names: 'camunda:variableMappingClass camunda:variableMappingDelegateExpression',
      status: 'refused',
      note: 'Java is not run: use camunda:in and camunda:out.',
    },
  ],
};

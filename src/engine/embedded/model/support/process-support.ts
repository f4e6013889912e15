import type { SupportTheme } from './support-entry.js';

/** The process itself, its flows, and what it refers to beside it. */
export const PROCESS_SUPPORT: SupportTheme = {
  title: 'Process, flows and declarations',
  entries: [
    {
      of: 'bpmn:Process',
      status: 'supported',
      note: 'One executable process in a file; its id is its key.',
    },
    {
      of: 'bpmn:Process',
      names: 'bpmn:isExecutable bpmn:flowElements camunda:versionTag',
      status: 'supported',
      note: '',
    },
    {
      of: 'bpmn:Process',
      names: 'camunda:historyTimeToLive',
      status: 'limited',
      note: 'Camunda 7 asks for it. Here closed cases are kept, whatever it says.',
    },
    {
      of: 'bpmn:Process',
      names:
        'bpmn:processType bpmn:isClosed bpmn:supports bpmn:definitionalCollaborationRef bpmn:supportedInterfaceRef bpmn:ioBinding',
      status: 'drawing',
      note: '',
    },
    {
      of: 'bpmn:Process',
      names: 'camunda:candidateStarterGroups camunda:candidateStarterUsers',
      status: 'warned',
      note: 'Who may start a process is a matter of roles: remove it.',
    },
    {
      of: 'bpmn:Process',
      names: 'camunda:isStartableInTasklist',
      status: 'warned',
      note: 'There is no task list that starts processes: remove it.',
    },
    {
      of: 'bpmn:Process',
      names: 'camunda:jobPriority',
      status: 'warned',
      note: 'Jobs run in the order in which they fall due.',
    },
    {
      of: 'bpmn:Process',
      names: 'camunda:taskPriority',
      status: 'supported',
      note: 'Of the external tasks that have none of their own.',
    },
    {
      of: 'bpmn:CorrelationSubscription',
      status: 'refused',
      note: 'A message finds its case by business key or variables that the sender names: remove it.',
    },
    {
      of: 'bpmn:Process bpmn:SubProcess',
      names: 'bpmn:laneSets bpmn:artifacts',
      status: 'drawing',
      note: 'Lanes, notes and groups. An association from a compensation event to its activity counts.',
    },
    {
      of: 'bpmn:BaseElement',
      names: 'bpmn:id bpmn:extensionElements',
      status: 'supported',
      note: '',
    },
    {
      of: 'bpmn:BaseElement',
      names: 'bpmn:documentation bpmn:extensionDefinitions',
      status: 'drawing',
      note: '',
    },
    {
      of: 'bpmn:UserTask',
      names: 'bpmn:name',
      expressions: true,
      status: 'warned',
      note: 'People read it as it stands: name the task without variables.',
    },
    {
      of: 'bpmn:FlowElement bpmn:CallableElement',
      names: 'bpmn:name',
      status: 'supported',
      note: 'People read it; the extension property `nameEn` is the English one.',
    },
    {
      of: 'bpmn:FlowElement bpmn:Process bpmn:Collaboration',
      names:
        'bpmn:auditing bpmn:monitoring bpmn:categoryValueRef camunda:modelerTemplate camunda:modelerTemplateVersion',
      status: 'drawing',
      note: '',
    },
    {
      of: 'bpmn:CallableElement bpmn:Activity bpmn:CatchEvent bpmn:ThrowEvent',
      names:
        'bpmn:ioSpecification bpmn:properties bpmn:dataInputAssociations bpmn:dataOutputAssociations bpmn:dataInputs bpmn:dataOutputs bpmn:inputSet bpmn:outputSet',
      status: 'drawing',
      note: 'Data is handed on by variables: camunda:inputOutput, camunda:in, camunda:out.',
    },
    {
      of: 'bpmn:DataObject bpmn:DataObjectReference bpmn:DataStoreReference',
      status: 'drawing',
      note: '',
    },
    {
      of: 'bpmn:SequenceFlow',
      names: 'bpmn:sourceRef bpmn:targetRef',
      status: 'supported',
      note: '',
    },
    {
      of: 'bpmn:SequenceFlow',
      names: 'bpmn:conditionExpression',
      status: 'limited',
      note: 'In JUEL.',
    },
    { of: 'bpmn:SequenceFlow', names: 'bpmn:isImmediate', status: 'drawing', note: '' },
    { of: 'bpmn:SequenceFlow', status: 'supported', note: '' },
    { of: 'bpmn:FlowNode', names: 'bpmn:incoming bpmn:outgoing', status: 'supported', note: '' },
    {
      of: 'bpmn:FormalExpression',
      names: 'bpmn:language',
      values: ['juel'],
      within: 'bpmn:SequenceFlow bpmn:ConditionalEventDefinition',
      status: 'supported',
      note: '',
    },
    {
      of: 'bpmn:FormalExpression',
      names: 'bpmn:language camunda:resource',
      within: 'bpmn:SequenceFlow bpmn:ConditionalEventDefinition',
      status: 'refused',
      note: 'Script conditions are not run: write the condition in JUEL, such as ${appropriate}.',
    },
    {
      of: 'bpmn:FormalExpression',
      names: 'bpmn:language camunda:resource',
      status: 'refused',
      note: 'Scripts are not run: write the expression in JUEL, such as ${answerDueAt}.',
    },
    { of: 'bpmn:FormalExpression', names: 'bpmn:evaluatesToTypeRef', status: 'drawing', note: '' },
    { of: 'bpmn:Expression', status: 'limited', note: 'In JUEL, over variables; no methods.' },
    {
      of: 'bpmn:Message bpmn:Signal',
      names: 'bpmn:name',
      expressions: true,
      status: 'refused',
      note: 'It is sent and waited for by the very name: write it out.',
    },
    { of: 'bpmn:Message bpmn:Signal', names: 'bpmn:name', status: 'supported', note: '' },
    {
      of: 'bpmn:Error',
      names: 'bpmn:errorCode bpmn:name',
      status: 'supported',
      note: '',
    },
    {
      of: 'bpmn:Escalation',
      names: 'bpmn:escalationCode bpmn:name',
      status: 'supported',
      note: '',
    },
    {
      of: 'bpmn:Error',
      names: 'camunda:errorMessage',
      status: 'warned',
      note: 'The message of an error is the name of the end event that throws it: give that the name that is to be told.',
    },
    {
      of: 'bpmn:Message bpmn:Signal bpmn:Error bpmn:Escalation',
      names: 'bpmn:itemRef bpmn:structureRef',
      status: 'drawing',
      note: '',
    },
    {
      of: 'bpmn:Message bpmn:Signal bpmn:Error bpmn:Escalation',
      status: 'supported',
      note: '',
    },
  ],
};

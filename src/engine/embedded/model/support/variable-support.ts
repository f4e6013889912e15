import type { SupportTheme } from './support-entry.js';

/** How values come into an activity or a called process, and out of it. */
export const VARIABLE_SUPPORT: SupportTheme = {
  title: 'Variables and properties',
  entries: [
    {
      of: 'camunda:InputOutput',
      within: 'bpmn:FlowNode',
      status: 'limited',
      note: 'Activities and events.',
    },
    {
      of: 'camunda:InputOutput',
      names: 'camunda:inputParameters camunda:outputParameters',
      status: 'supported',
      note: '',
    },
    {
      of: 'camunda:InputOutput',
      names: 'camunda:inputOutput camunda:connectorId',
      status: 'refused',
      note: 'Connectors are not run: use an external task with a topic.',
    },
    {
      of: 'camunda:InputParameter camunda:OutputParameter camunda:List camunda:Map camunda:Entry camunda:Value',
      status: 'supported',
      note: '',
    },
    {
      of: 'camunda:InputParameter camunda:OutputParameter',
      names: 'camunda:name camunda:definition',
      status: 'supported',
      note: '',
    },
    { of: 'camunda:List', names: 'camunda:items', status: 'supported', note: '' },
    { of: 'camunda:Map', names: 'camunda:entries', status: 'supported', note: '' },
    {
      of: 'camunda:Entry',
      names: 'camunda:key camunda:definition',
      status: 'supported',
      note: '',
    },
    { of: 'camunda:Value', names: 'camunda:id camunda:name', status: 'supported', note: '' },
    { of: 'camunda:In camunda:Out', within: 'bpmn:CallActivity', status: 'supported', note: '' },
    {
      of: 'camunda:In',
      within: 'bpmn:SignalEventDefinition',
      status: 'supported',
      note: 'Of a signal that is thrown: variables for all who receive it, and the business key of the processes that it begins.',
    },
    {
      of: 'camunda:Out',
      within: 'bpmn:SignalEventDefinition',
      status: 'refused',
      note: 'Nothing comes back from a signal: remove it.',
    },
    {
      of: 'camunda:In camunda:Out',
      names: 'camunda:source camunda:sourceExpression camunda:target camunda:local',
      status: 'supported',
      note: '',
    },
    {
      of: 'camunda:In camunda:Out',
      names: 'camunda:variables',
      values: ['all'],
      status: 'supported',
      note: '',
    },
    {
      of: 'camunda:In camunda:Out',
      names: 'camunda:variables',
      status: 'refused',
      note: 'All variables are handed over with variables="all", a single one by its source.',
    },
    {
      of: 'camunda:In',
      names: 'camunda:businessKey',
      status: 'supported',
      note: 'In a case the key of the case or none; any other stops who calls, or throws the signal.',
    },
    {
      of: 'camunda:Out',
      names: 'camunda:businessKey',
      status: 'refused',
      note: 'A called process keeps its key: give one by camunda:in.',
    },
    {
      of: 'camunda:Properties camunda:Property',
      status: 'supported',
      note: 'Free words for programs: `contactStatus`, `phase`, `nameEn`, `migrationDefault.<variable>` and those of form fields.',
    },
    { of: 'camunda:Properties', names: 'camunda:values', status: 'supported', note: '' },
    {
      of: 'camunda:Property',
      names: 'camunda:id camunda:name camunda:value',
      status: 'supported',
      note: '',
    },
    {
      of: 'camunda:PotentialStarter',
      status: 'warned',
      note: 'Who may start a process is a matter of roles: remove it.',
    },
  ],
};

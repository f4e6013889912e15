import type { SupportStatus } from './support-entry.js';

/** What attributes and elements of other tools mean here. */
export interface SupportedNamespace {
  /** How the names of the namespace begin. */
  uri: string;
  what: string;
  status: SupportStatus;
  note: string;
}

const CAMUNDA_7 = 'write it in the namespace http://camunda.org/schema/1.0/bpmn';

/** Namespaces beside those of BPMN and Camunda 7; of those that fit the first counts, and the last fits all. */
export const NAMESPACES: readonly SupportedNamespace[] = [
  ...[
    ['http://camunda.org/schema/modeler/', 'Camunda Modeler'],
    ['http://bpmn.io/schema/', 'bpmn.io: colours'],
    ['http://www.omg.org/spec/', 'OMG: diagrams, colours'],
    ['http://www.w3.org/', 'XML'],
    ['http://www.signavio.com', 'Signavio'],
    ['http://www.bizagi.com', 'Bizagi'],
    ['http://www.trisotech.com', 'Trisotech'],
  ].map(([uri, what]): SupportedNamespace => ({ uri, what, status: 'drawing', note: '' })),
  {
    uri: 'http://camunda.org/schema/zeebe/',
    what: 'Camunda 8',
    status: 'refused',
    note: 'The file is for Camunda 8: open it as one for Camunda 7.',
  },
  ...[
    ['http://activiti.org/', 'Activiti'],
    ['http://flowable.org/', 'Flowable'],
    ['http://operaton.org/', 'Operaton'],
    ['http://www.jboss.org/drools', 'jBPM'],
  ].map(([uri, what]): SupportedNamespace => ({
    uri,
    what,
    status: 'refused',
    note: `What ${what} means by it is not done here: ${CAMUNDA_7}, or remove it.`,
  })),
  {
    uri: '',
    what: 'any other',
    status: 'warned',
    note: 'Nobody here knows what another tool means by it.',
  },
];

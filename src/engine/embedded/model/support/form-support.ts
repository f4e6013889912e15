import type { SupportTheme } from './support-entry.js';

/** Forms of user tasks and of starts. */
export const FORM_SUPPORT: SupportTheme = {
  title: 'Forms',
  entries: [
    {
      of: 'bpmn:StartEvent',
      names: 'camunda:formRef camunda:formRefBinding camunda:formRefVersion',
      status: 'limited',
      note: 'Handed to programs as it stands, of the plain start event; its file is not read.',
    },
    {
      of: 'bpmn:UserTask bpmn:StartEvent',
      names: 'camunda:formKey',
      expressions: true,
      status: 'warned',
      note: 'Programs get it as it stands: write the key out.',
    },
    {
      of: 'bpmn:UserTask bpmn:StartEvent',
      names: 'camunda:formKey',
      status: 'limited',
      note: 'Handed to programs as it stands; the pages show the fields of camunda:formData.',
    },
    {
      of: 'bpmn:UserTask',
      names: 'camunda:formRef camunda:formRefBinding camunda:formRefVersion',
      status: 'refused',
      note: 'Forms in files of their own are not shown: use camunda:formData.',
    },
    {
      of: 'bpmn:UserTask bpmn:StartEvent',
      names: 'camunda:formHandlerClass',
      status: 'refused',
      note: 'Java is not run: use camunda:formData.',
    },
    {
      of: 'camunda:FormProperty',
      status: 'refused',
      note: 'Use camunda:formData with camunda:formField.',
    },
    {
      of: 'camunda:FormData',
      within: 'bpmn:UserTask bpmn:StartEvent',
      status: 'supported',
      note: 'Of a start event it is asked by `submit-form`.',
    },
    { of: 'camunda:FormData', names: 'camunda:fields', status: 'supported', note: '' },
    {
      of: 'camunda:FormData',
      names: 'camunda:businessKey',
      status: 'warned',
      note: 'The business key is given when the case is started: remove it.',
    },
    { of: 'camunda:FormField camunda:Validation', status: 'supported', note: '' },
    {
      of: 'camunda:FormField',
      names: 'camunda:label',
      expressions: true,
      status: 'warned',
      note: 'People read it as it stands: write the label without variables.',
    },
    {
      of: 'camunda:FormField',
      names: 'camunda:id camunda:label camunda:defaultValue camunda:values',
      status: 'supported',
      note: '',
    },
    {
      of: 'camunda:FormField',
      names: 'camunda:properties',
      status: 'supported',
      note: '`labelEn`, `labelEn.<value>`, `multiline`, `requiredWhen`.',
    },
    {
      of: 'camunda:FormField',
      names: 'camunda:type',
      values: ['string', 'boolean', 'long', 'date', 'enum'],
      status: 'supported',
      note: '',
    },
    {
      of: 'camunda:FormField',
      names: 'camunda:type',
      status: 'refused',
      note: 'A field is a string, boolean, long, date or enum: choose one.',
    },
    {
      of: 'camunda:FormField',
      names: 'camunda:datePattern',
      status: 'warned',
      note: 'Dates are shown in the language of the page and sent as ISO 8601.',
    },
    {
      of: 'camunda:FormField',
      names: 'camunda:validation',
      status: 'supported',
      note: '',
    },
    { of: 'camunda:Validation', names: 'camunda:constraints', status: 'supported', note: '' },
    { of: 'camunda:Constraint', status: 'limited', note: 'As its name says.' },
    {
      of: 'camunda:Constraint',
      names: 'camunda:name',
      values: ['required', 'minlength', 'maxlength'],
      status: 'supported',
      note: '',
    },
    {
      of: 'camunda:Constraint',
      names: 'camunda:name',
      status: 'refused',
      note: 'A field is held to required, minlength and maxlength: check the rest behind the task, with a gateway.',
    },
    { of: 'camunda:Constraint', names: 'camunda:config', status: 'supported', note: '' },
  ],
};

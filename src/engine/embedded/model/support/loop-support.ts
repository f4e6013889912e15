import { NOT_ON_BPMN_ENGINE } from './bpmn-engine-support.js';
import type { SupportTheme } from './support-entry.js';

/** How an activity is repeated. */
export const LOOP_SUPPORT: SupportTheme = {
  title: 'Multi-instances and loops',
  entries: [
    {
      of: 'bpmn:MultiInstanceLoopCharacteristics',
      status: 'limited',
      note: '1,000 instances at most.',
    },
    {
      of: 'bpmn:MultiInstanceLoopCharacteristics',
      names: 'bpmn:isSequential bpmn:loopCardinality bpmn:completionCondition camunda:collection',
      status: 'supported',
      note: '',
    },
    {
      of: 'bpmn:MultiInstanceLoopCharacteristics',
      names: 'camunda:elementVariable',
      beside: [{ name: 'collection' }],
      status: 'supported',
      note: 'Without one the item is in `item`.',
    },
    {
      of: 'bpmn:MultiInstanceLoopCharacteristics',
      names: 'camunda:elementVariable',
      status: 'warned',
      note: 'Only a camunda:collection has elements.',
    },
    {
      of: 'bpmn:MultiInstanceLoopCharacteristics',
      names: 'camunda:async camunda:asyncBefore camunda:asyncAfter',
      status: 'refused',
      note: 'A transaction boundary lies around a multi-instance as a whole, not its items: put it on the activity.',
    },
    {
      of: 'bpmn:MultiInstanceLoopCharacteristics',
      names: 'camunda:exclusive camunda:jobPriority',
      status: 'warned',
      note: 'The items have no jobs of their own: remove it.',
    },
    {
      of: 'bpmn:MultiInstanceLoopCharacteristics',
      names: 'bpmn:loopDataInputRef bpmn:inputDataItem',
      status: 'refused',
      note: 'Use camunda:collection and camunda:elementVariable.',
    },
    {
      of: 'bpmn:MultiInstanceLoopCharacteristics',
      names: 'bpmn:loopDataOutputRef bpmn:outputDataItem',
      status: 'refused',
      note: 'The results of the instances are not gathered: let each write what is to be kept.',
    },
    {
      of: 'bpmn:MultiInstanceLoopCharacteristics',
      names:
        'bpmn:behavior bpmn:oneBehaviorEventRef bpmn:noneBehaviorEventRef bpmn:complexBehaviorDefinition',
      status: 'refused',
      note: 'Instances throw no events as they complete: remove it, and put a throw event inside a repeated sub-process.',
    },
    {
      of: 'bpmn:StandardLoopCharacteristics',
      status: 'supported',
      note: 'Camunda 7 passes it over; here the activity is repeated.',
      notOnBpmnEngine: NOT_ON_BPMN_ENGINE.standardLoop,
    },
    {
      of: 'bpmn:StandardLoopCharacteristics',
      names: 'bpmn:testBefore bpmn:loopCondition bpmn:loopMaximum',
      status: 'supported',
      note: '',
    },
  ],
};

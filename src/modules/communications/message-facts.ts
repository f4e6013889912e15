import { named, type Fact } from '../../platform/i18n/index.js';
import type { MessageChannel } from './message.entity.js';
import type { TemplateName } from './templates.js';

/** What is written by a person has no template. */
type Named = TemplateName | 'written';

/** What the timeline says of a message; no address, no name. */
export const messageFacts = {
  issued(template: Named, channel: MessageChannel): Fact {
    const message = named('template', template);
    if (channel === 'email') return { says: 'message.leaving', facts: { message } };
    const handover = named('handover', channel === 'web' ? 'none' : channel);
    return { says: 'message.handover', facts: { message, handover } };
  },
  demonstration(template: Named): Fact {
    return { says: 'message.demonstration', facts: { message: named('template', template) } };
  },
  received(): Fact {
    return { says: 'message.received' };
  },
  sent(template: TemplateName): Fact {
    return { says: 'message.sent', facts: { message: named('template', template) } };
  },
  failed(template: TemplateName): Fact {
    return { says: 'message.failed', facts: { message: named('template', template) } };
  },
  /** `step`: id of the user task that waits. */
  reminded(point: string, step: string): Fact {
    return {
      says: 'message.reminded',
      facts: { point, step: STEPS.has(step) ? named('step', step) : step },
    };
  },
};

/** User tasks of the shipped processes, whose names the catalogue has. */
const STEPS = new Set([
  ...['capire', 'rispondere', 'valutare'],
  ...['prendereInCarico', 'eseguire', 'avvisareCittadino'],
]);

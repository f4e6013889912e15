import { eventType } from '../../platform/hooks/index.js';

/** Facts about messages; each payload holds `contactId`, `messageId`, `template` and `channel`. */
export const MESSAGE_EVENTS = [
  'message.issued',
  'message.sent',
  'message.failed',
  'message.received',
] as const;
export type MessageEventType = (typeof MESSAGE_EVENTS)[number];

/** Those that other modules hear after the commit. */
export const messageEvents = {
  received: eventType<{ contactId: string; messageId: string }>(
    'message.received' satisfies MessageEventType,
  ),
};

/** Facts about messages; each payload holds `contactId`, `messageId`, `template` and `channel`. */
export const MESSAGE_EVENTS = [
  'message.issued',
  'message.sent',
  'message.failed',
  'message.received',
] as const;
export type MessageEventType = (typeof MESSAGE_EVENTS)[number];

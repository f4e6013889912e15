export { addHearing, Answers, Declares, Hears } from './hearings.js';
export { eventType, type EventType, moment, question } from './hook.js';
export { BrokenHooks } from './hooks.errors.js';
export { HooksModule } from './hooks.module.js';
export type { Hearer } from './hearer.js';
export { Hooks } from './hooks.js';

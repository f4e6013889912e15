import type { Matter } from './matter.js';
import { SERVICE_MATTERS } from './service-matters.js';
import { STREET_MATTERS } from './street-matters.js';

/** Everything that people of the demonstration bring. */
export const MATTERS: readonly Matter[] = [...STREET_MATTERS, ...SERVICE_MATTERS];

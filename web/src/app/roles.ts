import type { Role } from '../api/me';

/** Those who work on cases. */
export const CASE_WORKERS: readonly Role[] = [
  'operator',
  'networkDirection',
  'decisionMaker',
  'admin',
];

/** Those who register contacts. */
export const REGISTRARS: readonly Role[] = ['operator', 'networkDirection', 'admin'];

/** Those who see the work of all points. */
export const OVERSEERS: readonly Role[] = ['networkDirection', 'manager', 'admin'];

/** Those who may read cases. */
export const CASE_READERS: readonly Role[] = [...CASE_WORKERS, 'manager'];

/** Those who watch over the network and its agreements. */
export const NETWORK_WATCHERS: readonly Role[] = [
  'networkDirection',
  'decisionMaker',
  'manager',
  'admin',
];

/** Whoever is signed in. */
export const EVERYBODY: readonly Role[] = [...CASE_READERS, 'designer', 'worker'];

/** Those who keep the protocol register, which names every sender. */
export const REGISTER_KEEPERS: readonly Role[] = ['networkDirection', 'admin'];

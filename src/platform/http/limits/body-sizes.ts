import type { AppConfig } from '../../config/index.js';
import type { BodySize, RouteOptions } from '../route-options.js';

/** What a form needs beside its files. */
const FORM_BYTES = 1_000_000;
/** Files that a form takes in one go. */
export const MOST_FORM_FILES = 5;

type Sizes = Pick<AppConfig, 'bodyLimitBytes' | 'uploadLimitBytes'>;

const BYTES: Record<BodySize, (config: Sizes) => number> = {
  tiny: ({ bodyLimitBytes }) => Math.min(16_000, bodyLimitBytes),
  small: ({ bodyLimitBytes }) => Math.min(64_000, bodyLimitBytes),
  standard: ({ bodyLimitBytes }) => Math.min(256_000, bodyLimitBytes),
  large: ({ bodyLimitBytes }) => bodyLimitBytes,
  file: ({ uploadLimitBytes }) => uploadLimitBytes + FORM_BYTES,
  files: ({ uploadLimitBytes }) => MOST_FORM_FILES * uploadLimitBytes + FORM_BYTES,
};

/** Members (fields and list items) that JSON of a route may have, all levels together. */
const MEMBERS: Record<BodySize, number> = {
  tiny: 100,
  small: 1_000,
  standard: 5_000,
  large: 200_000,
  file: 200_000,
  files: 200_000,
};

/** Largest body of the route, in bytes. */
export function bodyLimitOf(route: RouteOptions | undefined, config: Sizes): number {
  return BYTES[bodySizeOf(route)](config);
}

/** Most members of the route's JSON. */
export function memberLimitOf(route: RouteOptions | undefined): number {
  return MEMBERS[bodySizeOf(route)];
}

function bodySizeOf(route: RouteOptions | undefined): BodySize {
  return route?.body ?? (route?.access === 'signedIn' ? 'standard' : 'small');
}

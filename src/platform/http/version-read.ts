import { InvalidInput } from '../errors/index.js';

/** The same where a version need not be given: undefined without one. */
export function versionIfRead(
  version: number | undefined,
  ifMatch: string | undefined,
): number | undefined {
  return version === undefined && ifMatch === undefined ? undefined : versionRead(version, ifMatch);
}

/** The version the caller has read, from the body or `If-Match: "3"`. Throws InvalidInput naming `version`. */
export function versionRead(version: number | undefined, ifMatch: string | undefined): number {
  if (version !== undefined) return version;
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch?.trim() ?? '');
  if (match) return Number(match[1]);
  const message = 'Say which version you have read: in If-Match or in `version`.';
  throw new InvalidInput(message, [{ field: 'version', code: 'required', message }]);
}

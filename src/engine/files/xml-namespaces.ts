/** Prefixes that a file may declare. The parser copies all that are known wherever an element declares one. */
const MOST_PREFIXES = 100;
const DECLARED = /\sxmlns(?::([^\s=]+))?\s*=/g;

/** Why a file declares more prefixes of namespaces than any tool does, and what to do; null when it does not. */
export function namespaceFault(xml: string): string | null {
  const prefixes = new Set<string | undefined>();
  for (const [, prefix] of xml.matchAll(DECLARED)) {
    prefixes.add(prefix);
    if (prefixes.size > MOST_PREFIXES)
      return `The file declares more than ${MOST_PREFIXES} prefixes of namespaces. Remove those that it does not use.`;
  }
  return null;
}

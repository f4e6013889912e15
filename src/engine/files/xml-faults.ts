/** What a parser of BPMN or DMN says of a file that it could not read as it stands. */
export interface XmlFault {
  /** The id that is there twice, or that a reference names in vain. */
  id: string | null;
  message: string;
}

interface Warning {
  message: string;
  element?: { id?: string };
}

/** Warnings that mean that something of the file would be lost. */
const BROKEN = /unresolved reference|duplicate ID|unparsable|invalid/i;

const DUPLICATE = /duplicate ID <([^>]*)>/i;

/** As many are told of one file; who mends them finds out about the next ones afterwards. */
const MOST_FAULTS = 50;
const MOST_PLACES = 20;

/** Why a file cannot be taken, with the lines and what to do; empty when it can. */
export function faultsOf(xml: string, warnings: readonly Warning[]): XmlFault[] {
  const faults = new Map<string, Warning>();
  for (const warning of warnings) {
    if (faults.size === MOST_FAULTS) break;
    // Each place of an id is warned of: one fault tells them all.
    const key = DUPLICATE.exec(warning.message)?.[0] ?? warning.message;
    if (BROKEN.test(warning.message)) faults.set(key, warning);
  }
  let places: Map<string, Place[]> | undefined;
  const placesOf = (id: string) => (places ??= placesById(xml)).get(id) ?? [];
  return [...faults.values()].map((each) => faultOf(each, placesOf));
}

function faultOf(
  { message, element }: Warning,
  placesOf: (id: string) => readonly Place[],
): XmlFault {
  const twice = DUPLICATE.exec(message)?.[1];
  if (twice !== undefined) {
    const places = placesOf(twice);
    const told = places.slice(0, MOST_PLACES).map(({ tag, line }) => `line ${line} (${tag})`);
    if (places.length > told.length) told.push(`and ${places.length - told.length} more`);
    return {
      id: twice,
      message: `The id "${twice}" is given to ${places.length} elements: ${told.join(', ')}. Give each its own id.`,
    };
  }
  const [first] = message.split('\n');
  const line = /line: (\d+)/.exec(message)?.[1];
  const reason = /nested error: ([^\n]*)/.exec(message)?.[1];
  const missing = /unresolved reference <([^>]*)>/.exec(message)?.[1];
  if (missing !== undefined) {
    return {
      id: element?.id ?? missing,
      message: `${first}: no element has the id "${missing}". Draw it, or remove what names it.`,
    };
  }
  // The parser counts lines from 0.
  const where = line === undefined ? '' : ` (line ${Number(line) + 1})`;
  return { id: element?.id ?? null, message: `${first}${where}${reason ? `: ${reason}` : ''}` };
}

/** Comments, CDATA and instructions are passed over; what is left between `<` and `>` are tags. */
const TAG =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<([A-Za-z_][^\s/<>]*)(?=[\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;

/** Fields and properties of forms have ids of their own, which need not be unique in the file. */
const OWN_IDS = /^camunda:/;

interface Place {
  tag: string;
  /** From 1. */
  line: number;
}

/** Where elements begin, by their ids; the file is read once, however many are asked for. */
function placesById(xml: string): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  let line = 1;
  let read = 0;
  for (const match of xml.matchAll(TAG)) {
    const [, tag, attributes] = match;
    if (!tag || OWN_IDS.test(tag)) continue;
    const given = /(?:^|\s)id\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
    if (!given) continue;
    line += xml.slice(read, match.index).split('\n').length - 1;
    read = match.index;
    const id = given[1] ?? given[2];
    const known = places.get(id) ?? [];
    known.push({ tag: tag.replace(/^[^:]*:/, ''), line });
    places.set(id, known);
  }
  return places;
}

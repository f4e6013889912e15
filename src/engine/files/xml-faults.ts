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

/** Why a file cannot be taken, with the lines and what to do; empty when it can. */
export function faultsOf(xml: string, warnings: readonly Warning[]): XmlFault[] {
  return warnings.filter(({ message }) => BROKEN.test(message)).map((each) => faultOf(xml, each));
}

function faultOf(xml: string, { message, element }: Warning): XmlFault {
  const twice = /duplicate ID <([^>]*)>/i.exec(message)?.[1];
  if (twice !== undefined) {
    const places = placesOf(xml, twice).map(({ tag, line }) => `line ${line} (${tag})`);
    return {
      id: twice,
      message: `The id "${twice}" is given to ${places.length} elements: ${places.join(', ')}. Give each its own id.`,
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
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<([A-Za-z_][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

/** Fields and properties of forms have ids of their own, which need not be unique in the file. */
const OWN_IDS = /^camunda:/;

/** The elements of that id, and the lines (from 1) on which they begin. */
function placesOf(xml: string, id: string): { tag: string; line: number }[] {
  const places: { tag: string; line: number }[] = [];
  let line = 1;
  let read = 0;
  for (const match of xml.matchAll(TAG)) {
    const [, tag, attributes] = match;
    if (!tag || OWN_IDS.test(tag)) continue;
    const given = /(?:^|\s)id\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
    if (!given || (given[1] ?? given[2]) !== id) continue;
    line += xml.slice(read, match.index).split('\n').length - 1;
    read = match.index;
    places.push({ tag: tag.replace(/^[^:]*:/, ''), line });
  }
  return places;
}

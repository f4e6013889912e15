/**
 * Elements inside each other in a BPMN or DMN file, at most. No drawing goes half as deep; what reads the file calls itself for
 * each level, and a file of nothing but levels would use up the stack.
 */
export const MAX_NESTING = 50;

/** Why a file is nested too deep to be read, with the line and what to do; null when it is not. */
export function nestingFault(xml: string): string | null {
  let depth = 0;
  for (const { start, end } of tags(xml)) {
    if (xml[start + 1] === '/') depth--;
    else if (xml[end - 1] !== '/' && ++depth > MAX_NESTING) {
      const line = xml.slice(0, start).split('\n').length;
      return (
        `The file has more than ${MAX_NESTING} elements inside each other (line ${line}). ` +
        'Move the inner ones to a file of their own.'
      );
    }
  }
  return null;
}

/** Where tags begin and end, as the parser finds them, in one pass over the file; it stops where the parser does. */
function* tags(xml: string): Generator<{ start: number; end: number }> {
  for (let start = xml.indexOf('<'); start !== -1;) {
    const close = closeOf(xml, start);
    let end = close ? xml.indexOf(close, start) : endOfTag(xml, start);
    if (end === -1) return;
    if (!close && xml[start + 1] !== '!') yield { start, end };
    end += close?.length ?? 1;
    start = xml.indexOf('<', end);
  }
}

/** What ends a passage without elements: CDATA, a comment, an instruction. Null: a tag begins. */
function closeOf(xml: string, start: number): string | null {
  if (xml.startsWith('<![CDATA[', start)) return ']]>';
  if (xml.startsWith('<!--', start)) return '-->';
  return xml[start + 1] === '?' ? '?>' : null;
}

/** The next `>` that is not inside an attribute's value; -1: there is none. */
function endOfTag(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at++) {
    const character = xml[at];
    if (character === '>') return at;
    if (character !== '"' && character !== "'") continue;
    const quoted = xml.indexOf(character, at + 1);
    if (quoted !== -1) at = quoted;
  }
  return -1;
}

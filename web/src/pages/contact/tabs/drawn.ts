const DI = 'http://www.omg.org/spec/BPMN/20100524/DI';

export interface Drawing {
  /** Ids of the elements that have a shape which can be drawn; none where the file has no drawing or cannot be read. */
  drawn: ReadonlySet<string>;
  /** The file without the lines and boundary events that lead to what has no shape: the viewer stumbles over them. */
  xml: string;
}

/** What of a BPMN file can be drawn. */
export function drawingOf(xml: string): Drawing {
  const file = new DOMParser().parseFromString(xml, 'application/xml');
  const elements = new Map([...file.querySelectorAll('[id]')].map((one) => [one.id, one]));
  const ends = (drawing: Element) => {
    const element = elements.get(nameIn(drawing, 'bpmnElement'));
    return ['attachedToRef', 'sourceRef', 'targetRef']
      .filter((end) => element?.hasAttribute(end))
      .map((end) => nameIn(element!, end));
  };
  let drawn = shapesIn(file);
  let dangling: Element[];
  // What is taken away may be the end of something else: a line that leaves a boundary event.
  do {
    dangling = ['BPMNShape', 'BPMNEdge']
      .flatMap((kind) => [...file.getElementsByTagNameNS(DI, kind)])
      .filter((drawing) => ends(drawing).some((end) => elements.has(end) && !drawn.has(end)));
    for (const drawing of dangling) drawing.remove();
    drawn = shapesIn(file);
  } while (dangling.length > 0);
  return { drawn, xml: new XMLSerializer().serializeToString(file) };
}

function shapesIn(file: Document): Set<string> {
  const shapes = [...file.getElementsByTagNameNS(DI, 'BPMNShape')];
  return new Set(shapes.map((shape) => nameIn(shape, 'bpmnElement')));
}

/** A name of XML may stand with the prefix of its namespace. */
function nameIn(element: Element, attribute: string): string {
  return element.getAttribute(attribute)?.split(':').pop() ?? '';
}

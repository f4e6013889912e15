const DI = 'http://www.omg.org/spec/BPMN/20100524/DI';

/** Ids of the elements that have a shape in a BPMN file; none where the file has no drawing or cannot be read. */
export function drawnIn(xml: string): ReadonlySet<string> {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const shapes = [...document.getElementsByTagNameNS(DI, 'BPMNShape')];
  // A name of XML may stand with the prefix of its namespace.
  return new Set(shapes.map((shape) => shape.getAttribute('bpmnElement')?.split(':').pop() ?? ''));
}

import type { ModdleElement } from 'bpmn-moddle';

/** All lengths in diagram units, the origin at the top left. */
export interface Point {
  x: number;
  y: number;
}
export interface Box extends Point {
  width: number;
  height: number;
}
export interface DrawnShape {
  element: ModdleElement;
  box: Box;
  label: Box | null;
}
export interface DrawnEdge {
  element: ModdleElement;
  points: Point[];
  label: Box | null;
}
export interface Drawing {
  shapes: Map<string, DrawnShape>;
  edges: Map<string, DrawnEdge>;
}
type Segment = [Point, Point];

/** The shapes and edges of every diagram of the file, by the id of the element that they draw. */
export function readDrawing(definitions: ModdleElement): Drawing {
  const drawing: Drawing = { shapes: new Map(), edges: new Map() };
  for (const diagram of (definitions.diagrams ?? []) as ModdleElement[]) {
    for (const drawn of (diagram.plane?.planeElement ?? []) as ModdleElement[]) {
      const element = drawn.bpmnElement as ModdleElement;
      const label = (drawn.label?.bounds ?? null) as Box | null;
      if (drawn.$type === 'bpmndi:BPMNEdge') {
        drawing.edges.set(element.id!, { element, points: drawn.waypoint as Point[], label });
      } else {
        drawing.shapes.set(element.id!, { element, box: drawn.bounds as Box, label });
      }
    }
  }
  return drawing;
}

export function boxesOverlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
  );
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

export function segmentsOf(edge: DrawnEdge): Segment[] {
  return edge.points.slice(1).map((point, index) => [edge.points[index], point]);
}

/** True when the segments share a point; ends that merely touch count, and so do collinear overlaps. */
export function segmentsMeet([a, b]: Segment, [c, d]: Segment): boolean {
  const turn = (p: Point, q: Point, r: Point) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  const within = (p: Point, q: Point, r: Point) =>
    Math.min(p.x, q.x) <= r.x &&
    r.x <= Math.max(p.x, q.x) &&
    Math.min(p.y, q.y) <= r.y &&
    r.y <= Math.max(p.y, q.y);
  const [t1, t2, t3, t4] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (t1 !== t2 && t3 !== t4) return true;
  return (
    (t1 === 0 && within(a, b, c)) ||
    (t2 === 0 && within(a, b, d)) ||
    (t3 === 0 && within(c, d, a)) ||
    (t4 === 0 && within(c, d, b))
  );
}

/** True when a part of the segment lies strictly inside the box; running along its border does not count. */
export function segmentEnters([a, b]: Segment, box: Box): boolean {
  const left = Math.min(a.x, b.x);
  const right = Math.max(a.x, b.x);
  const top = Math.min(a.y, b.y);
  const bottom = Math.max(a.y, b.y);
  const reaches =
    left < box.x + box.width &&
    right > box.x &&
    top < box.y + box.height &&
    bottom > box.y;
  if (!reaches || left === right || top === bottom) return reaches;
  const corners = [
    { x: box.x, y: box.y },
    { x: box.x + box.width, y: box.y },
    { x: box.x, y: box.y + box.height },
    { x: box.x + box.width, y: box.y + box.height },
  ];
  const sides = corners.map((corner) =>
    Math.sign((b.x - a.x) * (corner.y - a.y) - (b.y - a.y) * (corner.x - a.x)),
  );
  return sides.some((side) => side > 0) && sides.some((side) => side < 0);
}

/** True when the point lies on the border of the box, as the end of a flow must. */
export function onBorder(point: Point, box: Box): boolean {
  const inside =
    point.x >= box.x &&
    point.x <= box.x + box.width &&
    point.y >= box.y &&
    point.y <= box.y + box.height;
  const onSide =
    point.x === box.x ||
    point.x === box.x + box.width ||
    point.y === box.y ||
    point.y === box.y + box.height;
  return inside && onSide;
}

/** All unordered pairs of a list. */
export function pairs<T>(items: T[]): [T, T][] {
  return items.flatMap((first, index) =>
    items.slice(index + 1).map((second): [T, T] => [first, second]),
  );
}

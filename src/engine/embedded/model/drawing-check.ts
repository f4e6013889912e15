import type { ModdleElement } from 'bpmn-moddle';
import type { ModelProblem } from '../../api/index.js';
import { flowNodes } from './read-elements.js';

/** A data object has no shape of its own: its references have. */
const NEVER_DRAWN = 'bpmn:DataObject';
const MOST_NAMES = 50;

/**
 * Warnings for the steps of a process that have no shape in the file's drawing (BPMN 2.0, 12: diagram interchange): they run,
 * and the page of a case shows them in words. One for all of them where there is no drawing at all.
 */
export function drawingProblems(
  definitions: ModdleElement,
  process: ModdleElement,
): ModelProblem[] {
  const drawn = drawnIds(definitions);
  const nodes = flowNodes(process).filter(({ $type }) => $type !== NEVER_DRAWN);
  const undrawn = nodes.filter(({ id }) => !drawn.has(id));
  if (undrawn.length === 0) return [];
  if (undrawn.length < nodes.length) {
    return undrawn.map((node) => ({
      severity: 'warning',
      elementId: node.id ?? null,
      message: 'The element has no shape in the drawing: the page of a case shows it in words.',
    }));
  }
  const names = undrawn.slice(0, MOST_NAMES).map(({ id }) => id);
  const more = undrawn.length - names.length;
  return [
    {
      severity: 'warning',
      elementId: process.id ?? null,
      message:
        `The process has no drawing: the page of a case shows its steps in words. Without a shape: ` +
        `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    },
  ];
}

/** Of the elements that a shape with a place and a size stands for. */
function drawnIds(definitions: ModdleElement): ReadonlySet<string | undefined> {
  const diagrams = (definitions.diagrams as ModdleElement[] | undefined) ?? [];
  return new Set(
    diagrams
      .flatMap(
        ({ plane }) =>
          ((plane as ModdleElement | undefined)?.planeElement as ModdleElement[]) ?? [],
      )
      .filter(({ $type, bounds }) => $type === 'bpmndi:BPMNShape' && bounds)
      .map(({ bpmnElement }) => (bpmnElement as ModdleElement | undefined)?.id),
  );
}

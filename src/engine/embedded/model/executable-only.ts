import type { ModdleElement, ParseResult } from 'bpmn-moddle';

/**
 * The file without what is only drawn around the process: other pools and what flows between them, their processes,
 * and associations of notes. What crosses the border of a pool is a message that somebody sends.
 */
export function executableOnly(parsed: ParseResult, process: ModdleElement): ParseResult {
  const { rootElement } = parsed;
  const roots = ((rootElement.rootElements as ModdleElement[] | undefined) ?? []).filter(
    (root) => root === process || !DRAWN.has(root.$type),
  );
  dropNotes(process);
  // Its own properties only: the original is an instance of the parser's class, with others to be looked up.
  const { $type, id, name, targetNamespace, exporter, exporterVersion } = rootElement;
  const kept = { $type, id, name, targetNamespace, exporter, exporterVersion, rootElements: roots };
  return { ...parsed, rootElement: kept as unknown as ModdleElement };
}

const DRAWN = new Set(['bpmn:Process', 'bpmn:Collaboration', 'bpmn:Choreography', 'bpmn:Category']);

/** An association joins two activities (a compensation and its handler), or a note to something. */
function dropNotes(scope: ModdleElement): void {
  const artifacts = (scope.artifacts as ModdleElement[] | undefined) ?? [];
  if (artifacts.length > 0) {
    scope.artifacts = artifacts.filter(
      ({ $type, sourceRef, targetRef }) =>
        $type === 'bpmn:Association' && isFlowNode(sourceRef) && isFlowNode(targetRef),
    );
    (scope.artifacts as ModdleElement[]).forEach((association, index) => {
      association.id ??= `association_${scope.id}_${index + 1}`;
    });
  }
  for (const inner of (scope.flowElements as ModdleElement[] | undefined) ?? []) dropNotes(inner);
}

function isFlowNode(element: ModdleElement | undefined): boolean {
  return element !== undefined && !/Annotation|Group|Data/.test(element.$type);
}

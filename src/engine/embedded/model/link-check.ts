import type { ModdleElement } from 'bpmn-moddle';

type Report = (element: ModdleElement, message: string) => void;

/** An event that throws or catches a link. */
interface Link {
  node: ModdleElement;
  name: string;
}

/** The links among the nodes; one without a name has an empty one. */
export function linksIn(nodes: readonly ModdleElement[]): Link[] {
  return nodes.flatMap((node) => {
    const definitions = (node.eventDefinitions as ModdleElement[] | undefined) ?? [];
    const link = definitions.find(({ $type }) => $type === 'bpmn:LinkEventDefinition');
    return link ? [{ node, name: (link.name as string | undefined) ?? '' }] : [];
  });
}

/** Where a link that is thrown goes on: caught by its name in the same process or sub-process. */
export function isCaughtBy(thrown: Link, caught: Link): boolean {
  return (
    caught.node.$type === 'bpmn:IntermediateCatchEvent' &&
    caught.name === thrown.name &&
    caught.node.$parent === thrown.node.$parent
  );
}

/**
 * Links: a throw event goes on at the one catch event of its name in its own process or sub-process (BPMN 2.0, section
 * 10.5.5). The first case that comes to one that leads nowhere, or to two places, could not go on.
 */
export function checkLinks(
  nodes: readonly ModdleElement[],
  flows: readonly ModdleElement[],
  error: Report,
): void {
  const links = linksIn(nodes);
  const caught = links.filter(({ node }) => node.$type === 'bpmn:IntermediateCatchEvent');
  for (const link of links) {
    const { node, name } = link;
    const type = node.$type.replace('bpmn:', '');
    if (!/^Intermediate(Catch|Throw)Event$/.test(type))
      error(node, `A link leads on from an intermediate event: ${type} cannot be one.`);
    else if (!name.trim())
      error(node, 'The link has no name, by which its two ends find each other.');
    else if (caught.includes(link)) checkCaught(link, caught, error);
    else {
      checkThrown(link, caught, error);
      if (flows.some(({ sourceRef }) => sourceRef === node))
        error(
          node,
          `No flow leads out of a link that is thrown: "${name}" goes on where it is caught.`,
        );
    }
  }
}

function checkThrown(thrown: Link, caught: readonly Link[], error: Report): void {
  if (caught.some((other) => isCaughtBy(thrown, other))) return;
  const { node, name } = thrown;
  const targets = caught.filter((other) => other.name === name);
  const elsewhere = targets.length > 0 ? ` ${targets[0].node.id} lies in another scope.` : '';
  error(
    node,
    `No event of its process or sub-process catches the link "${name}": add a link catch event of that name.${elsewhere}`,
  );
}

function checkCaught(link: Link, caught: readonly Link[], error: Report): void {
  const { node, name } = link;
  const twins = caught.filter((other) => isCaughtBy(link, other));
  if (twins.length < 2 || twins[0].node !== node) return;
  const ids = twins.map((twin) => twin.node.id).join(', ');
  error(node, `The link "${name}" is caught in more than one place (${ids}): keep one of them.`);
}

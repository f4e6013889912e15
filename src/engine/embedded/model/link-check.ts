import type { ModdleElement } from 'bpmn-moddle';

type Report = (element: ModdleElement, message: string) => void;

interface Link {
  node: ModdleElement;
  name: string;
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
  const links = nodes.flatMap((node): Link[] => {
    const definitions = (node.eventDefinitions as ModdleElement[] | undefined) ?? [];
    const link = definitions.find(({ $type }) => $type === 'bpmn:LinkEventDefinition');
    return link ? [{ node, name: link.name ?? '' }] : [];
  });
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

function checkThrown({ node, name }: Link, caught: readonly Link[], error: Report): void {
  const targets = caught.filter((other) => other.name === name);
  if (targets.some((target) => target.node.$parent === node.$parent)) return;
  const elsewhere = targets.length > 0 ? ` ${targets[0].node.id} lies in another scope.` : '';
  error(
    node,
    `No event of its process or sub-process catches the link "${name}": add a link catch event of that name.${elsewhere}`,
  );
}

function checkCaught({ node, name }: Link, caught: readonly Link[], error: Report): void {
  const twins = caught.filter(
    (other) => other.name === name && other.node.$parent === node.$parent,
  );
  if (twins.length < 2 || twins[0].node !== node) return;
  const ids = twins.map((twin) => twin.node.id).join(', ');
  error(node, `The link "${name}" is caught in more than one place (${ids}): keep one of them.`);
}

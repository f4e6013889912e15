import { resolve } from '../juel.js';
import type { Variables } from '../../api/index.js';
import { UncaughtProcessError } from './failures.js';
import type { Flow, Graph, Node } from './graph.js';

/** The sequence flows over which a node is left. Throws UncaughtProcessError where none may be taken. */
export function chosenFlows(node: Node, graph: Graph, values: Variables): Flow[] {
  const { outgoing, defaultFlow, type } = node;
  if (type === 'bpmn:ParallelGateway') return outgoing;
  const holds = ({ condition }: Flow) => condition === null || Boolean(resolve(condition, values));
  const candidates = outgoing.filter((flow) => flow.id !== defaultFlow);
  const taken =
    type === 'bpmn:ExclusiveGateway' ? first(candidates, holds) : candidates.filter(holds);
  if (taken.length > 0 || outgoing.length === 0) return taken;
  const otherwise = defaultFlow === null ? undefined : graph.flows.get(defaultFlow);
  if (otherwise) return [otherwise];
  throw new UncaughtProcessError(node.id, null, `<${node.id}> no conditional flow taken`);
}

function first(flows: Flow[], holds: (flow: Flow) => boolean): Flow[] {
  const one = flows.find(holds);
  return one ? [one] : [];
}

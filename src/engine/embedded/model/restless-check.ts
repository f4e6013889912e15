import type { ModdleElement } from 'bpmn-moddle';
import { isCaughtBy, linksIn } from './link-check.js';

type Report = (element: ModdleElement, message: string) => void;
type Ways = ReadonlyMap<ModdleElement, readonly ModdleElement[]>;

const DECIDES = /^bpmn:(Exclusive|Inclusive|Parallel)Gateway$/;
const DOES_NOTHING = /^bpmn:(Task|ManualTask|IntermediateThrowEvent)$/;

/**
 * Ways that come back to where they began, on which nothing waits and no value changes: a case that takes one goes round
 * until its steps are used up. Gateways and links alone are refused; with tasks that do nothing on the way it may be a sketch,
 * which is warned about. A transaction boundary is a wait, and so is a join of what comes from elsewhere.
 */
export function checkRestlessLoops(
  nodes: readonly ModdleElement[],
  flows: readonly ModdleElement[],
  error: Report,
  warning: Report,
): void {
  const ways = waysOf(nodes, flows);
  const links = new Set(linksIn(nodes).map(({ node }) => node));
  const gateways = nodes.filter(
    (node) => !waits(node) && (DECIDES.test(node.$type) || links.has(node)),
  );
  const tell = (loop: readonly ModdleElement[], report: Report, what: string) => {
    const names = loop.map(({ id }) => id).join(', ');
    report(
      loop[0],
      `${what} lead back to themselves (${names}) and nothing waits on the way: a case would go round for ever.`,
    );
  };
  const refused = restless(new Set(gateways), ways);
  if (refused.length > 0) return tell(refused, error, 'Gateways');
  const idle = nodes.filter(
    (node) => !waits(node) && DOES_NOTHING.test(node.$type) && !node.eventDefinitions?.length,
  );
  const doubtful = restless(new Set([...gateways, ...idle]), ways);
  if (doubtful.length > 0) tell(doubtful, warning, 'Gateways and steps that do nothing');
}

/** Where each node leads: over its flows, and from a link that is thrown to where it is caught. */
function waysOf(nodes: readonly ModdleElement[], flows: readonly ModdleElement[]): Ways {
  const ways = new Map<ModdleElement, ModdleElement[]>(nodes.map((node) => [node, []]));
  for (const { sourceRef, targetRef } of flows) ways.get(sourceRef)?.push(targetRef);
  const links = linksIn(nodes);
  for (const thrown of links.filter(({ node }) => node.$type === 'bpmn:IntermediateThrowEvent'))
    for (const caught of links.filter((link) => isCaughtBy(thrown, link)).slice(0, 1))
      ways.get(thrown.node)!.push(caught.node);
  return ways;
}

function waits({ async, asyncBefore, asyncAfter }: ModdleElement): boolean {
  return Boolean(async || asyncBefore || asyncAfter);
}

/** What is left of `candidates` once all is gone that is in no loop of them, or joins what may come from outside of it. */
function restless(candidates: Set<ModdleElement>, ways: Ways): ModdleElement[] {
  const sources = new Map<ModdleElement, ModdleElement[]>();
  for (const [from, targets] of ways) {
    for (const target of targets) {
      const known = sources.get(target);
      if (known) known.push(from);
      else sources.set(target, [from]);
    }
  }
  const late = behindWaits(candidates, ways);
  const left = new Set(candidates);
  const waitsForOthers = ({ $type }: ModdleElement, others: readonly ModdleElement[]) =>
    // A parallel join takes a token of each flow; an inclusive one those that can still come.
    ($type === 'bpmn:ParallelGateway' && others.length > 0) ||
    ($type === 'bpmn:InclusiveGateway' && others.some((other) => late.has(other)));
  const goesRound = (node: ModdleElement) => {
    const from = sources.get(node) ?? [];
    const others = from.filter((source) => !left.has(source));
    return (
      others.length < from.length &&
      !waitsForOthers(node, others) &&
      ways.get(node)!.some((target) => left.has(target))
    );
  };
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const node of left) if (!goesRound(node)) left.delete(node);
  }
  return [...left];
}

/** What a token can only come to, or also, after it has waited. */
function behindWaits(passed: ReadonlySet<ModdleElement>, ways: Ways): Set<ModdleElement> {
  const waiting = [...ways.keys()].filter(
    (node) => !passed.has(node) && node.$type !== 'bpmn:StartEvent',
  );
  const late = new Set(waiting);
  for (let node = waiting.pop(); node; node = waiting.pop())
    for (const target of ways.get(node)!.filter((each) => !late.has(each))) {
      late.add(target);
      waiting.push(target);
    }
  return late;
}

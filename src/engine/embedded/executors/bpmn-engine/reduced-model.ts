import { BpmnModdle } from 'bpmn-moddle';
import * as elements from 'bpmn-elements';
import serialize, { type SerializableContext, TypeResolver } from 'moddle-context-serializer';
import { type Graph, linkKey, type Node } from '../../core/graph.js';
import type { Side } from '../../core/run.js';
import type { ProcessModel } from '../../model/process-model.js';

/** What an element of the reduced model stands for. */
export type Part =
  | { kind: 'node'; node: Node }
  /** A transaction boundary on a sequence flow; `elementId`: the activity before or behind which it lies. */
  | { kind: 'hold'; elementId: string; side: Side };

/** A process as bpmn-engine is given it: the flow alone. */
export interface ReducedModel {
  context: SerializableContext;
  /** By the ids of the reduced model. */
  parts: ReadonlyMap<string, Part>;
  /** Asks the house instead of the library: what an expression of the reduced model stands for. */
  questions: ReadonlyMap<string, Question>;
}

export type Question =
  { kind: 'flow'; condition: string } | { kind: 'count' | 'enough'; node: Node };

/** By model and start event. */
const cache = new WeakMap<ProcessModel, Map<string, Promise<ReducedModel>>>();

/** The reduced model of a process that begins at `start`, parsed once and shared by all its instances. */
export function reducedModel(model: ProcessModel, start: string): Promise<ReducedModel> {
  const byStart = cache.get(model) ?? new Map<string, Promise<ReducedModel>>();
  cache.set(model, byStart);
  let reduced = byStart.get(start);
  if (!reduced) {
    reduced = new Reduction(model.graph).of(start);
    byStart.set(start, reduced);
  }
  return reduced;
}

/** Longer than any case: the library arms nothing, and reads how much of it is left each time it is resumed. */
const FAR = '<timerEventDefinition><timeDuration>P1000Y</timeDuration></timerEventDefinition>';
const CATCHES = /^bpmn:(IntermediateCatchEvent|BoundaryEvent)$/;
/** What goes on by itself keeps its type; everything else waits, and is told when what it waits for has come. */
const KEPT: Record<string, string> = {
  'bpmn:Task': 'task',
  'bpmn:ManualTask': 'task',
  'bpmn:StartEvent': 'startEvent',
  'bpmn:EndEvent': 'endEvent',
  'bpmn:IntermediateThrowEvent': 'intermediateThrowEvent',
  'bpmn:ExclusiveGateway': 'exclusiveGateway',
  'bpmn:ParallelGateway': 'parallelGateway',
  'bpmn:InclusiveGateway': 'inclusiveGateway',
  'bpmn:EventBasedGateway': 'eventBasedGateway',
};

/**
 * Writes a process anew with what the library decides: where tokens go. Whatever waits is a user task or a timer that is never
 * armed; conditions and numbers are questions. What people wrote (names, expressions, Camunda's attributes) does not reach it.
 */
class Reduction {
  private readonly ids = new Map<string, string>();
  private readonly parts = new Map<string, Part>();
  private readonly questions = new Map<string, Question>();
  private readonly errors = new Map<string, string>();
  private readonly reached = new Set<string>();

  constructor(private readonly graph: Graph) {}

  async of(start: string): Promise<ReducedModel> {
    this.reach(start);
    const process = `<process id="process" isExecutable="true">${this.scope(this.graph.processId)}</process>`;
    const errors = [...this.errors].map(
      ([code, id]) => `<error id="${id}" name="${id}" errorCode="${escaped(code)}"/>`,
    );
    const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="reduced">${errors.join('')}${process}</definitions>`;
    const parsed = await new BpmnModdle().fromXML(xml);
    const context = serialize(parsed as never, TypeResolver(elements as never) as never);
    // It is held here: the library need not write it into each state.
    context.serialize = () => '';
    return { context, parts: this.parts, questions: this.questions };
  }

  /** The library begins at whatever nothing leads to: what no token comes to is left out. */
  private reach(id: string): void {
    const node = this.graph.nodes.get(id);
    if (!node || this.reached.has(id)) return;
    this.reached.add(id);
    for (const { target } of node.outgoing) this.reach(target);
    for (const inner of [...node.boundaries, ...node.starts]) this.reach(inner.id);
    const caught = this.caughtBy(node);
    if (caught) this.reach(caught.id);
  }

  private caughtBy({ type, event, parent, eventName }: Node): Node | undefined {
    if (type !== 'bpmn:IntermediateThrowEvent' || event !== 'link') return undefined;
    return this.graph.links.get(linkKey(parent, eventName));
  }

  private scope(parent: string): string {
    return [...this.graph.nodes.values()]
      .filter((node) => node.parent === parent && this.reached.has(node.id))
      .map((node) => this.node(node) + this.leaving(node))
      .join('');
  }

  private node(node: Node): string {
    const id = this.idOf(node.id, 'n');
    this.parts.set(id, { kind: 'node', node });
    if (/^bpmn:(SubProcess|Transaction)$/.test(node.type))
      return `<subProcess id="${id}"${this.default(node)}>${this.scope(node.id)}</subProcess>`;
    if (node.type === 'bpmn:BoundaryEvent') return this.boundary(node, id);
    if (CATCHES.test(node.type) && node.event !== 'link' && node.event !== null)
      return `<intermediateCatchEvent id="${id}">${FAR}</intermediateCatchEvent>`;
    const tag = this.tagOf(node);
    const ends = node.event === 'terminate' ? '<terminateEventDefinition/>' : '';
    return `<${tag} id="${id}"${this.default(node)}>${this.loop(node)}${ends}</${tag}>`;
  }

  private tagOf(node: Node): string {
    // An error is thrown by the house, which knows its code and who catches it.
    if (node.info.service || node.event === 'error') return 'userTask';
    if (node.type === 'bpmn:IntermediateCatchEvent') return 'intermediateThrowEvent';
    return KEPT[node.type] ?? 'userTask';
  }

  private boundary({ info, event, eventName }: Node, id: string): string {
    const what = event === 'error' ? this.error(eventName) : FAR;
    return `<boundaryEvent id="${id}" attachedToRef="${this.idOf(info.attachedTo!, 'n')}" cancelActivity="${info.interrupting}">${what}</boundaryEvent>`;
  }

  private error(code: string | null): string {
    if (code === null) return '<errorEventDefinition/>';
    const id = this.errors.get(code) ?? `e${this.errors.size + 1}`;
    this.errors.set(code, id);
    return `<errorEventDefinition errorRef="${id}"/>`;
  }

  private default({ defaultFlow }: Node): string {
    return defaultFlow === null ? '' : ` default="${this.idOf(defaultFlow, 'f')}"`;
  }

  private loop(node: Node): string {
    const { loop } = node;
    if (!loop) return '';
    const count = this.question({ kind: 'count', node });
    const enough = loop.completion
      ? `<completionCondition>${this.question({ kind: 'enough', node })}</completionCondition>`
      : '';
    return `<multiInstanceLoopCharacteristics isSequential="${loop.kind === 'sequential'}"><loopCardinality>${count}</loopCardinality>${enough}</multiInstanceLoopCharacteristics>`;
  }

  private leaving(node: Node): string {
    const caught = this.caughtBy(node);
    const link = caught
      ? `<sequenceFlow id="l${this.idOf(node.id, 'n')}" sourceRef="${this.idOf(node.id, 'n')}" targetRef="${this.idOf(caught.id, 'n')}"/>`
      : '';
    return link + node.outgoing.map((flow) => this.flow(node, flow.id)).join('');
  }

  /** A flow, with a place to wait for each transaction boundary on it. */
  private flow(source: Node, flowId: string): string {
    const { condition, target } = this.graph.flows.get(flowId)!;
    const id = this.idOf(flowId, 'f');
    const sides: [Side, Node][] = [];
    if (source.info.boundary?.after) sides.push(['after', source]);
    const next = this.graph.nodes.get(target)!;
    if (next.info.boundary?.before) sides.push(['before', next]);
    const stops = sides.map(([side, { id: elementId }]) => {
      const hold = `${id}${side}`;
      this.parts.set(hold, { kind: 'hold', elementId, side });
      return hold;
    });
    const ends = [this.idOf(source.id, 'n'), ...stops, this.idOf(target, 'n')];
    const asks =
      condition !== null && source.type !== 'bpmn:ParallelGateway' && source.defaultFlow !== flowId;
    const asked = asks
      ? `<conditionExpression>${this.question({ kind: 'flow', condition })}</conditionExpression>`
      : '';
    const pieces = stops.map(
      (hold, index) =>
        `<userTask id="${hold}"/><sequenceFlow id="${id}s${index}" sourceRef="${hold}" targetRef="${ends[index + 2]}"/>`,
    );
    return `<sequenceFlow id="${id}" sourceRef="${ends[0]}" targetRef="${ends[1]}">${asked}</sequenceFlow>${pieces.join('')}`;
  }

  private question(question: Question): string {
    const text = `\${q${this.questions.size + 1}}`;
    this.questions.set(text, question);
    return text;
  }

  private idOf(id: string, prefix: string): string {
    const known = this.ids.get(prefix + id);
    if (known) return known;
    const given = `${prefix}${this.ids.size + 1}`;
    this.ids.set(prefix + id, given);
    return given;
  }
}

function escaped(text: string): string {
  return text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

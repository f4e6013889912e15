import { LimitExceeded, UncaughtProcessError } from '../../core/failures.js';
import type { Node } from '../../core/graph.js';
import { isTrue, itemsOf } from '../../core/loops.js';
import type { Execution } from '../../core/run.js';
import { takeInputs } from '../../core/scopes.js';
import { signalOf } from '../../core/signals.js';
import { arm } from '../../core/timers.js';
import { resolve } from '../../juel.js';
import type { Ledger } from './ledger.js';
import type { ElementApi, Host } from './library-run.js';
import type { Part, ReducedModel } from './reduced-model.js';

const THROWS = /^bpmn:(IntermediateThrowEvent|EndEvent)$/;

/** Follows what the library does, and keeps the ledger by it. */
export class Happenings implements Host {
  /** Where what waits is told that it has come, by execution. */
  readonly apis = new Map<string, ElementApi>();
  /** Error end events that were reached: who catches them is the house's to say. */
  readonly raised: Execution[] = [];
  failure: Error | null = null;
  hasEnded = false;

  constructor(
    private readonly ledger: Ledger,
    private readonly model: ReducedModel,
    private readonly reached: (service: Execution) => void,
  ) {}

  told(event: string, api: ElementApi): void {
    if (this.failure) throw this.failure;
    const part = this.model.parts.get(api.id);
    if (!part) return;
    this.naming(part, () => {
      if (part.kind === 'hold') this.atHold(event, api, part);
      else this.atNode(event, api, part.node);
    });
  }

  answer(text: string, about: Parameters<Host['answer']>[1] & { id?: string }): unknown {
    if (this.failure) throw this.failure;
    const question = this.model.questions.get(text)!;
    const part = this.model.parts.get(about.id ?? '')!;
    return this.naming(part, () => {
      const { ledger } = this;
      const execution = ledger.find(about.executionId);
      if (question.kind === 'count') return this.count(execution!);
      if (question.kind === 'flow') {
        const leaving = part.kind === 'node' ? this.leaving(part.node, about) : undefined;
        return Boolean(resolve(question.condition, ledger.scopeOf(leaving)));
      }
      const body = ledger.find(about.parent?.executionId) ?? execution;
      return isTrue(question.node.loop!.completion!, ledger.scopeOf(body));
    });
  }

  failed(error: unknown): void {
    this.failure ??= this.named(error, this.ledger.lastElement);
  }

  finished(): void {
    this.hasEnded = true;
  }

  private atHold(event: string, api: ElementApi, part: Extract<Part, { kind: 'hold' }>): void {
    const { ledger } = this;
    const { executionId } = api;
    const others = ledger.held.filter((held) => held.executionId !== executionId);
    if (event === 'activity.wait') {
      this.apis.set(executionId, api);
      const { elementId } = part;
      ledger.held = [...others, { executionId, elementId, scope: scopeOf(api.content) }];
    } else if (event === 'activity.end' || event === 'activity.leave') ledger.held = others;
  }

  private atNode(event: string, api: ElementApi, node: Node): void {
    switch (event) {
      case 'activity.enter':
        return node.info.attachedTo ? this.listen(node, api) : this.enter(node, api);
      case 'activity.wait':
        return node.info.attachedTo ? undefined : this.wait(node, api);
      case 'activity.timer':
        return void this.apis.set(api.content.parent!.executionId, api);
      case 'activity.end':
        return node.info.attachedTo ? this.caught(node, api) : this.completed(node, api);
      case 'activity.leave': {
        const execution = this.ledger.find(api.executionId);
        if (execution) this.ledger.drop(execution, 'cancelled');
      }
    }
  }

  /** A boundary event listens; for an error the library does. */
  private listen(node: Node, { executionId: id, content }: ElementApi): void {
    if (node.event === 'error') return;
    const host = content.inbound![0].executionId;
    const listener = this.ledger.open({ id, node: node.id, scope: scopeOf(content), host });
    if (node.timer) arm(this.ledger, listener, node);
  }

  private enter(node: Node, { executionId: id, content }: ElementApi): void {
    const { ledger } = this;
    ledger.step(node.id);
    const execution = ledger.enter({ id, node: node.id, scope: scopeOf(content) });
    if (node.type === 'bpmn:EndEvent' && !node.info.service) ledger.endedBy = node.id;
    // Each instance of a multi-instance begins by itself.
    if (!node.loop) this.begin(execution, node);
    if (node.event === 'signal' && THROWS.test(node.type))
      ledger.signalsThrown.push(signalOf(ledger, execution, node));
  }

  private begin(execution: Execution, node: Node): void {
    takeInputs(this.ledger, execution, node);
    if (node.timer) arm(this.ledger, execution, node);
  }

  private wait(node: Node, api: ElementApi): void {
    const execution = this.ledger.find(api.executionId) ?? this.item(node, api);
    this.apis.set(execution.id, api);
    if (node.info.service) this.reached(execution);
    if (node.event === 'error') this.raised.push(execution);
  }

  /** An instance of a multi-instance begins. */
  private item(node: Node, { executionId: id, content }: ElementApi): Execution {
    const body = this.ledger.find(content.parent!.executionId)!;
    const index = content.index!;
    body.loop!.started = Math.max(body.loop!.started, index + 1);
    const { elementVariable } = node.loop!;
    const locals = elementVariable
      ? { locals: { [elementVariable]: body.loop!.values[index] } }
      : {};
    const execution = { id, node: node.id, scope: body.id, item: index, ...locals };
    this.begin(this.ledger.open(execution), node);
    return execution;
  }

  private count(body: Execution): number {
    const { loop } = this.ledger.node(body);
    body.loop ??= {
      values: itemsOf(loop!, this.ledger.scopeOf(body)),
      started: 0,
      done: 0,
    };
    return body.loop.values.length;
  }

  private completed(node: Node, api: ElementApi): void {
    const execution = this.leaving(node, api)!;
    this.ledger.drop(execution, 'completed');
  }

  private caught(node: Node, api: ElementApi): void {
    const { ledger } = this;
    ledger.step(node.id);
    const passing = this.leaving(node, api)!;
    ledger.drop(passing, 'completed');
    ledger.steps.push({ executionId: passing.id, elementId: node.id, kind: 'completed' });
  }

  /** What is left now, with its outputs given: flows ask for their conditions before the library says that it ends. */
  private leaving(
    node: Node,
    {
      executionId: id,
      ...about
    }: Pick<ElementApi, 'executionId'> & Partial<ElementApi> & ElementApi['content'],
  ): Execution {
    const { ledger } = this;
    let execution = ledger.find(id);
    if (node.info.attachedTo) {
      // It waited for nothing more: its parameters are read as it is left.
      execution ??= { id, node: node.id, scope: scopeOf(about.content ?? about) };
      takeInputs(ledger, execution, node);
    }
    ledger.leave(execution!);
    return execution!;
  }

  private naming<T>(part: Part, work: () => T): T {
    try {
      return work();
    } catch (error) {
      const elementId = part.kind === 'node' ? part.node.id : part.elementId;
      throw (this.failure ??= this.named(error, elementId));
    }
  }

  private named(error: unknown, elementId: string | null): Error {
    if (error instanceof LimitExceeded || error instanceof UncaughtProcessError) return error;
    const { message } = error as Error;
    if (error instanceof RangeError && /call stack/.test(message))
      return new LimitExceeded(
        elementId,
        'The process passes too many activities without one that waits.',
      );
    const [, id] = /^<(\w+)>/.exec(message) ?? [];
    const part = this.model.parts.get(id ?? '');
    const named = part?.kind === 'node' ? part.node.id : elementId;
    return new UncaughtProcessError(named, null, id ? message.replace(id, named ?? '?') : message);
  }
}

/** The execution of the sub-process around; undefined: the process. */
function scopeOf({ parent }: ElementApi['content']): string | undefined {
  return parent && parent.id !== 'process' ? parent.executionId : undefined;
}

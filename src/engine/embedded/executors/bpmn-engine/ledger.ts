import type { Json, Variables } from '../../../api/index.js';
import { NOW } from '../../juel-methods.js';
import { ValueMeter } from '../../value-sizes.js';
import type { ProcessModel } from '../../model/process-model.js';
import type { HeldToken } from '../../core/boundaries.js';
import { LimitExceeded, StepBudgetExceeded } from '../../core/failures.js';
import type { Node } from '../../core/graph.js';
import type { Execution, Run, State, Step, ThrownSignal } from '../../core/run.js';
import { giveOutputs, localsAt } from '../../core/scopes.js';

/** A token at a transaction boundary, with the scope in which it is. */
export interface Held extends HeldToken {
  scope?: string;
}

/** Activities that bpmn-engine may pass without one that waits: it calls itself for each, and the stack has an end. */
export const STEPS_WITHOUT_REST = 200;

/** What the house keeps beside the library's state: what is open, with its variables and timers, and the steps of the history. */
export class Ledger implements Pick<
  Run,
  'model' | 'variables' | 'state' | 'now' | 'node' | 'find' | 'valuesOf' | 'scopeOf' | 'admit'
> {
  state: State = { next: 0, tokens: [], active: [] };
  held: Held[] = [];
  endedBy: string | null = null;
  lastElement: string | null = null;
  taken = 0;
  readonly steps: Step[] = [];
  readonly signalsThrown: ThrownSignal[] = [];
  private sinceRest = 0;
  private readonly left = new Set<string>();
  private readonly values = new ValueMeter();

  constructor(
    readonly model: ProcessModel,
    readonly variables: Variables,
    readonly now: () => Date,
    private readonly stepBudget: number,
  ) {}

  beginCommand(): void {
    this.taken = 0;
    this.steps.length = 0;
    this.signalsThrown.length = 0;
    this.values.begin();
  }

  /** What moves now has rested. */
  rested(): void {
    this.sinceRest = 0;
  }

  node({ node }: Pick<Execution, 'node'>): Node {
    return this.model.graph.nodes.get(node)!;
  }

  find(id: string | undefined): Execution | undefined {
    return id === undefined ? undefined : this.state.active.find((one) => one.id === id);
  }

  valuesOf(execution: Execution | undefined): Variables {
    return { ...this.variables, ...localsAt(this, execution) };
  }

  scopeOf(execution: Execution | undefined): Variables {
    return Object.assign(this.valuesOf(execution), { [NOW]: this.now });
  }

  admit(name: string, value: Json): void {
    this.values.admit(name, value);
  }

  /** Counts a step. Throws StepBudgetExceeded, LimitExceeded. */
  step(elementId: string): void {
    this.lastElement = elementId;
    if (++this.taken > this.stepBudget) throw new StepBudgetExceeded(elementId, this.stepBudget);
    if (++this.sinceRest > STEPS_WITHOUT_REST)
      throw new LimitExceeded(
        elementId,
        `The process passes more than ${STEPS_WITHOUT_REST} activities without one that waits (last: ${elementId}): bpmn-engine runs no more of them at a time.`,
      );
  }

  open(execution: Execution): Execution {
    this.state.active.push(execution);
    return execution;
  }

  /** As `open`, for what is a step of the history. */
  enter(execution: Execution): Execution {
    this.record('entered', execution);
    return this.open(execution);
  }

  /** Gives an activity's outputs, once, before it is left. */
  leave(execution: Execution): void {
    if (this.left.has(execution.id)) return;
    this.left.add(execution.id);
    giveOutputs(this, execution, this.node(execution));
  }

  /** Takes an execution out, with all that is inside it and at it. */
  drop(execution: Execution, kind: 'completed' | 'cancelled'): void {
    const { id } = execution;
    this.left.delete(id);
    this.state.active = this.state.active.filter(
      (other) => other !== execution && other.host !== id,
    );
    this.held = this.held.filter(({ scope }) => scope !== id);
    for (const inner of this.state.active.filter((other) => other.scope === id))
      this.drop(inner, 'cancelled');
    if (execution.item === undefined && execution.host === undefined) this.record(kind, execution);
  }

  private record(kind: Step['kind'], { id, node }: Execution): void {
    this.steps.push({ executionId: id, elementId: node, kind });
  }
}

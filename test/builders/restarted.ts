import type { Variables } from '../../src/engine/api/index.js';
import { InstanceExecution } from '../../src/engine/embedded/core/execution.js';
import { parseModel, type ProcessModel } from '../../src/engine/embedded/model/process-model.js';

const NOW = new Date('2026-11-23T10:00:00Z');

/** An execution that is thrown away and restored from its stored state before each move. */
export class Restarted {
  private constructor(
    private readonly model: ProcessModel,
    public variables: Variables,
    public execution: InstanceExecution,
  ) {}

  static async start(xml: string, variables: Variables = {}, budget = 1_000): Promise<Restarted> {
    const model = await parseModel('sample.bpmn', xml);
    const execution = new InstanceExecution(model, variables, () => NOW, budget);
    execution.start();
    await execution.pump();
    return new Restarted(model, variables, execution);
  }

  get waiting(): string[] {
    return this.execution
      .waits()
      .map((wait) => wait.elementId)
      .filter((id) => this.model.elements.get(id)?.type !== 'bpmn:BoundaryEvent')
      .sort();
  }

  get armed(): string[] {
    return this.execution
      .armedTimers()
      .map((timer) => timer.elementId)
      .sort();
  }

  async restart(): Promise<void> {
    const state = JSON.parse(JSON.stringify(this.execution.snapshot()));
    this.execution = new InstanceExecution(this.model, this.variables, () => NOW, 1_000);
    this.execution.restore(state);
    await this.execution.pump();
  }

  async do(move: (execution: InstanceExecution) => boolean | void): Promise<void> {
    await this.restart();
    this.execution.beginCommand();
    expect(move(this.execution)).not.toBe(false);
    await this.execution.pump();
  }

  signal(elementId: string, variables: Variables = {}, index = 0): Promise<void> {
    Object.assign(this.variables, variables);
    return this.do((execution) =>
      execution.signal(
        execution.waits().filter((wait) => wait.elementId === elementId)[index].executionId,
      ),
    );
  }

  fire(elementId: string): Promise<void> {
    return this.do((execution) =>
      execution.fireTimer(
        execution.armedTimers().find((timer) => timer.elementId === elementId)!.executionId,
      ),
    );
  }

  finish(elementId: string, error: Error | null = null): Promise<void> {
    return this.do((execution) =>
      [...execution.services.values()]
        .find((service) => service.elementId === elementId)!
        .finish(error),
    );
  }
}

export const timer = (text: string) =>
  `<bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">${text}</bpmn:timeDuration></bpmn:timerEventDefinition>`;
export const boundary = (id: string, attachedTo: string, inner: string, interrupting = true) =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${attachedTo}" cancelActivity="${interrupting}">${inner}</bpmn:boundaryEvent>`;
export const gateway = (kind: string, id: string, attributes = '') =>
  `<bpmn:${kind}Gateway id="${id}" ${attributes}/>`;

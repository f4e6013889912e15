import { DateTime } from 'luxon';
import type { Json, Variables } from '../../api/index.js';
import type { ExecutionProperty, Host, VariableMethod } from '../juel-hosts.js';
import { assertUnbound } from '../juel-uses.js';
import type { Execution, Run } from './run.js';
import { assign } from './scopes.js';

/** Characters of a variable's name that an expression makes. */
const MAX_NAME = 255;

/** Where an expression is evaluated. */
export interface Place {
  /** Undefined: the process itself. */
  execution: Execution | undefined;
  /** The element as `execution.currentActivityId` tells it; null: of the process itself. */
  elementId: string | null;
  /** What a listener is told of. */
  event?: string;
  /** The sequence flow that is taken. */
  flowId?: string;
  /** It may write variables. */
  writes?: boolean;
}

/** `execution` in an expression; `scope` is what the expression reads by name, and follows what is written. */
export class ExecutionHost implements Host {
  constructor(
    private readonly run: Run,
    private readonly place: Place,
    private readonly scope: Variables,
  ) {}

  property(name: string): unknown {
    const { execution, elementId, event, flowId } = this.place;
    const { instance } = this.run;
    const properties: Record<ExecutionProperty, () => unknown> = {
      id: () => execution?.id ?? instance?.id,
      processInstanceId: () => instance?.id,
      processDefinitionId: () => instance?.definitionId,
      businessKey: () => instance?.businessKey,
      processBusinessKey: () => instance?.businessKey,
      currentActivityId: () => elementId,
      currentActivityName: () => this.run.graph.nodes.get(elementId ?? '')?.info.name,
      currentTransitionId: () => flowId,
      eventName: () => event,
    };
    return properties[name as ExecutionProperty]() ?? null;
  }

  call(name: string, [variable, value]: readonly unknown[]): unknown {
    const key = nameOf(variable);
    const methods: Record<VariableMethod, () => unknown> = {
      getVariable: () => own(this.run.valuesOf(this.place.execution), key) ?? null,
      getVariableLocal: () => own(this.locals, key) ?? null,
      hasVariable: () => Object.hasOwn(this.run.valuesOf(this.place.execution), key),
      hasVariableLocal: () => Object.hasOwn(this.locals, key),
      setVariable: () => this.set(key, value, false),
      setVariableLocal: () => this.set(key, value, true),
      removeVariable: () => this.remove(key, false),
      removeVariableLocal: () => this.remove(key, true),
    };
    return methods[name as VariableMethod]();
  }

  private get locals(): Variables {
    const { execution } = this.place;
    return execution ? (execution.locals ?? {}) : this.run.variables;
  }

  private set(name: string, given: unknown, local: boolean): null {
    this.assertWritable(name);
    const value = valueOf(name, given);
    const { execution } = this.place;
    if (local && execution) {
      this.run.admit(name, value);
      execution.locals = { ...execution.locals, [name]: value };
    } else assign(this.run, execution, { [name]: value });
    this.refresh(name);
    return null;
  }

  private remove(name: string, local: boolean): null {
    this.assertWritable(name);
    let owner = this.place.execution;
    while (!local && owner && !Object.hasOwn(owner.locals ?? {}, name))
      owner = this.run.find(owner.scope);
    const values = owner ? owner.locals : this.run.variables;
    if (values) delete values[name];
    this.refresh(name);
    return null;
  }

  private assertWritable(name: string): void {
    if (!this.place.writes)
      throw new Error('variables are written in listeners, and by tasks, only');
    assertUnbound(`setVariable('${name}', …)`, name);
  }

  private refresh(name: string): void {
    const now = this.run.valuesOf(this.place.execution);
    if (Object.hasOwn(now, name)) this.scope[name] = now[name];
    else delete this.scope[name];
  }
}

function own(values: Variables, name: string): Json | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function nameOf(given: unknown): string {
  if (typeof given === 'string' && given !== '' && given.length <= MAX_NAME) return given;
  throw new Error(`a variable is named by a text of 1 to ${MAX_NAME} characters`);
}

/** What becomes a variable: JSON, instants as their texts. Throws an Error where JSON has no such value. */
export function valueOf(name: string, given: unknown): Json {
  if (DateTime.isDateTime(given)) return given.toISO();
  if (typeof given === 'number' && !Number.isFinite(given))
    throw new Error(`the value of "${name}" is no number`);
  return (given ?? null) as Json;
}

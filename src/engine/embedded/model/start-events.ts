import type { ModdleElement } from 'bpmn-moddle';
import type { TimerType } from '../core/timer-text.js';
import type { ElementInfo } from './element-info.js';

/** A start event that waits for something of that name. */
export interface NamedStart {
  elementId: string;
  name: string;
}

export interface TimerStart {
  elementId: string;
  type: TimerType;
  /** May hold JUEL that reads no variable: it is evaluated when there is no instance yet. */
  text: string;
}

export interface ConditionalStart {
  elementId: string;
  /** In JUEL, over the variables that are given. */
  condition: string;
  /** camunda:variableName: it is asked only where this one is given; null: always. */
  variableName: string | null;
}

/** By what a process begins beside its key: the start events of the process itself. */
export interface StartEvents {
  messages: readonly NamedStart[];
  signals: readonly NamedStart[];
  timers: readonly TimerStart[];
  conditions: readonly ConditionalStart[];
  /** Variables that get the account which starts an instance (camunda:initiator), whichever event begins it. */
  initiators: readonly string[];
}

const TIMER_TYPES: readonly TimerType[] = ['timeDate', 'timeDuration', 'timeCycle'];

/** The start events that lie directly in a process, not in its sub-processes. */
export function ownStarts(process: ModdleElement): ModdleElement[] {
  return ((process.flowElements as ModdleElement[] | undefined) ?? []).filter(
    ({ $type }) => $type === 'bpmn:StartEvent',
  );
}

/** The one definition of an event; undefined: it has none. */
export function definitionOf(event: ModdleElement): ModdleElement | undefined {
  return (event.eventDefinitions as ModdleElement[] | undefined)?.[0];
}

/** What a timer says; null: it is none, or says nothing. */
export function timerTextOf(event: ModdleElement): Omit<TimerStart, 'elementId'> | null {
  const definition = definitionOf(event);
  const type = TIMER_TYPES.find((one) => definition?.[one]);
  const text = type && (definition![type].body as string | undefined);
  return type && text?.trim() ? { type, text } : null;
}

/** Reads by what a checked process begins. */
export function startEventsOf(
  process: ModdleElement,
  elements: ReadonlyMap<string, ElementInfo>,
): StartEvents {
  const events = ownStarts(process).map((event) => ({ event, info: elements.get(event.id!)! }));
  const named = (kind: 'message' | 'signal') =>
    events.flatMap(({ info }) =>
      info.waitsFor?.kind === kind ? [{ elementId: info.id, name: info.waitsFor.name }] : [],
    );
  return {
    messages: named('message'),
    signals: named('signal'),
    timers: events.flatMap(({ event, info }) => {
      const timer = timerTextOf(event);
      return timer ? [{ elementId: info.id, ...timer }] : [];
    }),
    conditions: events.flatMap(({ event, info: { id, condition } }) =>
      condition === null
        ? []
        : [{ elementId: id, condition, variableName: definitionOf(event)?.variableName ?? null }],
    ),
    initiators: events.flatMap(({ event }) => (event.initiator as string | undefined) || []),
  };
}

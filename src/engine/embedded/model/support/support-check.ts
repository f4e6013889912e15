import type { ModdleElement } from 'bpmn-moddle';
import type { ModelProblem } from '../../../api/index.js';
import {
  type GivenProperty,
  givenProperties,
  isElement,
  isReference,
  namespaceOf,
  shownProperty,
  shownType,
} from './given-properties.js';
import { NAMESPACES } from './namespaces.js';
import type { SupportEntry } from './support-entry.js';
import { dependsOnValue, supportOfElement, supportOfProperty } from './support-table.js';

/** As many are told of one file, errors first. */
const MOST_FINDINGS = 100;
const LONGEST_VALUE = 60;

/** Names declarations that stand beside the process. */
const DECLARATION = /^bpmn:(message|signal|error|escalation)Ref$/;

/**
 * Looks up all that is written in a process, and in the declarations it refers to, in the table of what the engine supports.
 * Errors for what is refused or not listed, warnings for what has no effect: each names the step and what is written.
 */
export function checkSupport(process: ModdleElement): ModelProblem[] {
  const walk = new Walk();
  walk.visit(process, undefined, process);
  const { problems } = walk;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return [...errors, ...warnings].slice(0, MOST_FINDINGS);
}

/** The same for what the executor bpmn-engine does not run: errors only. */
export function checkOnBpmnEngine(process: ModdleElement): ModelProblem[] {
  const walk = new Walk(true);
  walk.visit(process, undefined, process);
  return walk.problems.slice(0, MOST_FINDINGS);
}

class Walk {
  readonly problems: ModelProblem[] = [];
  private readonly declarations = new Set<ModdleElement>();

  /** `onBpmnEngine`: what that does not run is told, and nothing else. */
  constructor(private readonly onBpmnEngine = false) {}

  /** `holder`: what `element` lies in; `step`: `element` itself, or the nearest around it that people know by its id. */
  visit(element: ModdleElement, holder: ModdleElement | undefined, step: ModdleElement): void {
    const { isGeneric, ns } = element.$descriptor;
    if (isGeneric) return this.foreign(ns.uri ?? '', step, element.$type);
    const name = shownType(element);
    const entry = supportOfElement(element, holder);
    if (!entry) {
      const message = `${name} is not possible on ${shownType(holder ?? step)}: remove it.`;
      return this.tell('error', step, message);
    }
    if (!this.goesOn(entry, step, name)) return;
    for (const given of givenProperties(element)) {
      if (given.isForeign) this.foreign(namespaceOf(given.name, element), step, given.name);
      else this.property(element, holder, step, given);
    }
  }

  private property(
    element: ModdleElement,
    holder: ModdleElement | undefined,
    step: ModdleElement,
    given: GivenProperty,
  ): void {
    const { name, value } = given;
    if (name === 'bpmn:extensionElements') {
      const values = ((value as ModdleElement).values ?? []) as ModdleElement[];
      return values.forEach((each) => this.visit(each, element, step));
    }
    const entry = supportOfProperty(element, holder, name, value);
    const children = (Array.isArray(value) ? value : [value]).filter(isElement);
    const isListed = entry !== undefined || (children.length > 0 && !isReference(element, name));
    const written = shownProperty(element, name);
    if (!isListed) {
      const message = `${written} is not known in ${shownType(element)}: correct its name, or remove it.`;
      return this.tell('error', step, message);
    }
    const where = element === step ? undefined : shownType(element);
    if (entry && !this.goesOn(entry, step, written + shownValue(given, entry), where)) return;
    if (isReference(element, name)) {
      if (DECLARATION.test(name)) this.declared(value as ModdleElement);
    } else for (const child of children) this.visit(child, element, stepOf(child, step));
  }

  private declared(declaration: ModdleElement): void {
    // An error that is not declared, and named by its code, is no element of the file.
    if (!declaration.$descriptor || this.declarations.has(declaration)) return;
    this.declarations.add(declaration);
    this.visit(declaration, undefined, declaration);
  }

  private foreign(uri: string, step: ModdleElement, name: string): void {
    this.goesOn(
      NAMESPACES.find((each) => uri.startsWith(each.uri))!,
      step,
      name,
    );
  }

  /** Tells what is refused or has no effect; true where what lies inside counts too. */
  private goesOn(
    { status, note, notOnBpmnEngine }: Pick<SupportEntry, 'status' | 'note' | 'notOnBpmnEngine'>,
    step: ModdleElement,
    what: string,
    where?: string,
  ): boolean {
    const within = where ? ` in ${where}` : '';
    if (this.onBpmnEngine && notOnBpmnEngine)
      this.report(step, `${what} is not possible on bpmn-engine${within}. ${notOnBpmnEngine}`);
    if (status === 'refused')
      this.tell('error', step, `${what} is not supported${within}. ${note}`);
    if (status === 'warned') this.tell('warning', step, `${what} has no effect${within}. ${note}`);
    return status === 'supported' || status === 'limited';
  }

  private tell(severity: ModelProblem['severity'], step: ModdleElement, message: string): void {
    if (this.onBpmnEngine) return;
    this.problems.push({ severity, elementId: step.id || null, message });
  }

  private report(step: ModdleElement, message: string): void {
    this.problems.push({ severity: 'error', elementId: step.id || null, message });
  }
}

/** What is inside a step is told of with the step's id. */
function stepOf(child: ModdleElement, step: ModdleElement): ModdleElement {
  return child.$instanceOf('bpmn:FlowElement') ? child : step;
}

/** Values are told where another value would be another thing. */
function shownValue({ value, hasDefault }: GivenProperty, entry: SupportEntry | undefined): string {
  const hasOthers = hasDefault || (entry !== undefined && dependsOnValue(entry));
  const isPlain = typeof value !== 'object' && hasOthers;
  return isPlain ? ` "${String(value).slice(0, LONGEST_VALUE)}"` : '';
}

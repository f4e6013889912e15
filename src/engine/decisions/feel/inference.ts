import { BUILTINS, canBind, type Overload, type Parameter, takes } from './builtins/index.js';
import { operandsOf } from './code.js';
import { pattern, PatternRefused } from './patterns.js';
import { child, nameOf, type Syntax, textOfLiteral } from './syntax.js';
import { isOrdered, type Kind, kindOf } from './values.js';
import { compute } from './run.js';

/** What is wrong with a text: a stable code, and a sentence. */
export interface Fault {
  code:
    | 'unreadable'
    | 'too-large'
    | 'unknown-function'
    | 'unknown-name'
    | 'wrong-arguments'
    | 'unsupported-pattern'
    | 'wrong-type'
    | 'never-true'
    | 'not-among-values';
  message: string;
}

/** The kind of a value; `null`: it never has one; undefined: not known beforehand. */
export type Inferred = Kind | undefined;

/** Names that a text may read, with their kinds. */
export interface Names {
  kinds: Readonly<Record<string, Inferred>>;
  /** Other names may come from elsewhere. */
  open: boolean;
}

/** Looks at a text without evaluating it: what it reads, what it calls, and of which kind its value is. */
export class Inference {
  readonly faults: Fault[] = [];

  kind(node: Syntax, names: Names): Inferred {
    const [first, ...rest] = operandsOf(node);
    switch (node.kind) {
      case 'NumericLiteral':
        return 'number';
      case 'StringLiteral':
        return 'string';
      case 'BooleanLiteral':
        return 'boolean';
      case 'null':
        return 'null';
      case '?':
        return names.kinds['?'];
      case 'Expression':
      case 'ParenthesizedExpression':
      case 'FunctionBody':
        return this.kind(first, names);
      case 'VariableName':
        return this.name(node, names);
      case 'DateTimeLiteral':
        return this.moment(node, names);
      case 'FunctionInvocation':
        return this.call(node, names);
      case 'ArithmeticExpression':
        return this.arithmetic(node, names);
      case 'Comparison':
        return this.comparison(node, names);
      case 'IfExpression':
        return this.either([first, ...rest], names);
      case 'PathExpression':
        this.kind(first, names);
        return undefined;
      default:
        return this.compound(node, names);
    }
  }

  private compound(node: Syntax, names: Names): Inferred {
    const operands = operandsOf(node);
    switch (node.kind) {
      case 'Conjunction':
      case 'Disjunction':
        this.all(operands, names);
        return 'boolean';
      case 'InstanceOfExpression':
        this.kind(operands[0], names);
        return 'boolean';
      case 'List':
        this.all(operands, names);
        return 'list';
      case 'Interval':
      case 'SimplePositiveUnaryTest':
        this.all(
          operands.filter(({ kind }) => kind !== 'CompareOp'),
          names,
        );
        return 'range';
      case 'PositiveUnaryTest':
      case 'PositiveUnaryTests':
        this.all(operands, names);
        return undefined;
      case 'FilterExpression':
        this.kind(operands[0], names);
        this.kind(operands[1], { kinds: { ...names.kinds, item: undefined }, open: true });
        return undefined;
      case 'ForExpression':
      case 'QuantifiedExpression':
        return this.iteration(node, names);
      case 'FunctionDefinition':
        return this.definition(node, names);
      case 'Context':
        return this.context(node, names);
      default:
        return undefined;
    }
  }

  private all(nodes: readonly Syntax[], names: Names): Inferred[] {
    return nodes.map((node) => this.kind(node, names));
  }

  private name(node: Syntax, { kinds, open }: Names): Inferred {
    const name = nameOf(node);
    if (Object.hasOwn(kinds, name)) return kinds[name];
    if (BUILTINS.has(name)) return 'function';
    if (!open) {
      this.faults.push({
        code: 'unknown-name',
        message: `"${name}" is no input of the decision, and no function: a text stands in quotation marks.`,
      });
    }
    return undefined;
  }

  /** A day or time written out is read here: it may be none. */
  private moment(node: Syntax, names: Names): Inferred {
    const args = child(node, 'PositionalParameters');
    const literal = !args || operandsOf(args).every(({ kind }) => /Literal$/.test(kind));
    if (literal && !child(node, 'NamedParameters')) return kindOf(compute(node.text, {}).value);
    return this.call(node, names);
  }

  private call(node: Syntax, names: Names): Inferred {
    const [callee] = operandsOf(node);
    const name = nameOf(callee);
    const named = child(node, 'NamedParameters');
    const positional = child(node, 'PositionalParameters');
    const values = named
      ? operandsOf(named).map((entry) => operandsOf(entry)[1])
      : positional
        ? operandsOf(positional)
        : [];
    const kinds = this.all(values, names);
    const found = BUILTINS.get(name);
    if (Object.hasOwn(names.kinds, name) || callee.kind === 'FunctionDefinition') return undefined;
    if (!found) {
      if (callee.kind !== 'VariableName') return undefined;
      this.faults.push({ code: 'unknown-function', message: `There is no function "${name}".` });
      return undefined;
    }
    if (PATTERNED.has(name)) this.patterns(name, values);
    const given = named ? operandsOf(named).map((entry) => nameOf(operandsOf(entry)[0])) : null;
    return this.overloads(name, found.overloads, kinds, given);
  }

  private overloads(
    name: string,
    overloads: readonly Overload[],
    kinds: Inferred[],
    given: string[] | null,
  ): Inferred {
    const fitting = overloads.filter(({ parameters }) =>
      canBind(parameters, given ?? kinds.length),
    );
    if (fitting.length === 0) {
      const ways = overloads.map(
        ({ parameters }) => `${name}(${parameters.map(written).join(', ')})`,
      );
      this.faults.push({
        code: 'wrong-arguments',
        message: `"${name}" is not called with these arguments: write ${ways.join(' or ')}.`,
      });
      return undefined;
    }
    const possible = fitting.filter(({ parameters }) =>
      kinds.every((kind, at) => mayTake(parameterAt(parameters, at, given), kind)),
    );
    if (possible.length === 0) return 'null';
    const [first] = possible;
    return possible.every(({ result }) => result === first.result)
      ? (first.result ?? undefined)
      : undefined;
  }

  /** Patterns that are written out are compiled here: what the engine for them does not do is refused. */
  private patterns(name: string, values: readonly Syntax[]): void {
    const [, text, ...rest] = values;
    const flags = name === 'matches' ? rest[0] : rest[1];
    if (text?.kind !== 'StringLiteral') return;
    try {
      pattern(
        textOfLiteral(text),
        flags?.kind === 'StringLiteral' ? textOfLiteral(flags) : undefined,
      );
    } catch (error) {
      if (!(error instanceof PatternRefused)) throw error;
      this.faults.push({ code: 'unsupported-pattern', message: error.message });
    }
  }

  private arithmetic(node: Syntax, names: Names): Inferred {
    const [left, right] = this.all(
      operandsOf(node).filter(({ kind }) => kind !== 'ArithOp'),
      names,
    );
    const operator = operandsOf(node).find(({ kind }) => kind === 'ArithOp')!.text;
    const both = [left, ...(operandsOf(node).length === 2 ? [] : [right])];
    if (both.includes('null')) return 'null';
    if (both.some((kind) => kind && NEVER_COUNTED.has(kind))) return 'null';
    if (both.every((kind) => kind === 'number')) return 'number';
    if (both.every((kind) => kind === 'string')) return operator === '+' ? 'string' : 'null';
    return both.includes('string') && !both.includes(undefined) ? 'null' : undefined;
  }

  /** `null` where it compares kinds that have no order between them: it is never true, and never false. */
  private comparison(node: Syntax, names: Names): Inferred {
    const operands = operandsOf(node);
    const operator = operands.find(({ kind }) => kind === 'CompareOp')?.text;
    if (child(node, 'in')) {
      this.all(operands, names);
      return 'boolean';
    }
    const compared = operands.filter(({ kind }) => kind !== 'CompareOp');
    const kinds = this.all(compared, names);
    // What never has a value is only the same as null.
    const empty = kinds.some((kind, at) => kind === 'null' && compared[at].kind !== 'null');
    if (operator === '=' && empty && !kinds.includes(undefined)) {
      return kinds.every((kind) => kind === 'null') ? 'boolean' : 'null';
    }
    const known = kinds.filter((kind) => kind !== undefined);
    const mixed = new Set(known).size > 1;
    if (operator === '=' || operator === '!=') {
      return mixed && !known.includes('null') ? 'null' : 'boolean';
    }
    return mixed || known.some((kind) => !isOrdered(kind)) ? 'null' : 'boolean';
  }

  private either(operands: readonly Syntax[], names: Names): Inferred {
    const [, then, otherwise] = this.all(operands, names);
    return then === otherwise ? then : undefined;
  }

  private iteration(node: Syntax, names: Names): Inferred {
    let inner = names;
    for (const each of operandsOf(child(node, 'InExpressions')!)) {
      const [name, over] = operandsOf(each);
      this.all(over.kind === 'IterationContext' ? operandsOf(over) : [over], inner);
      inner = { ...inner, kinds: { ...inner.kinds, [nameOf(name)]: undefined } };
    }
    if (node.kind === 'ForExpression') {
      inner = { ...inner, kinds: { ...inner.kinds, partial: 'list' } };
    }
    this.kind(operandsOf(node).at(-1)!, inner);
    return node.kind === 'ForExpression' ? 'list' : 'boolean';
  }

  private definition(node: Syntax, names: Names): Inferred {
    const parameters = child(node, 'FormalParameters');
    const own = (parameters ? operandsOf(parameters) : []).map((each) => [
      nameOf(child(each, 'ParameterName')!),
      undefined,
    ]);
    const kinds = { ...names.kinds, ...Object.fromEntries(own) };
    this.kind(child(node, 'FunctionBody')!, { ...names, kinds });
    return 'function';
  }

  private context(node: Syntax, names: Names): Inferred {
    let inner = names;
    for (const entry of operandsOf(node)) {
      const [key, value] = operandsOf(entry);
      const kind = this.kind(value, inner);
      inner = { ...inner, kinds: { ...inner.kinds, [nameOf(key)]: kind } };
    }
    return 'context';
  }
}

const PATTERNED = new Set(['matches', 'replace', 'split']);
const NEVER_COUNTED = new Set<Kind>(['boolean', 'list', 'context', 'range', 'function']);

function written({ name, optional, variadic }: Parameter): string {
  return variadic ? `${name}...` : optional ? `${name}?` : name;
}

function parameterAt(
  parameters: readonly Parameter[],
  at: number,
  given: string[] | null,
): Parameter {
  if (given) return parameters.find(({ name }) => name === given[at])!;
  return parameters[at] ?? parameters.at(-1)!;
}

/** A value alone stands for a list of one, a list of one for its value. */
function mayTake({ type }: Parameter, kind: Inferred): boolean {
  if (kind === undefined || kind === 'list') return true;
  if (kind === 'null') return type === 'any';
  return type === 'list' || takes(type, kind);
}

import type { Syntax } from '../syntax.js';
import type { Names } from '../inference.js';
import { ANYTHING, ofKind, type Possible } from './possible-values.js';

/** Thrown when looking further is not worth the work: what is looked at may be true for all that is known. */
export class GaveUp extends Error {}

/** Nodes of a text that are looked at, again and again where conditions bear on each other. */
export class Patience {
  constructor(private left: number) {}

  /** Throws GaveUp. */
  spend(): void {
    if (this.left-- <= 0) throw new GaveUp();
  }
}

/** What is known where a text is read: of the names it reads, and of parts of it that have been settled. */
export class Known {
  /** What parts may be under what is known here, once it was worked out. */
  readonly values = new Map<Syntax, Possible>();

  constructor(
    private readonly names: ReadonlyMap<string, Possible>,
    readonly patience: Patience,
    private readonly settled: ReadonlyMap<string, Possible> = new Map(),
  ) {}

  /** undefined: it is no name of a variable that is known. */
  name(name: string): Possible | undefined {
    return this.names.get(name);
  }

  /** What was settled about the part of a text; undefined: nothing. */
  about(text: string): Possible | undefined {
    return this.settled.get(text);
  }

  with(text: string, possible: Possible): Known {
    return new Known(this.names, this.patience, new Map([...this.settled, [text, possible]]));
  }
}

/** How parts of a text are looked at. Handed to those that look at what holds other parts. */
export interface Reasoning {
  /** What the node's value may be. */
  valueOf(node: Syntax, known: Known): Possible;
  /** What is known besides where the node is true, or false: one or the other of these; none where it never is. */
  when(node: Syntax, truth: boolean, known: Known): Known[];
  /** The same where one of the tests holds of the subject, or none does. */
  passes(tests: readonly Syntax[], subject: Syntax, truth: boolean, known: Known): Known[];
}

/** What names of these kinds may be; `column`: what the cell's own value may be. */
export function namesWith({ kinds }: Names, column: Possible): ReadonlyMap<string, Possible> {
  const names = Object.entries(kinds).map(([name, kind]): [string, Possible] => [
    name,
    kind === undefined ? ANYTHING : ofKind(kind),
  ]);
  return new Map([...names, ['?', column]]);
}

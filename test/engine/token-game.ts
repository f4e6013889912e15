import type { Variables } from '../../src/engine/api/index.js';
import {
  type Block,
  type Branch,
  type Condition,
  counterOf,
  type Marks,
} from '../builders/random-model.js';

/** Something that only the outside can move. */
export interface Offer {
  kind: 'user' | 'service' | 'timer' | 'job';
  elementId: string;
  /** Whether two tokens may stand here as two: one activity has one token at a time otherwise, the rest queue. */
  many: boolean;
}

interface Waiting extends Offer {
  scope: Scope;
  move: (failed: boolean) => void;
}

/** What is interrupted together, and what ends when its last token has ended. */
interface Scope {
  parent: Scope | null;
  tokens: number;
  finish: () => void;
}

/**
 * What a block-structured model means, told as plainly as possible: a block runs and then calls what follows.
 * Shares nothing with the engine; it is what the engine is compared with.
 */
export class TokenGame {
  /** Element ids of the activities completed, in order; a multi-instance counts once, not by item. */
  readonly completed: string[] = [];
  ended = false;
  private waiting: Waiting[] = [];

  constructor(
    root: Block,
    private readonly variables: Variables,
  ) {
    const process: Scope = { parent: null, tokens: 1, finish: () => (this.ended = true) };
    this.run(root, process, () => this.endToken(process));
  }

  /** What can be moved now, in a stable order, without tokens that queue behind another. */
  offers(): Offer[] {
    const seen = new Set<string>();
    return this.waiting
      .filter(({ elementId, many }) => many || (!seen.has(elementId) && seen.add(elementId)))
      .map(({ kind, elementId, many }) => ({ kind, elementId, many }))
      .sort((a, b) => (a.elementId < b.elementId ? -1 : Number(a.elementId > b.elementId)));
  }

  /** Writes variables, as the completion that follows would. */
  assign(variables: Variables): void {
    Object.assign(this.variables, variables);
  }

  /** Completes a task or fires a timer. `failed`: the service ends in the error that its boundary event catches. */
  move(elementId: string, failed = false): void {
    const waiting = this.waiting.find((candidate) => candidate.elementId === elementId);
    if (!waiting) throw new Error(`Nothing waits at ${elementId}`);
    this.remove(waiting);
    waiting.move(failed);
  }

  private run(block: Block, scope: Scope, next: () => void): void {
    const marks = 'marks' in block ? block.marks : undefined;
    if (!marks) return this.runPlain(block, scope, next);
    const plain = { ...block, marks: undefined } as Block;
    this.runMarked(marks, 'id' in block ? block.id : '', scope, next, (after) =>
      this.runPlain(plain, scope, after),
    );
  }

  /** A job before `body`, and one behind it. */
  private runMarked(
    { before, after }: Marks,
    id: string,
    scope: Scope,
    next: () => void,
    body: (then: () => void) => void,
  ): void {
    const then = after ? () => this.wait('job', id, scope, () => next()) : next;
    if (before) this.wait('job', id, scope, () => body(then));
    else body(then);
  }

  private runPlain(block: Block, scope: Scope, next: () => void): void {
    switch (block.kind) {
      case 'task':
        this.completed.push(block.id);
        return next();
      case 'user':
        return this.wait('user', block.id, scope, () => this.complete(block.id, next));
      case 'pause':
        return this.wait('timer', block.id, scope, () => next());
      case 'service':
        return this.wait('service', block.id, scope, (failed) => {
          if (failed && block.onError) this.run(block.onError, scope, next);
          else this.complete(block.id, next);
        });
      case 'sequence':
        return this.runSequence(block.blocks, scope, next);
      case 'exclusive':
        return this.run(this.chosen(block.branches)[0] ?? block.otherwise, scope, next);
      case 'inclusive': {
        const chosen = this.chosen(block.branches);
        return this.runAll(chosen.length ? chosen : [block.otherwise], scope, next);
      }
      case 'parallel':
        return this.runAll(block.branches, scope, next, block.markedJoin && `${block.id}_join`);
      case 'loop':
        return this.wait('service', `${block.id}_begin`, scope, () =>
          this.complete(`${block.id}_begin`, () => this.runRound(block, scope, next)),
        );
      case 'sub': {
        const inner: Scope = {
          parent: scope,
          tokens: 1,
          finish: () => this.complete(block.id, next),
        };
        return this.run(block.body, inner, () => this.endToken(inner));
      }
      case 'timed': {
        // Its boundary events are there from when it begins to when it ends: between the jobs.
        const { marks, id } = block.host;
        const host = { ...block.host, marks: undefined };
        return this.runMarked(marks ?? { before: false, after: false }, id, scope, next, (after) =>
          this.runTimed({ ...block, host }, scope, next, after),
        );
      }
      case 'multi':
        return this.runItems(block, scope, next);
    }
  }

  private runSequence(blocks: Block[], scope: Scope, next: () => void): void {
    if (!blocks.length) return next();
    this.run(blocks[0], scope, () => this.runSequence(blocks.slice(1), scope, next));
  }

  /** `markedJoin`: each token comes to the join by a job. */
  private runAll(
    blocks: Block[],
    scope: Scope,
    next: () => void,
    markedJoin: string | false = false,
  ): void {
    let missing = blocks.length;
    const arrive = () => void (--missing === 0 && next());
    const atJoin = markedJoin ? () => this.wait('job', markedJoin, scope, arrive, true) : arrive;
    for (const block of blocks) this.run(block, scope, atJoin);
  }

  private runRound(block: Extract<Block, { kind: 'loop' }>, scope: Scope, next: () => void): void {
    this.run(block.body, scope, () =>
      this.wait('service', `${block.id}_count`, scope, () =>
        this.complete(`${block.id}_count`, () => {
          const rounds = Number(this.variables[counterOf(block.id)]);
          if (rounds < block.limit && this.holds(block.again)) this.runRound(block, scope, next);
          else next();
        }),
      ),
    );
  }

  /** `completed`: what follows when the host ends by itself. */
  private runTimed(
    block: Extract<Block, { kind: 'timed' }>,
    outer: Scope,
    next: () => void,
    completed: () => void,
  ): void {
    const host: Scope = { parent: outer, tokens: 0, finish: () => undefined };
    const clocks: Scope = { parent: outer, tokens: 0, finish: () => undefined };
    for (const { id, interrupting, handler } of block.boundaries) {
      this.wait('timer', id, clocks, () => {
        if (interrupting) {
          this.cancel(host);
          this.cancel(clocks);
          return this.run(handler, outer, next);
        }
        outer.tokens++;
        this.run(handler, outer, () => this.endToken(outer));
      });
    }
    this.run(block.host, host, () => {
      this.cancel(clocks);
      completed();
    });
  }

  private runItems(block: Extract<Block, { kind: 'multi' }>, outer: Scope, next: () => void): void {
    if (block.items === 0) return this.complete(block.id, next);
    const scope: Scope = { parent: outer, tokens: 0, finish: () => undefined };
    let missing = block.items;
    const offer = (): void =>
      this.wait(
        'user',
        block.id,
        scope,
        () => {
          missing--;
          if (missing === 0 || (block.enough && this.holds(block.enough))) {
            this.cancel(scope);
            return this.complete(block.id, next);
          }
          if (block.sequential) offer();
        },
        true,
      );
    for (let item = 0; item < (block.sequential ? 1 : block.items); item++) offer();
  }

  private complete(elementId: string, next: () => void): void {
    this.completed.push(elementId);
    next();
  }

  private chosen(branches: Branch[]): Block[] {
    return branches.filter(({ condition }) => this.holds(condition)).map(({ block }) => block);
  }

  private holds({ variable, operator, value }: Condition): boolean {
    const held = Number(this.variables[variable]);
    if (operator === '==') return held === value;
    if (operator === '!=') return held !== value;
    return operator === '<' ? held < value : held > value;
  }

  private wait(
    kind: Offer['kind'],
    elementId: string,
    scope: Scope,
    move: Waiting['move'],
    many = false,
  ): void {
    this.waiting.push({ kind, elementId, scope, move, many });
  }

  private endToken(scope: Scope): void {
    if (--scope.tokens === 0) scope.finish();
  }

  /** Takes away all that waits in a scope and in those inside it. */
  private cancel(scope: Scope): void {
    const within = (inner: Scope | null): boolean =>
      inner !== null && (inner === scope || within(inner.parent));
    this.waiting = this.waiting.filter((waiting) => !within(waiting.scope));
  }

  private remove(waiting: Waiting): void {
    this.waiting = this.waiting.filter((candidate) => candidate !== waiting);
  }
}

import fc from 'fast-check';
import { bpmn, end, flow, path, serviceTask, start, userTask } from './bpmn.js';

/** A comparison of a variable `v0` to `v2`, which hold 0 to 3, with a number. */
export interface Condition {
  variable: string;
  operator: '==' | '!=' | '<' | '>';
  value: number;
}

export interface Boundary {
  id: string;
  interrupting: boolean;
  /** An interrupting one goes on behind its host, any other ends by itself. */
  handler: Block;
}

/** Where a transaction ends: a job takes the token on. */
export interface Marks {
  before: boolean;
  after: boolean;
}

/** A part of a process with one way in and one way out. Every id is an element's, or begins the ids of its elements. */
export type Block =
  | { kind: 'task'; id: string; marks?: Marks }
  | { kind: 'user'; id: string; marks?: Marks }
  | { kind: 'service'; id: string; onError: Block | null }
  | { kind: 'pause'; id: string; marks?: Marks }
  | { kind: 'sequence'; blocks: Block[] }
  | { kind: 'exclusive'; id: string; branches: Branch[]; otherwise: Block; mergeless: boolean }
  | { kind: 'inclusive'; id: string; branches: Branch[]; otherwise: Block }
  | { kind: 'parallel'; id: string; branches: Block[]; markedJoin: boolean }
  | { kind: 'loop'; id: string; body: Block; again: Condition; limit: number; mergeless: boolean }
  | { kind: 'sub'; id: string; body: Block; marks?: Marks }
  | { kind: 'timed'; host: Host; boundaries: Boundary[] }
  | {
      kind: 'multi';
      id: string;
      items: number;
      sequential: boolean;
      /** Ends the whole activity when it holds after an item. */
      enough: Condition | null;
      marks?: Marks;
    };

export interface Branch {
  condition: Condition;
  block: Block;
}

type Host = Extract<Block, { kind: 'user' | 'sub' }>;

export interface RandomModel {
  root: Block;
  /** Initial values: the condition variables, and a list for each multi-instance. */
  variables: Record<string, number | number[]>;
  xml: string;
}

export const CONDITION_VARIABLES = ['v0', 'v1', 'v2'];

/** Name of the variable that counts a loop's rounds. */
export const counterOf = (loopId: string) => `count_${loopId}`;

const condition: fc.Arbitrary<Condition> = fc.record({
  variable: fc.constantFrom(...CONDITION_VARIABLES),
  operator: fc.constantFrom('==', '!=', '<', '>'),
  value: fc.integer({ min: 0, max: 3 }),
});

const marks: fc.Arbitrary<Marks | undefined> = fc.option(
  fc.record({ before: fc.boolean(), after: fc.boolean() }),
  { freq: 3, nil: undefined },
);

const marked = <K extends 'user' | 'task' | 'pause'>(kind: K) =>
  fc.record({ kind: fc.constant(kind), id: fc.constant(''), marks });

const leaf: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: marked('user') },
  { weight: 2, arbitrary: marked('task') },
  { weight: 2, arbitrary: fc.constant<Block>({ kind: 'service', id: '', onError: null }) },
  { weight: 1, arbitrary: marked('pause') },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('multi' as const),
      id: fc.constant(''),
      items: fc.integer({ min: 0, max: 3 }),
      sequential: fc.boolean(),
      enough: fc.option(condition, { freq: 3 }),
      marks,
    }),
  },
);

const { block } = fc.letrec<{ block: Block; branch: Branch; boundary: Boundary; host: Host }>(
  (tie) => ({
    block: fc.oneof(
      { depthSize: 'small', maxDepth: 5, withCrossShrink: true },
      { weight: 3, arbitrary: leaf },
      {
        weight: 5,
        arbitrary: fc.record({
          kind: fc.constant('sequence' as const),
          blocks: fc.array(tie('block'), { maxLength: 4 }),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('exclusive' as const),
          id: fc.constant(''),
          branches: fc.array(tie('branch'), { minLength: 1, maxLength: 2 }),
          otherwise: tie('block'),
          mergeless: fc.boolean(),
        }),
      },
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant('parallel' as const),
          id: fc.constant(''),
          branches: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
          markedJoin: fc.boolean(),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('inclusive' as const),
          id: fc.constant(''),
          branches: fc.array(tie('branch'), { minLength: 2, maxLength: 3 }),
          otherwise: tie('block'),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('loop' as const),
          id: fc.constant(''),
          body: tie('block'),
          again: condition,
          limit: fc.integer({ min: 1, max: 3 }),
          mergeless: fc.boolean(),
        }),
      },
      { weight: 1, arbitrary: tie('host') },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('timed' as const),
          host: tie('host'),
          boundaries: fc.array(tie('boundary'), { minLength: 1, maxLength: 2 }),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('service' as const),
          id: fc.constant(''),
          onError: tie('block'),
        }),
      },
    ),
    branch: fc.record({ condition, block: tie('block') }),
    boundary: fc.record({
      id: fc.constant(''),
      interrupting: fc.boolean(),
      handler: tie('block'),
    }),
    host: fc.oneof(
      marked('user'),
      fc.record({
        kind: fc.constant('sub' as const),
        id: fc.constant(''),
        body: tie('block'),
        marks,
      }),
    ),
  }),
);

/** Valid block-structured models, with what each run of them starts from. */
export const randomModel: fc.Arbitrary<RandomModel> = fc
  .tuple(block, fc.tuple(...CONDITION_VARIABLES.map(() => fc.integer({ min: 0, max: 3 }))))
  .map(([shape, values]) => {
    const variables: RandomModel['variables'] = Object.fromEntries(
      CONDITION_VARIABLES.map((name, index) => [name, values[index]]),
    );
    const root = new Naming(variables).name(shape, false);
    const scope = new Scope();
    const first = scope.emit(root, scope.add('end', end()));
    scope.add('start', start());
    scope.flow('start', first);
    const xml = bpmn(scope.xml, { roots: ERROR });
    const described = `${JSON.stringify({ root, variables })}\n${xml}\n`;
    return { root, variables, xml, [fc.toStringMethod]: () => described };
  });

/** Gives every element its id, and keeps to what has one meaning only. */
class Naming {
  private next = 0;

  constructor(private readonly variables: RandomModel['variables']) {}

  /**
   * `inLoop`: the block may be entered again while a handler that it started still runs. Such a handler is made
   * a row of tasks: BPMN does not say which token a join belongs to when two runs of it overlap.
   */
  name(block: Block, inLoop: boolean): Block {
    const id = 'id' in block ? `${block.kind}${++this.next}` : '';
    switch (block.kind) {
      case 'service':
        return { ...block, id, onError: block.onError && this.name(block.onError, inLoop) };
      case 'sequence':
        return { ...block, blocks: block.blocks.map((part) => this.name(part, inLoop)) };
      case 'exclusive':
      case 'inclusive':
        return {
          ...block,
          id,
          branches: block.branches.map((branch) => ({
            ...branch,
            block: this.name(branch.block, inLoop),
          })),
          otherwise: this.name(block.otherwise, inLoop),
        };
      case 'parallel':
        return { ...block, id, branches: block.branches.map((part) => this.name(part, inLoop)) };
      case 'loop':
        return { ...block, id, body: this.name(block.body, true) };
      case 'sub':
        return { ...block, id, body: this.name(block.body, false) };
      case 'timed':
        return {
          ...block,
          host: this.name(block.host, inLoop) as Host,
          boundaries: block.boundaries.map((boundary) => ({
            ...boundary,
            id: `timer${++this.next}`,
            handler: this.name(
              inLoop && !boundary.interrupting ? rowOfTasks(boundary.handler) : boundary.handler,
              inLoop,
            ),
          })),
        };
      case 'multi':
        this.variables[`items_${id}`] = Array.from({ length: block.items }, (_, index) => index);
        return { ...block, id };
      default:
        return { ...block, id };
    }
  }
}

function rowOfTasks(block: Block): Block {
  const leaves = (part: Block): Block[] => {
    switch (part.kind) {
      case 'task':
      case 'user':
        return [{ kind: part.kind, id: '' }];
      case 'service':
        return [{ ...part, onError: null }];
      case 'sequence':
        return part.blocks.flatMap(leaves);
      case 'loop':
      case 'sub':
        return leaves(part.body);
      default:
        return [{ kind: 'user', id: '' }];
    }
  };
  return { kind: 'sequence', blocks: leaves(block) };
}

const ERROR = '<bpmn:error id="failed" name="failed" errorCode="FAILED" />';
const DURATION =
  '<bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition>';

function attributes(marks: Marks | undefined): string {
  return marks ? `camunda:asyncBefore="${marks.before}" camunda:asyncAfter="${marks.after}" ` : '';
}

function juel({ variable, operator, value }: Condition): string {
  return `${variable} ${operator} ${value}`;
}

/** The elements of one process or sub-process. */
class Scope {
  private readonly parts: string[] = [];
  /** Gateways that wait for all their incoming flows: only their own branches may lead into them. */
  private readonly waiting = new Set<string>();

  get xml(): string {
    return this.parts.join('\n');
  }

  add(id: string, xml: string): string {
    this.parts.push(xml);
    return id;
  }

  flow(from: string, to: string, expression?: string): void {
    this.parts.push(flow(from, to, expression && `\${${expression}}`));
  }

  /** Writes `block` so that it leads to the element `next`; answers the id of its first element. */
  emit(block: Block, next: string): string {
    switch (block.kind) {
      case 'task':
        return this.single(
          block.id,
          `<bpmn:task id="${block.id}" ${attributes(block.marks)}/>`,
          next,
        );
      case 'user':
        return this.single(block.id, userTask(block.id, '', attributes(block.marks)), next);
      case 'pause':
        return this.single(
          block.id,
          `<bpmn:intermediateCatchEvent id="${block.id}" ${attributes(block.marks)}>${DURATION}</bpmn:intermediateCatchEvent>`,
          next,
        );
      case 'multi':
        return this.single(
          block.id,
          userTask(block.id, multiInstance(block), attributes(block.marks)),
          next,
        );
      case 'service':
        return this.emitService(block, next);
      case 'sequence':
        return block.blocks.reduceRight((following, part) => this.emit(part, following), next);
      case 'sub': {
        const inner = new Scope();
        const last = `${block.id}_end`;
        const first = inner.emit(block.body, inner.add(last, end(last)));
        const body = `${start(`${block.id}_start`)}\n${inner.xml}\n${path(`${block.id}_start`, first)}`;
        return this.single(
          block.id,
          `<bpmn:subProcess id="${block.id}" ${attributes(block.marks)}>${body}</bpmn:subProcess>`,
          next,
        );
      }
      case 'parallel': {
        const atJoin = { before: block.markedJoin, after: false };
        const [fork, join] = this.gateways('parallel', block.id, next, atJoin);
        for (const branch of block.branches) this.flow(fork, this.emit(branch, join));
        return fork;
      }
      case 'inclusive': {
        const [split, join] = this.gateways('inclusive', block.id, next);
        this.emitBranches(block, split, join);
        return split;
      }
      case 'exclusive': {
        const target = this.merge(`${block.id}_merge`, next, block.mergeless);
        const split = this.addGateway('exclusive', `${block.id}_split`, `${block.id}_default`);
        this.emitBranches(block, split, target);
        return split;
      }
      case 'loop':
        return this.emitLoop(block, next);
      case 'timed':
        return this.emitTimed(block, next);
    }
  }

  private single(id: string, xml: string, next: string): string {
    this.add(id, xml);
    this.flow(id, next);
    return id;
  }

  private addGateway(kind: string, id: string, defaultFlow?: string, marks?: Marks): string {
    const isDefault = defaultFlow ? `default="${defaultFlow}" ` : '';
    return this.add(id, `<bpmn:${kind}Gateway id="${id}" ${isDefault}${attributes(marks)}/>`);
  }

  private gateways(
    kind: 'parallel' | 'inclusive',
    id: string,
    next: string,
    atJoin?: Marks,
  ): [string, string] {
    const join = this.addGateway(kind, `${id}_join`, undefined, atJoin);
    this.flow(join, next);
    const split = this.addGateway(
      kind,
      `${id}_split`,
      kind === 'inclusive' ? `${id}_default` : undefined,
    );
    this.waiting.add(join).add(split);
    return [split, join];
  }

  private emitBranches(
    block: Extract<Block, { kind: 'exclusive' | 'inclusive' }>,
    split: string,
    target: string,
  ): void {
    for (const branch of block.branches)
      this.flow(split, this.emit(branch.block, target), juel(branch.condition));
    this.parts.push(
      flow(split, this.emit(block.otherwise, target), undefined, `${block.id}_default`),
    );
  }

  /** Where several ways that exclude one another may lead: a gateway before `next`, or `next` itself. */
  private merge(id: string, next: string, mergeless: boolean): string {
    if (mergeless && !this.waiting.has(next)) return next;
    this.addGateway('exclusive', id);
    this.flow(id, next);
    return id;
  }

  private emitLoop(block: Extract<Block, { kind: 'loop' }>, next: string): string {
    const { id } = block;
    const check = this.addGateway('exclusive', `${id}_check`, `${id}_leave`);
    this.parts.push(flow(check, next, undefined, `${id}_leave`));
    this.add(`${id}_count`, serviceTask(`${id}_count`, 'test.count'));
    this.flow(`${id}_count`, check);
    const first = this.merge(`${id}_again`, this.emit(block.body, `${id}_count`), block.mergeless);
    this.flow(check, first, `${counterOf(id)} < ${block.limit} && ${juel(block.again)}`);
    this.add(`${id}_begin`, serviceTask(`${id}_begin`, 'test.begin'));
    this.flow(`${id}_begin`, first);
    return `${id}_begin`;
  }

  private emitService(block: Extract<Block, { kind: 'service' }>, next: string): string {
    const { id, onError } = block;
    if (!onError) return this.single(id, serviceTask(id, 'test.service'), next);
    const target = this.merge(`${id}_merge`, next, false);
    this.single(id, serviceTask(id, 'test.service'), target);
    const caught = `${id}_failed`;
    this.add(
      caught,
      `<bpmn:boundaryEvent id="${caught}" attachedToRef="${id}"><bpmn:errorEventDefinition errorRef="failed" /></bpmn:boundaryEvent>`,
    );
    this.flow(caught, this.emit(onError, target));
    return id;
  }

  private emitTimed(block: Extract<Block, { kind: 'timed' }>, next: string): string {
    const { host, boundaries } = block;
    const interrupted = boundaries.some((boundary) => boundary.interrupting);
    const target = interrupted ? this.merge(`${host.id}_merge`, next, false) : next;
    const first = this.emit(host, target);
    for (const { id, interrupting, handler } of boundaries) {
      this.add(
        id,
        `<bpmn:boundaryEvent id="${id}" attachedToRef="${host.id}" cancelActivity="${interrupting}">${DURATION}</bpmn:boundaryEvent>`,
      );
      const after = interrupting ? target : this.add(`${id}_end`, end(`${id}_end`));
      this.flow(id, this.emit(handler, after));
    }
    return first;
  }
}

function multiInstance(block: Extract<Block, { kind: 'multi' }>): string {
  const enough = block.enough
    ? `<bpmn:completionCondition xsi:type="bpmn:tFormalExpression">\${${juel(block.enough).replace('<', '&lt;')}}</bpmn:completionCondition>`
    : '';
  return `<bpmn:multiInstanceLoopCharacteristics isSequential="${block.sequential}" camunda:collection="items_${block.id}" camunda:elementVariable="item">${enough}</bpmn:multiInstanceLoopCharacteristics>`;
}

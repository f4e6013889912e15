import ts from 'typescript';
import { changesOfSql, looksLikeSql } from './sql-mutators.js';

/** A stretch of a text and what stands in its place. */
export interface Change {
  kind: string;
  start: number;
  end: number;
  text: string;
}

/** One small change of a source file, and the function it is in (`''`: none). */
export interface Mutant extends Change {
  line: number;
  within: string;
}

type Mutator = (node: ts.Node, source: ts.SourceFile) => Change[];

const SWAPPED = new Map<ts.SyntaxKind, [string, string]>([
  [ts.SyntaxKind.AmpersandAmpersandToken, ['and-or', '||']],
  [ts.SyntaxKind.BarBarToken, ['and-or', '&&']],
  [ts.SyntaxKind.LessThanToken, ['bound', '<=']],
  [ts.SyntaxKind.LessThanEqualsToken, ['bound', '<']],
  [ts.SyntaxKind.GreaterThanToken, ['bound', '>=']],
  [ts.SyntaxKind.GreaterThanEqualsToken, ['bound', '>']],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ['equality', '!==']],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ['equality', '===']],
]);

/** What a mutant in it changes is a type, a declaration, or a text that only people read. */
const LEFT_ALONE = [
  ts.isDecorator,
  ts.isImportDeclaration,
  ts.isExportDeclaration,
  ts.isTypeNode,
  ts.isInterfaceDeclaration,
  ts.isTypeAliasDeclaration,
  ts.isThrowStatement,
];

const MUTATORS: Mutator[] = [
  conditions,
  operators,
  negations,
  removedCalls,
  emptiedReturns,
  swappedAwaits,
  literals,
  optionalChains,
  sqlTexts,
];

/** All mutants of a TypeScript source, in the order of the text. */
export function mutantsOf(text: string): Mutant[] {
  const source = parsed(text);
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node, within: string): void => {
    if (LEFT_ALONE.some((isLeftAlone) => isLeftAlone(node)) || isOfTheLog(node)) return;
    const inside = nameOfFunction(node) ? joined(within, nameOfFunction(node)!) : within;
    for (const mutate of MUTATORS) {
      for (const change of mutate(node, source)) {
        const line = source.getLineAndCharacterOfPosition(change.start).line + 1;
        mutants.push({ ...change, line, within: inside });
      }
    }
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(source, '');
  return mutants.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The text with each function's beginning saying `globalThis.noteReached?.('<prefix><name>')`. */
export function noting(text: string, prefix: string): string {
  const inserted: [number, string][] = [];
  const visit = (node: ts.Node, within: string): void => {
    const name = nameOfFunction(node);
    const inside = name ? joined(within, name) : within;
    const body = name && ts.isFunctionLike(node) && 'body' in node ? node.body : undefined;
    if (body && ts.isBlock(body as ts.Node)) {
      const id = JSON.stringify(prefix + inside);
      inserted.push([(body as ts.Block).getStart() + 1, `globalThis.noteReached?.(${id});`]);
    }
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(parsed(text), '');
  return inserted
    .sort(([a], [b]) => b - a)
    .reduce((result, [at, note]) => result.slice(0, at) + note + result.slice(at), text);
}

/** The text with the change in it. */
export function changed(text: string, { start, end, text: replacement }: Change): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

function parsed(text: string): ts.SourceFile {
  return ts.createSourceFile('mutated.ts', text, ts.ScriptTarget.ES2022, true);
}

/** Of methods and functions with a body in braces; what stands in an arrow function belongs to the one around it. */
function nameOfFunction(node: ts.Node): string | undefined {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (ts.isClassDeclaration(node)) return node.name?.text;
  const isNamed =
    ts.isMethodDeclaration(node) || ts.isFunctionDeclaration(node) || ts.isAccessor(node);
  return isNamed && node.body ? node.name?.getText() : undefined;
}

function joined(within: string, name: string): string {
  return within === '' ? name : `${within}.${name}`;
}

function isOfTheLog(node: ts.Node): boolean {
  return ts.isExpressionStatement(node) && /^(this\.)?logger\b/.test(node.expression.getText());
}

function replacing(kind: string, node: ts.Node, text: string): Change {
  return { kind, start: node.getStart(), end: node.getEnd(), text };
}

function conditions(node: ts.Node): Change[] {
  const condition = conditionOf(node);
  if (!condition) return [];
  const texts = ts.isWhileStatement(node)
    ? ['false']
    : ['true', 'false', `!(${condition.getText()})`];
  return texts.map((text) => replacing('condition', condition, text));
}

function conditionOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) return node.expression;
  return ts.isConditionalExpression(node) ? node.condition : undefined;
}

function operators(node: ts.Node): Change[] {
  if (!ts.isBinaryExpression(node)) return [];
  const [kind, text] = SWAPPED.get(node.operatorToken.kind) ?? [];
  return kind ? [replacing(kind, node.operatorToken, text!)] : [];
}

function negations(node: ts.Node): Change[] {
  const isNegation =
    ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken;
  return isNegation ? [replacing('negation', node, node.operand.getText())] : [];
}

function removedCalls(node: ts.Node): Change[] {
  if (!ts.isExpressionStatement(node)) return [];
  const called = ts.isAwaitExpression(node.expression)
    ? node.expression.expression
    : node.expression;
  const isCall =
    ts.isCallExpression(called) && called.expression.kind !== ts.SyntaxKind.SuperKeyword;
  return isCall ? [replacing('call', node, ';')] : [];
}

function emptiedReturns(node: ts.Node): Change[] {
  if (!ts.isReturnStatement(node) || !node.expression) return [];
  const empty = ts.isArrayLiteralExpression(node.expression) ? '[]' : 'undefined';
  return node.expression.getText() === empty
    ? []
    : [replacing('return', node.expression, `${empty} as never`)];
}

function swappedAwaits(node: ts.Node, source: ts.SourceFile): Change[] {
  if (!ts.isBlock(node)) return [];
  return node.statements.slice(1).flatMap((second, index) => {
    const first = node.statements[index];
    if (![first, second].every(isAwait)) return [];
    const between = source.text.slice(first.getEnd(), second.getStart());
    const text = second.getText() + between + first.getText();
    return [{ kind: 'order', start: first.getStart(), end: second.getEnd(), text }];
  });
}

function isAwait(node: ts.Node): boolean {
  return ts.isExpressionStatement(node) && ts.isAwaitExpression(node.expression);
}

function literals(node: ts.Node): Change[] {
  if (ts.isNumericLiteral(node)) {
    return [replacing('number', node, `(${node.getText()} + 1)`)];
  }
  const isCode = ts.isStringLiteral(node) && /^[\w.-]+$/.test(node.text) && !isAName(node);
  return isCode ? [replacing('string', node, `'${node.text}-changed'`)] : [];
}

function isAName(node: ts.StringLiteral): boolean {
  return 'name' in node.parent && node.parent.name === node;
}

function optionalChains(node: ts.Node): Change[] {
  const mark = 'questionDotToken' in node && (node.questionDotToken as ts.Node | undefined);
  if (!mark) return [];
  const stays = ts.isPropertyAccessExpression(node) ? '.' : '';
  return [replacing('optional', mark, stays)];
}

function sqlTexts(node: ts.Node, source: ts.SourceFile): Change[] {
  const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);
  if (!isText && !ts.isTemplateExpression(node)) return [];
  if (!looksLikeSql(node.getText())) return [];
  const parts = ts.isTemplateExpression(node)
    ? [node.head, ...node.templateSpans.map(({ literal }) => literal)]
    : [node];
  return parts.flatMap((part) =>
    changesOfSql(source.text.slice(part.getStart(), part.getEnd())).map((change) => ({
      ...change,
      start: change.start + part.getStart(),
      end: change.end + part.getStart(),
    })),
  );
}

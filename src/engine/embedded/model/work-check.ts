import type { ModdleElement } from 'bpmn-moddle';
import { BOUND_VARIABLES } from '../../api/index.js';
import { hasExpression } from '../juel.js';
import { WORK } from '../juel-uses.js';
import type { Readable, Report } from './listeners.js';
import { readWork, sendingOf } from './sending.js';

/** The format of scripts that are run: expressions as everywhere else. */
const JUEL = 'juel';

/** An expression or a script that does the work of an element: what it says, and where its value goes. */
export function checkWork(node: ModdleElement, error: Report, readable: Readable): void {
  const work = readWork(node);
  if (!work) return;
  const isScript = node.$type === 'bpmn:ScriptTask';
  if (isScript && node.scriptFormat === undefined && node.resource === undefined)
    error(node, 'The script task does not say what its script is: write scriptFormat="juel".');
  if (!isScript) checkOnly(node, error);
  const { resultVariable } = work;
  if (resultVariable !== null && BOUND_VARIABLES.has(resultVariable))
    error(
      node,
      `camunda:resultVariable="${resultVariable}": this variable binds a process to its case, which the platform alone does. Choose another.`,
    );
  if (resultVariable?.trim() === '')
    error(node, 'camunda:resultVariable is empty: name a variable.');
  // Of another format the text is told of by the table.
  if (isScript && node.scriptFormat !== JUEL) return;
  if (!hasExpression(work.expression))
    return error(
      node,
      isScript
        ? 'The script is no JUEL expression, such as ${amount * 2}.'
        : 'camunda:expression is no JUEL expression, such as ${amount * 2}.',
    );
  readable(node, work.expression, WORK);
}

/** An expression does all that the element is for. */
function checkOnly(node: ModdleElement, error: Report): void {
  const sending = sendingOf(node)!;
  const others = ['type', 'topic', 'taskPriority', 'decisionRef'].filter(
    (name) => (sending[name] ?? node[name]) !== undefined,
  );
  if (others.length > 0)
    error(
      node,
      `An element with camunda:expression is done by that: remove ${others.map((name) => `camunda:${name}`).join(', ')}, or the expression.`,
    );
}

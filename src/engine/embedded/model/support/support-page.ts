import { shownProperty, shownType } from './given-properties.js';
import { SHAPES_NOT_ON_BPMN_ENGINE } from './bpmn-engine-support.js';
import { NAMESPACES } from './namespaces.js';
import type { SupportEntry } from './support-entry.js';
import { dependsOnValue, split, SUPPORT_THEMES } from './support-table.js';

const INTRODUCTION = `# What the engine supports of BPMN

> For each element and attribute of BPMN 2.0 and of Camunda 7 what it means here. This page is printed from the table by which
> deployments are checked (\`src/engine/embedded/model/support/\`): change that, then run \`npm run docs:bpmn\`.

| status | what happens |
| --- | --- |
| supported | it means what Camunda 7 means by it |
| limited | it means that within the bounds that are named; what goes beyond them is refused where a deployment can see it |
| drawing | it is documentation or drawing, and passed over |
| warned | the deployment is accepted, and its answer has a warning: it has no effect here |
| refused | the deployment is refused with 422 \`model.refused\` |

Each warning and each refusal has the id of the step as \`elementId\`, names what is written there and says what to do. What is in no
table below is refused too: it is misspelt, or stands where it does not belong. A value that says the same as none at all
(\`camunda:exclusive="true"\`, \`startQuantity="1"\`) is never told of. A version that was deployed before something was refused goes on,
and is warned of. What elements mean together (two starts, a topic that is missing, a loop without a wait) is told under
[What is refused](designers.md#what-is-refused).

The last column is for the second executor (\`PROCESS_EXECUTOR=bpmn-engine\`,
[ADR 0057](adr/0057-a-second-executor-on-bpmn-engine.md)): *alike* means what the row says; *refused* that a deployment is refused
while it is chosen, and that a version which was deployed before starts no case on it. What only means something together is in the
last table.

Types are those of BPMN's meta-model: *Activity* stands for all tasks, sub-processes and calls, *CatchEvent* for start, intermediate catch
and boundary events, *ThrowEvent* for intermediate throw and end events, *FlowNode* for all of them and gateways, *FlowElement* for
sequence flows and data too. Where several rows are for the same thing, the first that fits counts.
`;

/** The page docs/bpmn-support.md, from the table of what is supported. */
export function printSupport(): string {
  const themes = SUPPORT_THEMES.map(
    ({ title, entries }) => `## ${title}\n\n${table(entries.map(rowOf))}`,
  );
  const namespaces = NAMESPACES.map(({ uri, what, status, note }) => [
    uri ? `${what} (\`${uri}\`)` : what,
    '',
    status,
    note,
    '',
  ]);
  return `${[
    INTRODUCTION,
    ...themes,
    `## Namespaces of other tools\n\n${table(namespaces)}`,
    shapes(),
  ].join('\n')}`;
}

/** What elements mean together that bpmn-engine does not run. */
function shapes(): string {
  const rows = Object.entries(SHAPES_NOT_ON_BPMN_ENGINE).map(
    ([shape, reason]) => `| ${shape} | ${reason} |\n`,
  );
  return `## Refused on bpmn-engine for what stands together\n\n| what | why, and what to do |\n| --- | --- |\n${rows.join('')}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |\n`);
  return `| what | where | status | what it means, or what to do | on bpmn-engine |\n| --- | --- | --- | --- | --- |\n${lines.join('')}`;
}

function rowOf(entry: SupportEntry): string[] {
  const [type] = split(entry.of);
  const what = entry.names
    ? split(entry.names).map((name) => code(shownProperty({ $type: type }, name)))
    : typesOf(entry.of);
  return [
    what.join(', ') + valuesOf(entry),
    whereOf(entry),
    entry.status,
    entry.note,
    onBpmnEngine(entry),
  ];
}

function onBpmnEngine({ status, notOnBpmnEngine }: SupportEntry): string {
  if (notOnBpmnEngine) return `refused. ${notOnBpmnEngine}`;
  return status === 'supported' || status === 'limited' ? 'alike' : '';
}

function valuesOf(entry: SupportEntry): string {
  if (entry.expressions) return ', an expression';
  if (entry.values) return ` = ${entry.values.map(code).join(', ')}`;
  return dependsOnValue(entry) ? ', other values' : '';
}

function whereOf({ of, names, within, beside }: SupportEntry): string {
  const own = names ? typesOf(of).join(', ') : '';
  const around = within ? `in ${typesOf(within).join(', ')}` : '';
  const given = (beside ?? []).map(({ name, value }) =>
    code(`camunda:${name}${value === undefined ? '' : `="${value}"`}`),
  );
  const besides = given.length > 0 ? `with ${given.join(' or ')}` : '';
  return [own, around, besides].filter(Boolean).join(' ');
}

function typesOf(types: string): string[] {
  return split(types).map(($type) => shownType({ $type }));
}

function code(text: string): string {
  return `\`${text}\``;
}

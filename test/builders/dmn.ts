/** A DMN 1.3 file around decisions. */
export function dmn(...decisions: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/"
  xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" id="definizioni" name="Prova" namespace="https://example.org/dmn">
${decisions.join('\n')}
  <dmndi:DMNDI><dmndi:DMNDiagram id="diagramma">
    <dmndi:DMNShape id="forma" dmnElementRef="prova"><dc:Bounds height="80" width="180" x="160" y="100" /></dmndi:DMNShape>
  </dmndi:DMNDiagram></dmndi:DMNDI>
</definitions>`;
}

export interface TableText {
  key?: string;
  hitPolicy?: string;
  aggregation?: string;
  requires?: string[];
  /** `expression: type`. */
  inputs?: string[];
  /** `name: type`, with allowed values after `=`. */
  outputs?: string[];
  /** `cell | cell => output | output // description` */
  rules: string[];
}

/** A decision with a table, from a few texts. */
export function table(given: TableText): string {
  const { key = 'prova', hitPolicy = 'UNIQUE', aggregation, requires = [] } = given;
  const { inputs = ['x: string'], outputs = ['y: string'], rules } = given;
  // Ids are unique in a file.
  const prefix = key === 'prova' ? '' : `${key}_`;
  const cells = (texts: string, tag: string, rule: number) =>
    texts
      .split('|')
      .map(
        (text, at) =>
          `<${tag} id="${prefix}${tag}_${rule}_${at}"><text>${escaped(text.trim())}</text></${tag}>`,
      )
      .join('');
  return `<decision id="${key}" name="${key}">
${requires.map((id) => `<informationRequirement id="r_${key}_${id}"><requiredDecision href="#${id}" /></informationRequirement>`).join('')}
<decisionTable id="t_${key}" hitPolicy="${hitPolicy}"${aggregation ? ` aggregation="${aggregation}"` : ''}>
${inputs.map((text, at) => inputClause(text, `${prefix}${at}`)).join('\n')}
${outputs.map((text, at) => outputClause(text, `${prefix}${at}`)).join('\n')}
${rules
  .map((rule, index) => {
    const [logic, description] = rule.split('//');
    const [tests, results] = logic.split('=>');
    const told = description ? `<description>${escaped(description.trim())}</description>` : '';
    const left = inputs.length > 0 ? cells(tests, 'inputEntry', index + 1) : '';
    return `<rule id="${prefix}regola_${index + 1}">${told}${left}${cells(results, 'outputEntry', index + 1)}</rule>`;
  })
  .join('\n')}
</decisionTable></decision>`;
}

export function expression(
  key: string,
  name: string,
  text: string,
  requires: string[] = [],
): string {
  return `<decision id="${key}" name="${key}"><variable id="v_${key}" name="${name}" />
${requires.map((id) => `<informationRequirement id="r_${key}_${id}"><requiredDecision href="#${id}" /></informationRequirement>`).join('')}
<literalExpression id="l_${key}"><text>${escaped(text)}</text></literalExpression></decision>`;
}

function inputClause(text: string, id: string): string {
  const [expression, type] = text.split(':').map((part) => part.trim());
  const [typeRef, values] = type.split('=').map((part) => part.trim());
  const allowed = values
    ? `<inputValues id="iv_${id}"><text>${escaped(values)}</text></inputValues>`
    : '';
  return `<input id="in_${id}" label="Colonna ${Number(id.split('_').at(-1)) + 1}"><inputExpression id="ie_${id}" typeRef="${typeRef}">
<text>${escaped(expression)}</text></inputExpression>${allowed}</input>`;
}

function outputClause(text: string, id: string): string {
  const [name, type] = text.split(':').map((part) => part.trim());
  const [typeRef, values] = type.split('=').map((part) => part.trim());
  const allowed = values
    ? `<outputValues id="ov_${id}"><text>${escaped(values)}</text></outputValues>`
    : '';
  return `<output id="out_${id}" name="${name}" typeRef="${typeRef}">${allowed}</output>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

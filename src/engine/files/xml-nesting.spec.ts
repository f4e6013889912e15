import { bpmn, end, path, start } from '../../../test/builders/bpmn.js';
import { type DecisionRefused } from '../api/decisions.errors.js';
import { parseDecisions } from '../decisions/parse-decisions.js';
import type { ModelRefused } from '../api/index.js';
import { parseModel } from '../embedded/model/process-model.js';
import { nestingFault } from './xml-nesting.js';

const nested = (levels: number) => '<a>'.repeat(levels) + '</a>'.repeat(levels);
const TOO_DEEP = /more than 50 elements inside each other \(line \d+\)/;

describe('elements inside each other', () => {
  it('are 50 at most, and the line of the first too many is told', () => {
    expect(nestingFault(nested(50))).toBeNull();
    expect(nestingFault(nested(51))).toMatch(TOO_DEEP);
    expect(nestingFault('<a>\n'.repeat(51))).toContain('(line 51)');
  });

  it.each([
    ['beside each other', `<a>${'<b><c/></b>'.repeat(100)}</a>`],
    ['without content', '<a/>'.repeat(100)],
    ['in a comment', `<a><!--${nested(60)}--></a>`],
    ['in CDATA', `<a><![CDATA[${nested(60)}]]></a>`],
    ['in an instruction', `<?x ${'<a>'.repeat(60)}?><a/>`],
    ['in the value of an attribute', `<a b="${'<a>'.repeat(60)}" c='${'">'.repeat(60)}'/>`],
    ['never closed', '<a "'.repeat(500_000)],
  ])('do not count %s', (_, xml) => {
    expect(nestingFault(xml)).toBeNull();
  });

  it.each([
    ['behind a comment', `<!-- " -->${nested(51)}`],
    ['behind text with quotes', `<a>it's "</a>${nested(51)}`],
    ['with values that look closed', `<a b="/>">${nested(50)}</a>`],
  ])('count %s', (_, xml) => {
    expect(nestingFault(xml)).toMatch(TOO_DEEP);
  });

  const inside = (levels: number) => {
    const opened = Array.from(
      { length: levels },
      (_, i) => `<bpmn:subProcess id="p${i}">${start(`s${i}`)}${path(`s${i}`, `p${i + 1}`)}`,
    ).join('');
    const last = `<bpmn:task id="p${levels}" />`;
    return bpmn(
      `${start()}${opened}${last}${'</bpmn:subProcess>'.repeat(levels)}${end()}${path('start', 'p0', 'end')}`,
    );
  };

  it('are refused in a BPMN file before it is read', async () => {
    await expect(parseModel('prova.bpmn', inside(48))).resolves.toMatchObject({ key: 'sample' });
    for (const levels of [49, 2_500]) {
      const refused = await parseModel('prova.bpmn', inside(levels)).catch((e: ModelRefused) => e);
      expect(refused).toMatchObject({ status: 422, code: 'model.refused' });
      expect((refused as ModelRefused).message).toMatch(TOO_DEEP);
    }
  });

  it('are refused in a DMN file before it is read', async () => {
    const xml = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/">${nested(2_500)}</definitions>`;
    const refused = await parseDecisions('prova.dmn', xml).catch((e: DecisionRefused) => e);
    expect(refused).toMatchObject({ status: 422, code: 'decision.refused' });
    expect((refused as DecisionRefused).message).toMatch(TOO_DEEP);
  });
});

import {
  bpmn,
  end,
  flow,
  path,
  serviceTask,
  start,
  userTask,
} from '../../../../test/builders/bpmn.js';
import { InstanceExecution } from '../core/execution.js';
import type { ModelRefused } from '../../api/index.js';
import { parseModel } from './process-model.js';

async function problemsOf(xml: string) {
  return parseModel('prova.bpmn', xml).then(
    () => [],
    (error: ModelRefused) => error.problems,
  );
}

const CYCLE = `${start()}${userTask('a')}${end()}${path('start', 'a', 'end')}`;

/** A file with pools around the process, and what else stands beside it. */
function pools(collaboration: string, others = '', body = CYCLE): string {
  const roots = `<bpmn:collaboration id="co">
    <bpmn:participant id="comune" name="Comune" processRef="sample" />${collaboration}</bpmn:collaboration>${others}`;
  return bpmn(body, { roots });
}

describe('what is drawn around the process', () => {
  const citizen = '<bpmn:participant id="cittadino" name="Cittadino" />';
  const messageFlow = (from: string, to: string, id = 'mf') =>
    `<bpmn:messageFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`;
  const other = `<bpmn:process id="altro" isExecutable="false">
    <bpmn:startEvent id="o1" /><bpmn:scriptTask id="o2" /><bpmn:sequenceFlow id="of" sourceRef="o1" targetRef="o2" /></bpmn:process>`;
  const otherPool = '<bpmn:participant id="fornitore" processRef="altro" />';

  it.each([
    ['a black box', citizen],
    ['a message flow from a black box', citizen + messageFlow('cittadino', 'start')],
    ['a message flow to a black box', citizen + messageFlow('a', 'cittadino')],
    [
      'black boxes that speak with each other',
      `${citizen}<bpmn:participant id="altri" />${messageFlow('cittadino', 'altri')}`,
    ],
    ['a message flow to the pool itself', citizen + messageFlow('cittadino', 'comune')],
    ['another process, which is not run', otherPool, other],
    [
      'message flows with it',
      otherPool + messageFlow('a', 'o1') + messageFlow('o2', 'a', 'mf2'),
      other,
    ],
    ['a process that is empty', otherPool, '<bpmn:process id="altro" isExecutable="false" />'],
    ['a choreography', '', '<bpmn:choreography id="cho" />'],
    [
      'a note with an association that has no id',
      '',
      '',
      `${CYCLE}<bpmn:textAnnotation id="nota"><bpmn:text>nota</bpmn:text></bpmn:textAnnotation>
       <bpmn:association sourceRef="a" targetRef="nota" /><bpmn:association id="as" sourceRef="nota" targetRef="start" />`,
    ],
    [
      'lanes',
      '',
      '',
      `<bpmn:laneSet id="ls"><bpmn:lane id="l1"><bpmn:flowNodeRef>a</bpmn:flowNodeRef></bpmn:lane><bpmn:lane id="l2" /></bpmn:laneSet>${CYCLE}`,
    ],
  ])('%s is passed over, and the process runs', async (_, collaboration, others?, body?) => {
    const model = await parseModel('prova.bpmn', pools(collaboration, others, body));
    const execution = new InstanceExecution(model, {}, () => new Date(0), 1_000);
    execution.start();
    await execution.pump();
    const [{ executionId, elementId }] = execution.waits();
    expect(elementId).toBe('a');
    execution.signal(executionId);
    await execution.pump();
    expect(execution.ended).toBe(true);
  });

  it('a file with nothing to run is refused', async () => {
    const none = pools(citizen).replace('isExecutable="true"', 'isExecutable="false"');
    expect((await problemsOf(none))[0].message).toContain('no process with isExecutable="true"');
  });
});

describe('an id that is there twice', () => {
  it.each([
    ['two tasks', `${CYCLE}\n${userTask('a')}`, 'userTask'],
    [
      'a task and a flow',
      `${CYCLE}\n<bpmn:sequenceFlow id="a" sourceRef="start" targetRef="end" />`,
      'sequenceFlow',
    ],
    ['a task and an event', `${CYCLE}\n${end('a')}`, 'endEvent'],
    ['a task and a data object', `${CYCLE}\n<bpmn:dataObject id="a" />`, 'dataObject'],
  ])('%s: id and both lines are told', async (_, body, tag) => {
    const [problem] = await problemsOf(bpmn(body));
    expect(problem).toMatchObject({ severity: 'error', elementId: 'a' });
    expect(problem.message).toMatch(
      /^The id "a" is given to 2 elements: line \d+ \(userTask\), line \d+ /,
    );
    expect(problem.message).toContain(`(${tag}). Give each its own id.`);
    const [first, second] = [...problem.message.matchAll(/line (\d+)/g)].map(([, line]) =>
      Number(line),
    );
    expect(second).toBeGreaterThan(first);
  });

  it('also beyond the process, and each of them', async () => {
    const roots = '<bpmn:message id="start" name="m" />';
    const drawn = bpmn(CYCLE, { roots }).replace(
      '</bpmn:definitions>',
      `<bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" id="a"><bpmndi:BPMNPlane id="plane" bpmnElement="sample" />
       </bpmndi:BPMNDiagram></bpmn:definitions>`,
    );
    const problems = await problemsOf(drawn);
    expect(problems.map(({ elementId }) => elementId)).toEqual(
      expect.arrayContaining(['a', 'start']),
    );
    const ofDrawing = problems.find(({ elementId }) => elementId === 'a');
    expect(ofDrawing?.message).toMatch(/BPMN(Diagram|Plane)/);
  });

  it('a reference with the prefix of its namespace is followed', async () => {
    const xml = bpmn(
      `${start()}<bpmn:receiveTask id="r" messageRef="tns:msg" />${end()}${path('start', 'r', 'end')}`,
      { roots: '<bpmn:message id="msg" name="note" />' },
    );
    const { elements } = await parseModel('sample.bpmn', xml);
    expect(elements.get('r')?.waitsFor).toEqual({ kind: 'message', name: 'note' });
  });

  it('an error that is not declared is named by its code', async () => {
    const definition = '<bpmn:errorEventDefinition errorRef="DOWN" />';
    const xml = bpmn(
      `${start()}${serviceTask('s', 't.x')}<bpmn:boundaryEvent id="b" attachedToRef="s">${definition}</bpmn:boundaryEvent>
       ${end()}<bpmn:endEvent id="bad">${definition}</bpmn:endEvent>${path('start', 's', 'end')}${path('b', 'bad')}`,
    );
    const { elements, graph } = await parseModel('sample.bpmn', xml);
    expect([graph.nodes.get('b')?.eventName, elements.get('bad')?.errorCode]).toEqual([
      'DOWN',
      'DOWN',
    ]);
  });

  it('a shape of nothing is told as a warning', async () => {
    const drawn = bpmn(CYCLE).replace(
      '</bpmn:definitions>',
      `<bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" id="d"><bpmndi:BPMNPlane id="plane" bpmnElement="sample">
         <bpmndi:BPMNShape id="ghost" bpmnElement="nowhere" /></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`,
    );
    const { warnings } = await parseModel('sample.bpmn', drawn);
    expect(warnings).toContainEqual({
      severity: 'warning',
      elementId: 'ghost',
      message: expect.stringContaining('no element has the id "nowhere"'),
    });
  });

  it('fields of forms have ids of their own', async () => {
    const field = (id: string) =>
      userTask(
        id,
        '<bpmn:extensionElements><camunda:formData><camunda:formField id="x" type="string" /></camunda:formData></bpmn:extensionElements>',
      );
    const body = `${start()}${field('a')}${field('b')}${end()}${path('start', 'a', 'b', 'end')}`;
    expect(await problemsOf(bpmn(body))).toEqual([]);
  });
});

describe('what a case could not be told by', () => {
  const boundary = (attributes: string) =>
    `<bpmn:boundaryEvent ${attributes} attachedToRef="a" cancelActivity="false"><bpmn:timerEventDefinition>
      <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`;
  const fields = (...ids: string[]) =>
    `<bpmn:extensionElements><camunda:formData>${ids
      .map((id) => `<camunda:formField ${id && `id="${id}"`} type="string" />`)
      .join('')}</camunda:formData></bpmn:extensionElements>`;
  const form = (...ids: string[]) =>
    `${start()}${userTask('a', fields(...ids))}${end()}${path('start', 'a', 'end')}`;
  const twoStarts = `${start('s1')}${start('s2')}`;

  it.each([
    ['a timer', `${CYCLE}${boundary('')}`, null, 'BoundaryEvent has no id. Give it one.'],
    [
      'a named task',
      `${CYCLE}<bpmn:task id="" name="Capire" />`,
      null,
      'Task "Capire" has no id. Give it one.',
    ],
    ['a field', form(''), 'a', 'A form field has no id.'],
    ['a field that is there twice', form('x', 'y', 'x'), 'a', 'The form field "x" is there twice'],
    [
      'two starts',
      `${twoStarts}${end()}${path('s1', 'end')}${path('s2', 'end')}`,
      's2',
      'There are 2 start events without a message or a signal (s1, s2)',
    ],
    [
      'two starts of a sub-process',
      `${CYCLE}<bpmn:subProcess id="sub">${twoStarts}</bpmn:subProcess>`,
      's2',
      'There are 2 start events',
    ],
  ])('%s is refused, and told what to do', async (_, body, elementId, message) => {
    expect(await problemsOf(bpmn(body))).toMatchObject([
      { severity: 'error', elementId, message: expect.stringContaining(message) },
    ]);
  });

  it.each([
    ['two timers', '<bpmn:timerEventDefinition>%</bpmn:timerEventDefinition>'.repeat(2)],
    [
      'a timer and the link to another place',
      '<bpmn:timerEventDefinition>%</bpmn:timerEventDefinition><bpmn:linkEventDefinition name="x" />',
    ],
  ])('an event that waits for %s is refused, whichever comes first', async (_, definitions) => {
    const duration = '<bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration>';
    const event = `<bpmn:intermediateCatchEvent id="a">${definitions.replaceAll('%', duration)}</bpmn:intermediateCatchEvent>`;
    const body = `${start()}${event}${end()}${path('start', 'a', 'end')}`;
    expect(await problemsOf(bpmn(body))).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        elementId: 'a',
        message: expect.stringContaining('more than one definition'),
      }),
    );
  });

  it('a process without an id is refused', async () => {
    const [problem] = await problemsOf(
      bpmn(CYCLE).replace(/<bpmn:process id="\w+"/, '<bpmn:process'),
    );
    expect(problem.message).toBe('The process has no id. Give it one.');
  });

  it('flows and data without an id get one that nothing else has', async () => {
    const body = `${start()}${userTask('a')}${userTask('b')}${end()}<bpmn:dataObject />
      ${flow('start', 'a', undefined, 'flow_2')}<bpmn:sequenceFlow sourceRef="a" targetRef="b" />${flow('b', 'end')}`;
    const execution = new InstanceExecution(
      await parseModel('prova.bpmn', bpmn(body)),
      {},
      () => new Date(0),
      1_000,
    );
    execution.start();
    await execution.pump();
    const [{ executionId }] = execution.waits();
    execution.signal(executionId);
    await execution.pump();
    expect(execution.waits().map(({ elementId }) => elementId)).toEqual(['b']);
  });
});

describe('times that are written out', () => {
  const timer = (kind: string, text: string) =>
    bpmn(`${CYCLE}<bpmn:boundaryEvent id="t" attachedToRef="a" cancelActivity="false"><bpmn:timerEventDefinition>
      <bpmn:${kind} xsi:type="bpmn:tFormalExpression">${text}</bpmn:${kind}></bpmn:timerEventDefinition></bpmn:boundaryEvent>
      ${end('e2')}${flow('t', 'e2')}`);

  it.each([
    ['timeDuration', 'P9999Y', 'longer than 1000 years'],
    ['timeDuration', 'P999999999Y', 'longer than 1000 years'],
    ['timeDuration', `PT${'9'.repeat(20)}S`, 'longer than 1000 years'],
    ['timeDuration', '-P1D', 'negative'],
    ['timeDuration', 'P-1D', 'negative'],
    ['timeDuration', 'PT1H-5M', 'negative'],
    ['timeDuration', 'P', 'not an ISO 8601 duration'],
    ['timeDuration', 'P1DT', 'not an ISO 8601 duration'],
    ['timeDuration', '1 giorno', 'not an ISO 8601 duration'],
    ['timeDuration', '2026-01-01', 'not an ISO 8601 duration'],
    ['timeDate', '2026-13-45', 'not an ISO 8601 date'],
    ['timeDate', '+012025-01-01', 'not an ISO 8601 date'],
    ['timeDate', '10:00', 'not an ISO 8601 date'],
    ['timeDate', '0000-01-01', 'outside the years'],
    ['timeDate', 'P1D', 'not an ISO 8601 date'],
    ['timeCycle', 'R', 'not a cycle'],
    ['timeCycle', 'R0/PT1M', 'zero times'],
    ['timeCycle', 'R-1/PT1M', 'not a cycle'],
    ['timeCycle', `R${'9'.repeat(30)}/PT1M`, 'more than 1000000 times'],
    ['timeCycle', 'R/PT0S', 'without end with pauses of less than a minute'],
    ['timeCycle', '* * * * * ?', 'once a minute at most'],
    ['timeCycle', 'R3/P9999Y', 'longer than 1000 years'],
    ['timeCycle', 'R3/-PT1M', 'not a cycle'],
    ['timeCycle', '0 0 * * *', 'not a cycle'],
  ])('%s %s is refused with element and reason', async (kind, text, reason) => {
    const [problem] = await problemsOf(timer(kind, text));
    expect(problem).toMatchObject({ severity: 'error', elementId: 't' });
    expect(problem.message).toContain(reason);
  });

  it.each([
    ['timeDuration', 'P100Y'],
    ['timeDuration', 'PT0S'],
    ['timeDuration', 'P1Y2M3DT4H5M6.5S'],
    ['timeDuration', '${term}'],
    ['timeDate', '2026-12-15T09:00:00Z'],
    ['timeDate', '2026-12-15'],
    ['timeDate', '9999-12-31T23:59:59Z'],
    ['timeCycle', 'R3/PT10M'],
    ['timeCycle', 'R/PT10M'],
  ])('%s %s is taken', async (kind, text) => {
    expect(await problemsOf(timer(kind, text))).toEqual([]);
  });

  it.each([
    ['camunda:dueDate="domani"', 'camunda:dueDate'],
    ['camunda:dueDate="P9999Y"', 'longer than 1000 years'],
    ['camunda:followUpDate="31/12/2026"', 'camunda:followUpDate'],
    ['camunda:priority="alta"', 'no whole number'],
    ['camunda:priority="99999999999"', 'no whole number'],
  ])('a task with %s is refused', async (attributes, reason) => {
    const body = `${start()}${userTask('a', '', attributes)}${end()}${path('start', 'a', 'end')}`;
    const [problem] = await problemsOf(bpmn(body));
    expect(problem.elementId).toBe('a');
    expect(problem.message).toContain(reason);
  });

  it.each(['R1000000000/PT1S', 'R3/-PT1S', 'R3/P9999Y', 'PT1M,', 'R0/PT1M', 'R3'])(
    'a retry cycle %s is refused',
    async (text) => {
      const cycle = `<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>${text}</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>`;
      const body = `${start()}${serviceTask('a', 't', cycle)}${end()}${path('start', 'a', 'end')}`;
      expect(await problemsOf(bpmn(body))).toMatchObject([{ elementId: 'a' }]);
    },
  );
});

describe('how often an activity is repeated', () => {
  const repeated = (cardinality: string, attributes = '') =>
    bpmn(
      `${start()}${userTask('a', `<bpmn:multiInstanceLoopCharacteristics ${attributes}><bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">${cardinality}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>`)}${end()}${path('start', 'a', 'end')}`,
    );

  it.each(['1000', '${1000}', ' #{ 5 } ', '${n}', '${n + 1}'])('may be %s', async (text) => {
    expect(await problemsOf(repeated(text))).toEqual([]);
  });

  it.each(['1001', '${1001}', '#{ 200000 }', '1e8', '${1e8}', 'Infinity'])(
    'may not be %s',
    async (text) => {
      expect(await problemsOf(repeated(text, 'isSequential="true"'))).toMatchObject([
        {
          severity: 'error',
          elementId: 'a',
          message: expect.stringMatching(/1,000 are made at most\. Give it a smaller cardinality/),
        },
      ]);
    },
  );

  it('is said by a number or by a collection, not by both', async () => {
    const [problem] = await problemsOf(repeated('3', 'camunda:collection="items"'));
    expect(problem).toMatchObject({ severity: 'error', elementId: 'a' });
    expect(problem.message).toContain('a cardinality or a camunda:collection, not both');
  });

  it('is bound for a standard loop as well', async () => {
    const loop = (maximum: number) =>
      bpmn(
        `${start()}${userTask('a', `<bpmn:standardLoopCharacteristics loopMaximum="${maximum}" />`)}${end()}${path('start', 'a', 'end')}`,
      );
    expect(await problemsOf(loop(1_000))).toEqual([]);
    expect(await problemsOf(loop(1_001))).toMatchObject([{ elementId: 'a' }]);
  });
});

describe('links', () => {
  const thrown = (id: string, name: string) =>
    `<bpmn:intermediateThrowEvent id="${id}"><bpmn:linkEventDefinition name="${name}" /></bpmn:intermediateThrowEvent>`;
  const caught = (id: string, name: string) =>
    `<bpmn:intermediateCatchEvent id="${id}"><bpmn:linkEventDefinition name="${name}" /></bpmn:intermediateCatchEvent>`;
  const within = (inner: string) => `<bpmn:subProcess id="sub">${inner}</bpmn:subProcess>`;
  const there = `${start()}${thrown('t', 'x')}${path('start', 't')}`;
  const behind = (id: string) => `${end(`end_${id}`)}${path(id, `end_${id}`)}`;

  it('lead to the place of their name, from as many as there are', async () => {
    const other = `${thrown('t2', 'x')}${userTask('b')}${path('b', 't2')}`;
    expect(await problemsOf(bpmn(`${there}${other}${caught('c', 'x')}${behind('c')}`))).toEqual([]);
  });

  it.each([
    ['caught nowhere', there, 't', 'No event of its process or sub-process catches the link "x"'],
    [
      'caught by another name',
      `${there}${caught('c', 'X')}${behind('c')}`,
      't',
      'catches the link "x"',
    ],
    [
      'caught in a sub-process',
      `${there}${within(`${caught('c', 'x')}${behind('c')}`)}`,
      't',
      'c lies in another scope.',
    ],
    [
      'caught twice',
      `${there}${caught('c', 'x')}${behind('c')}${caught('d', 'x')}${behind('d')}`,
      'c',
      'caught in more than one place (c, d)',
    ],
    [
      'left by a flow',
      `${there}${caught('c', 'x')}${behind('c')}${behind('t')}`,
      't',
      'No flow leads out of a link that is thrown',
    ],
    [
      'without a name',
      `${start()}${thrown('t', ' ')}${path('start', 't')}`,
      't',
      'The link has no name',
    ],
    [
      'at an end event',
      `${start()}<bpmn:endEvent id="e"><bpmn:linkEventDefinition name="x" /></bpmn:endEvent>${path('start', 'e')}`,
      'e',
      'EndEvent cannot be one',
    ],
  ])('one that is %s is refused', async (_, body, elementId, message) => {
    expect(await problemsOf(bpmn(body))).toMatchObject([
      { severity: 'error', elementId, message: expect.stringContaining(message) },
    ]);
  });

  it('that were deployed before they were checked stop the case that comes there, and no other', async () => {
    const model = await parseModel('prova.bpmn', bpmn(there), { checks: 'deployed' });
    expect(model.warnings[0]).toMatchObject({ severity: 'warning', elementId: 't' });
    const execution = new InstanceExecution(model, {}, () => new Date(0), 1_000);
    execution.start();
    await expect(execution.pump()).rejects.toThrow('catches the link "x"');
  });
});

describe('what could not do what it says', () => {
  const warningsOf = async (xml: string) =>
    (await parseModel('prova.bpmn', xml)).warnings.map(({ message }) => message);

  it.each([
    ['in a process', '', '<bpmn:endEvent id="c">%</bpmn:endEvent>'],
    [
      'in a sub-process',
      'subProcess',
      `${start('s')}<bpmn:endEvent id="c">%</bpmn:endEvent>${path('s', 'c')}`,
    ],
  ])('a cancel event %s is refused, in a transaction it is not', async (_, tag, inner) => {
    const event = inner.replace('%', '<bpmn:cancelEventDefinition />');
    const within = (name: string) =>
      bpmn(`${CYCLE}${name ? `<bpmn:${name} id="sub">${event}</bpmn:${name}>` : event}`);
    expect(await problemsOf(within(tag))).toMatchObject([
      { severity: 'error', elementId: 'c', message: expect.stringContaining('ends a transaction') },
    ]);
    if (tag) expect(await problemsOf(within('transaction'))).toEqual([]);
  });

  it('a condition behind a parallel gateway is warned of', async () => {
    const fork = `${start()}<bpmn:parallelGateway id="g" />${end()}${path('start', 'g')}`;
    const told = expect.stringContaining('a parallel gateway takes all its flows');
    expect(await warningsOf(bpmn(`${fork}${flow('g', 'end', '${a}')}`))).toContainEqual(told);
    expect(await warningsOf(bpmn(`${fork}${flow('g', 'end')}`))).not.toContainEqual(told);
  });
});

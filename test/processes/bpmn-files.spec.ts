import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import {
  boxesOverlap,
  contains,
  onBorder,
  pairs,
  readDrawing,
  segmentEnters,
  segmentsMeet,
  segmentsOf,
  type Drawing,
} from './diagram-geometry.js';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'processes');
const files = readdirSync(folder).filter((name) => name.endsWith('.bpmn'));
const { resolve } = createRequire(import.meta.url);
const camunda: unknown = JSON.parse(
  readFileSync(resolve('camunda-bpmn-moddle/resources/camunda.json'), 'utf8'),
);
const bpmnlint = resolve('bpmnlint/bin/bpmnlint.js');

/** The states of a contact that may hold while somebody works on it. */
const WAITING_STATES = ['registered', 'understanding', 'escalated', 'answering', 'verifying'];
/** Processes of a contact that run beside its service cycle. */
const BESIDE_THE_CYCLE = ['interventi.bpmn'];
const PHASES = ['ascoltare', 'capire', 'rispondere', 'verificare'];
const FORM_TYPES = ['string', 'boolean', 'long', 'date', 'enum'];
/** `module.name`, the module being a folder of src/modules and the name in kebab case. */
const TOPIC =
  /^(contacts|communications|protocols|escalation|assignments|works|knowledge|connectors|routing)\.[a-z]+(-[a-z]+)*$/;

interface Model {
  warnings: string[];
  definitions: ModdleElement;
  process: ModdleElement;
  nodes: ModdleElement[];
  flows: ModdleElement[];
  drawing: Drawing;
}

async function readModel(file: string): Promise<Model> {
  const xml = readFileSync(path.join(folder, file), 'utf8');
  const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(xml);
  const process = (rootElement.rootElements as ModdleElement[]).find(
    (element) => element.$type === 'bpmn:Process',
  )!;
  const elements = process.flowElements as ModdleElement[];
  return {
    warnings: warnings.map((warning) => warning.message),
    definitions: rootElement,
    process,
    nodes: elements.filter((element) => element.$type !== 'bpmn:SequenceFlow'),
    flows: elements.filter((element) => element.$type === 'bpmn:SequenceFlow'),
    drawing: readDrawing(rootElement),
  };
}

const extension = (element: ModdleElement, type: string): ModdleElement | undefined =>
  (element.extensionElements?.values as ModdleElement[] | undefined)?.find(
    (value) => value.$type === type,
  );

function properties(element: ModdleElement): Record<string, string> {
  const values = (extension(element, 'camunda:Properties')?.values ?? []) as ModdleElement[];
  return Object.fromEntries(values.map((property) => [property.name!, property.value as string]));
}

const fieldsOf = (element: ModdleElement): ModdleElement[] =>
  (extension(element, 'camunda:FormData')?.fields ?? []) as ModdleElement[];

test('processes/ holds the service cycle and the escalation', () => {
  expect(files).toEqual(
    expect.arrayContaining(['ciclo-di-servizio.bpmn', 'escalation-servizi-centrali.bpmn']),
  );
});

describe.each(files)('%s', (file) => {
  let model: Model;
  beforeAll(async () => {
    model = await readModel(file);
  });

  describe('as a file', () => {
    it('parses without a warning', () => {
      expect(model.warnings).toEqual([]);
    });

    it('passes bpmnlint, warnings included', async () => {
      const lint = promisify(execFile)(
        process.execPath,
        [bpmnlint, '--max-warnings', '0', path.join('processes', file)],
        { cwd: root },
      );
      const found = await lint.then(
        () => 'nothing',
        (failed: { stdout: string; stderr: string }) => failed.stdout + failed.stderr,
      );
      expect(found).toBe('nothing');
    });

    it('holds one executable process named after the file, for Camunda Platform 7', () => {
      expect(model.process.id).toBe(path.basename(file, '.bpmn'));
      expect(model.process.isExecutable).toBe(true);
      expect(model.process.historyTimeToLive).toBe('P3650D');
      expect(model.definitions.$attrs).toMatchObject({
        'modeler:executionPlatform': 'Camunda Platform',
        'modeler:executionPlatformVersion': expect.stringMatching(/^7\./),
      });
    });

    it('has its scenarios beside it', () => {
      expect(existsSync(path.join(folder, file.replace('.bpmn', '.feature')))).toBe(true);
    });
  });

  describe('as a model', () => {
    it('gives every service task a topic of the form module.name', () => {
      const tasks = model.nodes.filter((node) => node.$type === 'bpmn:ServiceTask');
      expect(tasks.length).toBeGreaterThan(0);
      const wrong = tasks.filter((task) => task.type !== 'external' || !TOPIC.test(task.topic));
      expect(wrong.map((task) => [task.id, task.topic])).toEqual([]);
    });

    it('names every person who may take a user task, the phase and the state of the contact', () => {
      // What runs beside the cycle says neither: it must not move the contact.
      const beside = BESIDE_THE_CYCLE.includes(file);
      for (const node of model.nodes) {
        const isUserTask = node.$type === 'bpmn:UserTask';
        if (!isUserTask && node.$type !== 'bpmn:CallActivity') continue;
        const { phase, contactStatus } = properties(node);
        if (beside) {
          expect([node.id, phase, contactStatus]).toEqual([node.id, undefined, undefined]);
          expect([node.id, node.candidateGroups]).toEqual([node.id, expect.any(String)]);
          continue;
        }
        expect([node.id, PHASES.includes(phase)]).toEqual([node.id, true]);
        expect([node.id, WAITING_STATES.includes(contactStatus)]).toEqual([node.id, true]);
        if (isUserTask) expect([node.id, node.candidateGroups]).toEqual([node.id, expect.any(String)]);
      }
    });

    it('says everything in both languages', () => {
      const named = [model.process, ...model.nodes].filter((element) => element.name);
      const nameless = named.filter((element) => !properties(element).nameEn);
      expect(nameless.map((element) => element.id)).toEqual([]);
      for (const node of model.nodes) {
        for (const field of fieldsOf(node)) {
          const ids = ((field.properties?.values ?? []) as ModdleElement[]).map(({ id }) => id);
          const values = ((field.values ?? []) as ModdleElement[]).map(({ id }) => `labelEn.${id}`);
          expect(ids).toEqual(expect.arrayContaining(['labelEn', ...values]));
        }
      }
    });

    it('has forms with known field types, values for every enum and unique fields', () => {
      for (const node of model.nodes) {
        const fields = fieldsOf(node);
        expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
        for (const field of fields) {
          expect(FORM_TYPES).toContain(field.type);
          expect([field.id, (field.values ?? []).length > 0]).toEqual([
            field.id,
            field.type === 'enum',
          ]);
        }
      }
    });

    it('leaves no gateway without a default way and conditions the others in JUEL', () => {
      const forks = model.nodes.filter(
        (node) => node.$type === 'bpmn:ExclusiveGateway' && node.outgoing.length > 1,
      );
      for (const fork of forks) {
        expect([fork.id, fork.default?.id]).toEqual([fork.id, expect.any(String)]);
        for (const flow of fork.outgoing as ModdleElement[]) {
          if (flow === fork.default) continue;
          expect([flow.id, flow.conditionExpression?.body]).toEqual([
            flow.id,
            expect.stringMatching(/^\$\{.+\}$/),
          ]);
        }
      }
    });

    it('calls only processes of this folder', () => {
      const called = model.nodes
        .filter((node) => node.$type === 'bpmn:CallActivity')
        .map((node) => `${node.calledElement}.bpmn`);
      expect(called.filter((name) => !files.includes(name))).toEqual([]);
    });
  });

  describe('as a picture', () => {
    const boundaryOf = (node: ModdleElement) => node.attachedToRef as ModdleElement | undefined;

    it('draws every flow node and every flow', () => {
      const { shapes, edges } = model.drawing;
      expect(model.nodes.filter((node) => !shapes.has(node.id!)).map(({ id }) => id)).toEqual([]);
      expect(model.flows.filter((flow) => !edges.has(flow.id!)).map(({ id }) => id)).toEqual([]);
    });

    it('puts no shape over another, but boundary events on their host', () => {
      const overlapping = pairs(model.nodes)
        .filter(([a, b]) => boundaryOf(a) !== b && boundaryOf(b) !== a)
        .filter(([a, b]) => {
          const { shapes } = model.drawing;
          return boxesOverlap(shapes.get(a.id!)!.box, shapes.get(b.id!)!.box);
        });
      expect(overlapping.map(([a, b]) => [a.id, b.id])).toEqual([]);
    });

    it('draws every flow node inside the lane that owns it, each in exactly one', () => {
      const lanes = (model.process.laneSets as ModdleElement[]).flatMap(
        (set) => set.lanes as ModdleElement[],
      );
      for (const node of model.nodes) {
        const owners = lanes.filter((lane) => (lane.flowNodeRef as ModdleElement[]).includes(node));
        expect([node.id, owners.length]).toEqual([node.id, 1]);
        const { shapes } = model.drawing;
        const inside = contains(shapes.get(owners[0].id!)!.box, shapes.get(node.id!)!.box);
        expect([node.id, inside]).toEqual([node.id, true]);
      }
    });

    it('draws flows with right angles, from border to border', () => {
      for (const flow of model.flows) {
        const edge = model.drawing.edges.get(flow.id!)!;
        const slanted = segmentsOf(edge).filter(([a, b]) => a.x !== b.x && a.y !== b.y);
        expect([flow.id, slanted]).toEqual([flow.id, []]);
        const { shapes } = model.drawing;
        const source = shapes.get(flow.sourceRef.id)!.box;
        const target = shapes.get(flow.targetRef.id)!.box;
        expect([flow.id, onBorder(edge.points[0], source)]).toEqual([flow.id, true]);
        expect([flow.id, onBorder(edge.points.at(-1)!, target)]).toEqual([flow.id, true]);
      }
    });

    it('lets no flow cross or touch another', () => {
      const crossing = pairs([...model.drawing.edges.values()]).filter(([a, b]) =>
        segmentsOf(a).some((one) => segmentsOf(b).some((other) => segmentsMeet(one, other))),
      );
      expect(crossing.map(([a, b]) => [a.element.id, b.element.id])).toEqual([]);
    });

    it('lets no flow run through a shape', () => {
      const through = [...model.drawing.edges.values()].flatMap((edge) =>
        model.nodes
          .filter((node) => {
            const { box } = model.drawing.shapes.get(node.id!)!;
            return segmentsOf(edge).some((segment) => segmentEnters(segment, box));
          })
          .map((node) => [edge.element.id, node.id]),
      );
      expect(through).toEqual([]);
    });

    it('lets no label cover a line, a shape or another label', () => {
      const { shapes, edges } = model.drawing;
      const labelled = [...shapes.values(), ...edges.values()].filter((drawn) => drawn.label);
      const covered = labelled.flatMap(({ element, label }) => [
        ...[...edges.values()]
          .filter((edge) => segmentsOf(edge).some((segment) => segmentEnters(segment, label!)))
          .map((edge) => [element.id, edge.element.id]),
        ...model.nodes
          .filter((node) => boxesOverlap(label!, shapes.get(node.id!)!.box))
          .map((node) => [element.id, node.id]),
      ]);
      const overlapping = pairs(labelled)
        .filter(([a, b]) => boxesOverlap(a.label!, b.label!))
        .map(([a, b]) => [a.element.id, b.element.id]);
      expect([...covered, ...overlapping]).toEqual([]);
    });
  });
});

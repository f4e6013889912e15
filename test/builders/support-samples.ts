import { createRequire } from 'node:module';
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import type { SupportEntry } from '../../src/engine/embedded/model/support/support-entry.js';

const camunda = createRequire(import.meta.url)(
  'camunda-bpmn-moddle/resources/camunda.json',
) as object;

/** The meta-model of BPMN and Camunda 7. */
export const metaModel = new BpmnModdle({ camunda });

/** A property as the meta-model has it. */
export interface PropertyOfType {
  name: string;
  type: string;
  ns: { name: string };
  default?: unknown;
  isAttr?: boolean;
  isBody?: boolean;
  isMany?: boolean;
  isReference?: boolean;
  isVirtual?: boolean;
}

/** One element of each general type. */
const CONCRETE: Record<string, string> = {
  'bpmn:Activity': 'bpmn:Task',
  'bpmn:CatchEvent': 'bpmn:IntermediateCatchEvent',
  'bpmn:ChoreographyActivity': 'bpmn:ChoreographyTask',
  'bpmn:Event': 'bpmn:EndEvent',
  'bpmn:EventDefinition': 'bpmn:SignalEventDefinition',
  'bpmn:Expression': 'bpmn:FormalExpression',
  'bpmn:FlowNode': 'bpmn:Task',
  'bpmn:HumanPerformer': 'bpmn:PotentialOwner',
  'bpmn:ItemAwareElement': 'bpmn:DataObject',
  'bpmn:ResourceRole': 'bpmn:Performer',
  'bpmn:ThrowEvent': 'bpmn:EndEvent',
};

/** What may hold an element whose entry does not say where it lies; the usual place first. */
const HOLDERS =
  'bpmn:UserTask bpmn:ServiceTask bpmn:CallActivity bpmn:Process bpmn:BoundaryEvent bpmn:EndEvent bpmn:IntermediateCatchEvent bpmn:IntermediateThrowEvent bpmn:StartEvent bpmn:SequenceFlow bpmn:TimerEventDefinition bpmn:ConditionalEventDefinition bpmn:SignalEventDefinition camunda:InputParameter camunda:InputOutput camunda:FormData camunda:FormField camunda:Validation'.split(
    ' ',
  );

/** What stands beside the process, and an event refers to. */
const DECLARATION = /^bpmn:(Message|Signal|Error)$/;

const OTHER_VALUES: Record<string, unknown> = {
  Boolean: true,
  Integer: 2,
  'bpmn:EventBasedGatewayType': 'Parallel',
  'bpmn:MultiInstanceBehavior': 'None',
};

/** The properties of a type, by their full names. */
export function propertiesOf(type: string): Map<string, PropertyOfType> {
  const { properties } = metaModel.getType(type).$descriptor as { properties: PropertyOfType[] };
  return new Map(properties.map((property) => [property.ns.name, property]));
}

/** Files in each of which the entry's element, or `name` of it, is written in a place where it may lie. */
export async function samplesOf(entry: SupportEntry, name?: string): Promise<string[]> {
  const files: string[] = [];
  for (const type of entry.of.split(' ').map(concrete)) {
    if (name && !propertiesOf(type).has(name)) continue;
    const holders = entry.within?.split(' ').map(concrete) ?? HOLDERS;
    const places = isPlacedAlone(type) ? [null] : holders.filter((each) => slotOf(each, type));
    for (const place of places)
      files.push(await new Sample().write(type, place, name, entry.expressions ? '${x}' : 'other'));
  }
  return files;
}

function concrete(type: string): string {
  return CONCRETE[type] ?? type;
}

function isA(type: string, general: string): boolean {
  return metaModel.create(type).$instanceOf(general) as boolean;
}

/** What stands in the process or beside it, and needs nothing around it. */
function isPlacedAlone(type: string): boolean {
  const isRoot = type === 'bpmn:Process' || DECLARATION.test(type);
  return isRoot || isA(type, 'bpmn:FlowElement');
}

/** Where a holder takes an element of a type; extension elements where no property of its own does. */
function slotOf(holder: string, type: string): PropertyOfType | 'extension' | undefined {
  const fits = ({ type: of, isAttr, isReference, isBody }: PropertyOfType) =>
    /^(bpmn|camunda):/.test(of) && !isAttr && !isReference && !isBody && isA(type, of);
  const slot = [...propertiesOf(holder).values()].find(fits);
  if (slot) return slot;
  return type.startsWith('camunda:') && holder.startsWith('bpmn:') ? 'extension' : undefined;
}

/** Where a type lies when nothing else is asked for; null: in the process. */
function usualHolderOf(type: string): string | null {
  // An input-output may hold another one, without end.
  const slots = HOLDERS.filter((holder) => holder !== type).map(
    (holder) => [holder, slotOf(holder, type)] as const,
  );
  const usual =
    slots.find(([, slot]) => slot && slot !== 'extension') ?? slots.find(([, slot]) => slot);
  return usual?.[0] ?? null;
}

class Sample {
  private readonly process = metaModel.create('bpmn:Process', { id: 'sample', isExecutable: true });
  private readonly roots: ModdleElement[] = [this.process];

  /** `holder`: null where the element stands in the process or is the process itself. */
  async write(
    type: string,
    holder: string | null,
    name: string | undefined,
    text: string,
  ): Promise<string> {
    const element = type === 'bpmn:Process' ? this.process : this.created(type);
    this.place(element, holder);
    if (name) this.set(element, propertiesOf(type).get(name)!, text);
    const definitions = metaModel.create('bpmn:Definitions', {
      targetNamespace: 'http://example.org/bpmn',
      rootElements: this.roots,
    });
    return (await metaModel.toXML(definitions)).xml;
  }

  private created(type: string): ModdleElement {
    const element = metaModel.create(type);
    if (propertiesOf(type).has('bpmn:id')) element.id = type.replace(':', '_');
    return element;
  }

  private place(element: ModdleElement, holder: string | null): void {
    if (element === this.process) return;
    const declared = DECLARATION.exec(element.$type)?.[1];
    if (declared) {
      this.roots.push(element);
      const event = this.created(`bpmn:${declared}EventDefinition`);
      event[`${declared.toLowerCase()}Ref`] = element;
      return this.place(event, declared === 'Error' ? 'bpmn:EndEvent' : 'bpmn:BoundaryEvent');
    }
    if (element.$instanceOf('bpmn:FlowElement')) return put(this.process, 'flowElements', element);
    const around = this.created(holder!);
    const slot = slotOf(holder!, element.$type)!;
    if (slot === 'extension') {
      const extensions = metaModel.create('bpmn:ExtensionElements');
      put(extensions, 'values', element);
      around.extensionElements = extensions;
    } else if (slot.isMany) put(around, slot.name, element);
    else around[slot.name] = element;
    if (holder === 'bpmn:Process') {
      Object.assign(this.process, {
        [slot === 'extension' ? 'extensionElements' : slot.name]:
          around[slot === 'extension' ? 'extensionElements' : slot.name],
      });
      return;
    }
    this.place(around, usualHolderOf(holder!));
  }

  private set(element: ModdleElement, property: PropertyOfType, text: string): void {
    const { name, type, isMany, isReference, isAttr } = property;
    const isPlain = !type.includes(':') || type in OTHER_VALUES;
    let value = isPlain
      ? property.default === true
        ? false
        : (OTHER_VALUES[type] ?? text)
      : this.created(concrete(type));
    if (isReference) this.declare(value as ModdleElement);
    if (isMany && !isAttr) value = [value];
    element[name] = value;
  }

  private declare(target: ModdleElement): void {
    if (target.$instanceOf('bpmn:FlowElement')) put(this.process, 'flowElements', target);
    else if (target.$type === 'bpmn:Operation')
      this.roots.push(metaModel.create('bpmn:Interface', { id: 'i', operations: [target] }));
    else this.roots.push(target);
  }
}

function put(holder: ModdleElement, list: string, element: ModdleElement): void {
  (holder.get(list) as ModdleElement[]).push(element);
}

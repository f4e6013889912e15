/** Packages of the BPMN world that ship no types for the way they are used here. */
declare module 'bpmn-moddle' {
  export interface ModdleElement {
    $type: string;
    $parent?: ModdleElement;
    id?: string;
    name?: string;
    get(name: string): unknown;
    // BPMN's meta-model is open: properties are read by name and checked where they are used.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    [property: string]: any;
  }
  export interface ParseResult {
    rootElement: ModdleElement;
    elementsById: Record<string, ModdleElement>;
    references: unknown[];
    warnings: { message: string; element?: ModdleElement }[];
  }
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML(xml: string, type?: 'bpmn:Definitions', options?: object): Promise<ParseResult>;
    toXML(element: ModdleElement): Promise<{ xml: string }>;
    create(type: string, properties?: Record<string, unknown>): ModdleElement;
    getType(type: string): { $descriptor: ModdleElement['$descriptor'] };
  }
}

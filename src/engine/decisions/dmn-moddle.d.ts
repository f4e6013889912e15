/** The package ships no types. */
declare module 'dmn-moddle' {
  export interface DmnElement {
    $type: string;
    $parent?: DmnElement;
    $attrs?: Record<string, string>;
    id?: string;
    name?: string;
    // DMN's meta-model is open: properties are read by name and checked where they are used.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    [property: string]: any;
  }
  export class DmnModdle {
    fromXML(
      xml: string,
      type: 'dmn:Definitions',
      options?: object,
    ): Promise<{
      rootElement: DmnElement;
      elementsById: Record<string, DmnElement>;
      warnings: { message: string; element?: DmnElement }[];
    }>;
    toXML(element: DmnElement, options?: { format?: boolean }): Promise<{ xml: string }>;
    create(type: string, properties: Record<string, unknown>): DmnElement;
  }
}

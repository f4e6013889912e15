export interface Layer {
  /** Folders below src/. */
  folders: string[];
  /** What a folder may import of its own row. */
  beside?: Record<string, string[]>;
  /** What a folder may not import, although it stands before. */
  not?: Record<string, string[]>;
}
export declare const LAYERS: Layer[];
/** Row of a folder or path below src/; of none of them the one above all. */
export declare function layerOf(file: string): number;
/** What a folder of the house must not import: folders below src/. */
export declare function forbiddenFor(folder: string): string[];

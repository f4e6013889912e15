/** Folder below src/ to its tables. */
export declare const TABLE_OWNERS: Record<string, string[]>;

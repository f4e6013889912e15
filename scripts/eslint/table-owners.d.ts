/** Folder below src/ to its tables. */
export declare const TABLE_OWNERS: Record<string, string[]>;
/** Folder below src/ to the views that it publishes. */
export declare const PUBLISHED_VIEWS: Record<string, string[]>;

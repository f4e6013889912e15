/** Folder below src/ to its tables. */
export declare const TABLE_OWNERS: Record<string, string[]>;
/** Folder below src/ to the views that it publishes. */
export declare const PUBLISHED_VIEWS: Record<string, string[]>;
export declare const ASKED_FROM_BELOW: string[];
/** Names of functions of the database. */
export declare const ACROSS_OWNERS: string[];

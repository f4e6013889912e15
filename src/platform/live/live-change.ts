/** Topics a client can subscribe to. An event names the list that changed, not the change. */
export const LIVE_TOPICS = [
  'tasks',
  'assignments',
  'messages',
  'notifications',
  'presence',
] as const;
export type LiveTopic = (typeof LIVE_TOPICS)[number];

/** Whose lists it stands in. */
export interface Reach {
  /** Usernames. */
  accounts?: readonly string[];
  /** Codes of groups: their members, and those who see everything. */
  groups?: readonly string[];
}

/** Finds out after the commit, for many ids together, whose lists they stand in. */
export interface ReachSource {
  reachOf(ids: readonly string[]): Promise<Reach>;
}

/** As it travels between the processes: topics, or `session` for accounts whose session may have ended. */
export type LiveNotice = Partial<
  Record<LiveTopic | 'session', { accounts: string[]; groups: string[] }>
>;

/** The channel of PostgreSQL's NOTIFY. */
export const LIVE_CHANNEL = 'live_changes';

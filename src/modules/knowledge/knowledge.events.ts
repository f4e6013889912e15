/** Facts about articles, delivered after commit; each payload holds `articleId`, `code` and `version`. */
export const KNOWLEDGE_EVENTS = [
  'knowledge.article-drafted',
  'knowledge.article-changed',
  'knowledge.article-proposed',
  /** reason stands in the audit trail */
  'knowledge.article-declined',
  'knowledge.article-approved',
  'knowledge.article-superseded',
  'knowledge.article-withdrawn',
  /** owner */
  'knowledge.article-handed-over',
  'knowledge.article-confirmed',
  /** reasons, owner */
  'knowledge.review-proposed',
  /** contactId, via */
  'knowledge.article-used',
  /** helped */
  'knowledge.article-voted',
] as const;
export type KnowledgeEventType = (typeof KNOWLEDGE_EVENTS)[number];

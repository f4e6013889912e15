import type { Actor, Role } from '../../platform/context/index.js';
import type { KnowledgeArticle } from './article.entity.js';
import { NotYourArticle } from './knowledge.errors.js';

/** Who sees articles in the making of every point: those who watch over the whole network. */
const SEE_ALL: readonly Role[] = ['networkDirection', 'manager', 'admin'];
const CHANGE_ALL: readonly Role[] = ['networkDirection', 'admin'];

/** True when the actor sees every version of every article. */
export function seesAll(actor: Actor): boolean {
  return actor.kind === 'system' || SEE_ALL.some((role) => actor.roles.includes(role));
}

/** True when the actor changes articles of every point. */
export function changesAll(actor: Actor): boolean {
  return actor.kind === 'system' || CHANGE_ALL.some((role) => actor.roles.includes(role));
}

/**
 * SQL condition over `knowledge_article a` and `knowledge_article_version v`: the actor may read the version. What
 * is approved is everybody's, with what it superseded; the rest is its own point's. `add` gives a value's placeholder.
 */
export function readableBy(actor: Actor, add: (value: unknown) => string): string {
  if (seesAll(actor)) return 'TRUE';
  const used = `(v.state IN ('approved', 'superseded') AND EXISTS (
    SELECT 1 FROM knowledge_article_version used
     WHERE used.article_id = a.id AND used.state = 'approved'))`;
  if (actor.groups.length === 0) return used;
  return `(a.owner_point = ANY(${add([...actor.groups])}) OR ${used})`;
}

/** Throws NotYourArticle (403) unless the actor is a member of the owner point or changes all. */
export function requireEditor(actor: Actor, { ownerPoint }: KnowledgeArticle): void {
  if (changesAll(actor)) return;
  if (!actor.groups.includes(ownerPoint)) throw new NotYourArticle(ownerPoint);
}

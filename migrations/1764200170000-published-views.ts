import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../src/platform/database/forward-migration.js';

/**
 * What modules publish of their tables to the lists of others (docs/adr/0047). A view names its columns one by one, so that
 * a new column of the table stays its owner's. PostgreSQL plans through it: the indexes of the table serve.
 */
const VIEWS: Record<string, { says: string; text: string }> = {
  point_summary: {
    says: 'Points of the organisation, closed ones too. successor_code: who took over the work of a closed one.',
    text: `SELECT code, name, kind, scope_code, closed_at IS NULL AS open, successor_code FROM point`,
  },
  closed_group: {
    says: 'Groups of which nobody is a member any more, and the group that their members passed to, if any.',
    text: `SELECT code, successor_code FROM point WHERE closed_at IS NOT NULL`,
  },
  scope_summary: {
    says: 'Scopes: districts, departments and the like.',
    text: `SELECT code, name, kind FROM scope`,
  },
  class_summary: {
    says: 'Codes of the classification, retired ones too. current_code: where a contact of the code is shown and counted today.',
    text: `SELECT code, name, name_en, level, active, successor_code, sensitivity, default_priority, attributes,
                  CASE WHEN active THEN code ELSE coalesce(successor_code, code) END AS current_code
             FROM classification_node`,
  },
  class_branch: {
    says: 'The codes of each branch: what is shown and counted today under top, top itself included.',
    text: `SELECT top.code AS top, node.code
             FROM classification_node top JOIN classification_node node
               ON node.code = top.code OR starts_with(node.code, top.code || '.')
               OR node.successor_code = top.code OR starts_with(node.successor_code, top.code || '.')`,
  },
  citizen_card: {
    says: 'Citizens with their addresses, and what finds them: search (words of the name), words (also parts of e-mail address, tax code, phone). Only for statements that also say who may know the citizen.',
    text: `SELECT id, name, email, phone, tax_code, address, preferred_language, phone_key, merged_into, search,
                  citizen_words(name, email, tax_code, phone_key) AS words
             FROM citizen`,
  },
  account_summary: {
    says: 'Accounts by the name that is shown; inactive ones cannot sign in.',
    text: `SELECT id, username, display_name, active FROM account`,
  },
  actor_name: {
    says: 'Names under which somebody acts: of accounts, and of keys as key:<name>.',
    text: `SELECT username AS name FROM account UNION ALL SELECT 'key:' || name FROM api_key`,
  },
  open_task_summary: {
    says: 'Open user tasks: who has taken it, for whom it is, and the business key of its case.',
    text: `SELECT id, business_key, assignee, candidate_groups, candidate_users FROM work_item WHERE state = 'open'`,
  },
  contact_summary: {
    says: 'Where each contact stands. It holds no word that somebody wrote and no person: who may read those is asked of ContactHeadings.',
    text: `SELECT id, protocol_year, protocol_number, kind, status, round, priority, classification_code, lat, lon,
                  district, received_at, closed_at, owner_point, working_point, merged_into, rollout_scope,
                  demonstration
             FROM contact`,
  },
};

export class PublishedViews1764200170000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, { says, text }] of Object.entries(VIEWS)) {
      await runner.query(`CREATE VIEW ${name} AS ${text}`);
      await runner.query(`COMMENT ON VIEW ${name} IS '${says}'`);
    }
  }
}

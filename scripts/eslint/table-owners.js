/**
 * Which folder below src/ owns which table: it alone writes and reads it, others ask its read model
 * (docs/architecture.md). `own-tables` looks for other uses in the text of statements.
 */
export const TABLE_OWNERS = {
  engine: [
    'activity_history',
    'decision_definition',
    'decision_file',
    'event_subscription',
    'external_task',
    'incident',
    'leased_task_outcome',
    'process_definition',
    'process_deployment',
    'process_instance',
    'start_timer',
    'timer_job',
    'work_item',
  ],
  'http/camunda-rest': ['migration_batch'],
  'http/citizens': ['citizen_draft'],
  'http/pages': ['saved_filter'],
  'modules/assignments': ['assignment', 'ownership_ledger', 'ownership_notice'],
  'modules/attachments': ['attachment', 'attachment_content'],
  'modules/citizens': ['citizen'],
  'modules/classification': [
    'classification_lesson',
    'classification_lexeme',
    'classification_mapping',
    'classification_node',
    'classification_term',
    'classification_term_word',
    'classification_use',
    'classification_version',
    'classification_version_node',
    'classification_word_use',
  ],
  'modules/communications': [
    'contact_join',
    'follow_code',
    'message',
    'message_model',
    'message_model_version',
    'survey',
  ],
  'modules/contacts': [
    'case_presence',
    'contact',
    'contact_link',
    'contact_note',
    'contact_note_text',
    'timeline_entry',
  ],
  'modules/demonstration': ['demonstration', 'demonstration_case'],
  'modules/identity': [
    'account',
    'account_absence',
    'account_grant',
    'api_key',
    'browser_session',
    'known_client',
    'login_delay',
    'notification',
    'sign_up_link',
  ],
  'modules/intake': [
    'citizen_merge',
    'import_chunk',
    'import_row',
    'import_run',
    'imported_contact',
  ],
  'modules/knowledge': [
    'knowledge_article',
    'knowledge_article_version',
    'knowledge_history',
    'knowledge_month',
    'knowledge_opportunity',
    'knowledge_retired_address',
    'knowledge_review',
    'knowledge_use',
    'knowledge_vote',
  ],
  'modules/organisation': ['point', 'scope'],
  'modules/portal': ['public_use'],
  'modules/protocols': [
    'closing_day_change',
    'protocol_agreement',
    'protocol_clock',
    'protocol_clock_ledger',
  ],
  'modules/publication': ['contact_unpublished', 'publication_rule'],
  'modules/register': [
    'protocol_cancellation',
    'protocol_counter',
    'protocol_day',
    'protocol_day_file',
    'protocol_register',
  ],
  'modules/rollout': ['rollout_plan'],
  'modules/routing': ['routing_deviation', 'routing_what_if'],
  'modules/territory': ['house_number', 'street'],
  'modules/works': ['work_order'],
  platform: [
    'audit_entry',
    'idempotency_key',
    'outbox_delivery',
    'outbox_event',
    'reference_revision',
  ],
};

/**
 * Read models in SQL: views that a folder publishes for the lists of others, which filter or order by its columns
 * (docs/adr/0047). Everybody reads them, nobody writes through them.
 */
export const PUBLISHED_VIEWS = {
  engine: ['open_task_summary'],
  'modules/citizens': ['citizen_card'],
  'modules/classification': ['class_branch', 'class_summary'],
  'modules/contacts': ['contact_summary'],
  'modules/identity': ['account_summary', 'actor_name'],
  'modules/organisation': ['closed_group', 'point_summary', 'scope_summary'],
};

/** Views that their publisher fills for who lies below it and asks in words of its own. */
export const ASKED_FROM_BELOW = ['closed_group'];

/**
 * Functions of the database whose statements touch tables of several owners: they hold what must be true at every commit,
 * whoever writes, and what lists of tasks are filtered and ordered by.
 */
export const ACROSS_OWNERS = [
  // Terms and facts of the case stand beside its open tasks (docs/adr/0033, 0040).
  'clock_gives_case_term',
  'contact_gives_facets',
  'contact_gives_rank',
  'work_item_takes_facets',
  'work_item_takes_rank',
  // A contact has one owner, and the ledger says which.
  'require_one_owner',
  // Changes of reference data are counted (docs/adr/0046).
  'count_reference_change',
];

import { Injectable } from '@nestjs/common';
import type { Json } from '../../engine/api/index.js';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Catalogue, named, type Fact } from '../../platform/i18n/index.js';
import { ContactReadModel, type Withheld } from '../contacts/index.js';
import { isPassedOn } from './assignment-facts.js';
import { AssignmentLookup } from './assignment-lookup.js';
import {
  isOpen,
  type AssignmentState,
  type AssignmentType,
  type WaitFor,
} from './assignment-states.js';

/** An assignment as screens see it; instants are ISO 8601 with Z. */
export interface AssignmentView {
  [part: string]: Json;
  id: string;
  contactId: string;
  type: AssignmentType;
  /** In the language asked for, in English. */
  typeName: string;
  typeNameEn: string;
  fromPoint: string;
  fromPointName: string;
  toPoint: string;
  toPointName: string;
  state: AssignmentState;
  stateName: string;
  stateNameEn: string;
  open: boolean;
  reason: string | null;
  dueAt: string | null;
  /** Open, and its term has passed. */
  overdue: boolean;
  parentId: string | null;
  /** It is a step of the escalation, and ends with its task. */
  step: boolean;
  deviation: boolean;
  createdAt: string;
  receivedAt: string | null;
  acceptedAt: string | null;
  closedAt: string | null;
  closingReason: string | null;
  /** Declined by letting the question climb to the next level. */
  passedOn: boolean;
  answer: string | null;
  /** Reason, closing reason and answer are left out: the reader may not read them. */
  withheld: boolean;
  sufficient: boolean | null;
  inquiryGroup: string | null;
  waitFor: WaitFor | null;
  /** The assignment in whose place the Network direction made this one. */
  reroutedFrom: string | null;
  createdBy: string | null;
  receivedBy: string | null;
  acceptedBy: string | null;
  closedBy: string | null;
  remindedAt: string | null;
  version: number;
}

export interface AssignmentRow {
  id: string;
  contact_id: string;
  type: AssignmentType;
  from_point: string;
  from_name: string;
  to_point: string;
  to_name: string;
  state: AssignmentState;
  reason: string | null;
  reason_fact: Fact | null;
  due_at: Date | null;
  parent_id: string | null;
  process_instance_id: string | null;
  deviation: boolean;
  created_at: Date;
  received_at: Date | null;
  accepted_at: Date | null;
  closed_at: Date | null;
  closing_reason: string | null;
  closing_reason_fact: Fact | null;
  answer: string | null;
  sufficient: boolean | null;
  inquiry_group: string | null;
  wait_for: WaitFor | null;
  rerouted_from: string | null;
  created_by_name: string | null;
  received_by: string | null;
  accepted_by: string | null;
  closed_by: string | null;
  reminded_at: Date | null;
  version: number;
}

export const ASSIGNMENT_COLUMNS = `a.id, a.contact_id, a.type, a.from_point, f.name AS from_name, a.to_point,
    t.name AS to_name, a.state, a.reason, a.reason_fact, a.due_at, a.parent_id, a.process_instance_id, a.deviation,
    a.created_at, a.received_at, a.accepted_at, a.closed_at, a.closing_reason, a.closing_reason_fact, a.answer, a.sufficient,
    a.inquiry_group, a.wait_for, a.rerouted_from, a.created_by_name, a.received_by, a.accepted_by, a.closed_by, a.reminded_at,
    a.version`;
export const ASSIGNMENT_TABLES = `assignment a JOIN point_summary f ON f.code = a.from_point
    JOIN point_summary t ON t.code = a.to_point`;
const SELECT = `SELECT ${ASSIGNMENT_COLUMNS} FROM ${ASSIGNMENT_TABLES}`;

/** Who was given what. */
@Injectable()
export class AssignmentReadModel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly lookup: AssignmentLookup,
    private readonly contacts: ContactReadModel,
    private readonly catalogue: Catalogue,
  ) {}

  /**
   * The assignments of each contact, by contact id, oldest first. Who may see the contact is asked before; `withheld`:
   * contacts whose texts the reader may not read.
   */
  async ofContacts(
    contactIds: readonly string[],
    withheld: Withheld,
  ): Promise<Map<string, AssignmentView[]>> {
    const rows = await this.uow.readPrepared<AssignmentRow>({
      name: 'assignments-of-contacts',
      text: `${SELECT} WHERE a.contact_id = ANY ($1) ORDER BY a.seq`,
      values: [contactIds],
    });
    const views = new Map<string, AssignmentView[]>(contactIds.map((id) => [id, []]));
    const hidden = await withheld;
    for (const row of rows) {
      const readable = !hidden.has(row.contact_id) || isParty(row);
      views.get(row.contact_id)?.push(this.view(row, readable));
    }
    return views;
  }

  /** One assignment of a contact the current actor may see. Throws NotFound (404). */
  async get(id: string): Promise<AssignmentView> {
    const [row] = await this.uow.read<AssignmentRow>(`${SELECT} WHERE a.id = $1`, [id]);
    if (!row) throw new NotFound('assignment', id);
    await this.lookup.requireSeen({ id, contactId: row.contact_id });
    const readable = isParty(row) || (await this.contacts.textsReadable(row.contact_id));
    return this.view(row, readable);
  }

  private view(row: AssignmentRow, readable: boolean): AssignmentView {
    return assignmentView(row, { now: this.clock.now(), readable, catalogue: this.catalogue });
  }
}

/** Who gave it and who got it work by its words, whatever else they may read of the contact. */
export function isParty({ from_point, to_point }: AssignmentRow): boolean {
  const { groups: points } = currentActor();
  return points.includes(from_point) || points.includes(to_point);
}

/** The view of a row at the instant `now`; what people wrote is in it where it is `readable`. */
export function assignmentView(
  row: AssignmentRow,
  { now, readable, catalogue }: { now: Date; readable: boolean; catalogue: Catalogue },
): AssignmentView {
  const open = isOpen(row.state);
  const type = catalogue.told(named('assignmentType', row.type));
  const state = catalogue.told(named('assignmentState', row.state));
  const why = { text: row.reason, fact: row.reason_fact };
  const closingWhy = { text: row.closing_reason, fact: row.closing_reason_fact };
  const words = [catalogue.reason(why), catalogue.reason(closingWhy), row.answer];
  const [reason, closingReason, answer] = words.map((text) => (readable ? text : null));
  return {
    id: row.id,
    contactId: row.contact_id,
    type: row.type,
    typeName: type.text,
    typeNameEn: type.textEn,
    fromPoint: row.from_point,
    fromPointName: row.from_name,
    toPoint: row.to_point,
    toPointName: row.to_name,
    state: row.state,
    stateName: state.text,
    stateNameEn: state.textEn,
    open,
    reason,
    dueAt: row.due_at?.toISOString() ?? null,
    overdue: open && row.due_at !== null && row.due_at < now,
    parentId: row.parent_id,
    step: row.process_instance_id !== null,
    deviation: row.deviation,
    createdAt: row.created_at.toISOString(),
    receivedAt: row.received_at?.toISOString() ?? null,
    acceptedAt: row.accepted_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    closingReason,
    passedOn: isPassedOn(closingWhy.fact ?? closingWhy.text),
    answer,
    withheld: !readable && words.some((text) => text !== null),
    sufficient: row.sufficient,
    inquiryGroup: row.inquiry_group,
    waitFor: row.wait_for,
    reroutedFrom: row.rerouted_from,
    createdBy: row.created_by_name,
    receivedBy: row.received_by,
    acceptedBy: row.accepted_by,
    closedBy: row.closed_by,
    remindedAt: row.reminded_at?.toISOString() ?? null,
    version: row.version,
  };
}

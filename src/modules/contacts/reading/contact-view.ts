import type { Json } from '../../../engine/api/index.js';
import type { Catalogue } from '../../../platform/i18n/index.js';
import type { CitizenFile } from '../../citizens/index.js';
import type { AttributeAnswers, Priority, Sensitivity } from '../../classification/index.js';
import type { RolloutPhase } from '../../rollout/index.js';
import { rolloutNote } from '../case/contact-rollout.js';
import type { ContactStatus } from '../case/contact-status.js';
import type { Channel, ContactKind, ContactOutcome, Location } from '../case/contact-values.js';
import { formatProtocolNumber } from '../case/contact.entity.js';

/** A contact as screens and neighbours see it; higher modules add parts such as `clocks`. */
export interface ContactView {
  id: string;
  protocolNumber: string;
  kind: ContactKind;
  channel: Channel;
  subject: string | null;
  description: string;
  status: ContactStatus;
  /** True when the citizen did not say who they are. */
  anonymous: boolean;
  contactable: boolean;
  /** null when anonymous, and when the reader may not see who it is. */
  citizen: CitizenFile | null;
  classification: string | null;
  classificationName: string | null;
  classificationNameEn: string | null;
  /** Where it is shown and counted today: its own node, or the one that took its place. */
  currentClassification: { code: string; name: string; nameEn: string } | null;
  attributes: AttributeAnswers;
  priority: Priority;
  sensitivity: Sensitivity;
  /** False: subject, description, place, attributes and answer are withheld from the reader. */
  textVisible: boolean;
  location: Location | null;
  /** The point lies outside of the municipality: whoever said so confirmed it, or nobody has looked. */
  outsideMunicipality: boolean;
  receivedAt: string;
  registeredAt: string;
  registeredPoint: string;
  owner: string;
  ownerName: string;
  workingPoint: string | null;
  workingPointName: string | null;
  round: number;
  refusals: number;
  answer: string | null;
  notAppropriateReason: string | null;
  outcome: ContactOutcome | null;
  closedAt: string | null;
  processInstanceId: string | null;
  external: { source: string; id: string } | null;
  /** In which phase of the roll-out it was registered; the note tells what that means, outside the regular one. */
  rollout: {
    phase: RolloutPhase;
    scope: string | null;
    note: string | null;
    noteEn: string | null;
  };
  version: number;
  [part: string]: unknown;
}

/** A row of CONTACT_SELECT. */
export interface ContactRow {
  id: string;
  kind: ContactKind;
  channel: Channel;
  subject: string | null;
  description: string;
  status: ContactStatus;
  contactable: boolean;
  citizen_id: string | null;
  citizen_visible: boolean;
  citizen_name: string | null;
  citizen_email: string | null;
  citizen_phone: string | null;
  citizen_tax_code: string | null;
  citizen_address: string | null;
  citizen_language: string | null;
  classification_code: string | null;
  classification_name: string | null;
  classification_name_en: string | null;
  current_code: string | null;
  current_name: string | null;
  current_name_en: string | null;
  attributes: AttributeAnswers;
  priority: Priority;
  sensitivity: Sensitivity;
  text_visible: boolean;
  /** Where the text is not visible otherwise: the absent colleague in whose place it may be read. */
  read_in_place_of: string | null;
  lat: number | null;
  lon: number | null;
  address: string | null;
  district: string | null;
  received_at: Date;
  registered_at: Date;
  registered_point: string;
  owner_point: string;
  owner_name: string;
  working_point: string | null;
  working_name: string | null;
  round: number;
  refusals: number;
  answer: string | null;
  not_appropriate_reason: string | null;
  outcome: ContactOutcome | null;
  closed_at: Date | null;
  process_instance_id: string | null;
  protocol_year: number;
  protocol_number: number;
  external_source: string | null;
  external_id: string | null;
  rollout_scope: string | null;
  rollout_phase: RolloutPhase;
  version: number;
}

/** The select list and joins of a contact view over `contact c`; what is visible are conditions in SQL. */
export function contactSelect(visible: {
  citizen: string;
  text: string;
  inPlaceOf: string;
}): string {
  return `SELECT c.id, c.kind, c.channel, c.subject, c.description, c.status, c.contactable, c.citizen_id,
      ${visible.citizen} AS citizen_visible, ${visible.text} AS text_visible,
      ${visible.inPlaceOf} AS read_in_place_of,
      z.name AS citizen_name, z.email AS citizen_email, z.phone AS citizen_phone,
      z.tax_code AS citizen_tax_code, z.address AS citizen_address,
      z.preferred_language AS citizen_language,
      c.classification_code, n.name AS classification_name, n.name_en AS classification_name_en,
      u.code AS current_code, u.name AS current_name, u.name_en AS current_name_en,
      c.attributes, c.priority::text, coalesce(n.sensitivity, 'normal') AS sensitivity,
      c.lat, c.lon, c.address, c.district, c.received_at, c.registered_at, c.registered_point,
      c.owner_point, o.name AS owner_name, c.working_point, w.name AS working_name,
      c.round, c.refusals, c.answer, c.not_appropriate_reason, c.outcome, c.closed_at,
      c.process_instance_id, c.protocol_year, c.protocol_number, c.external_source, c.external_id,
      c.rollout_scope, c.rollout_phase, c.version
    FROM contact c
    JOIN point_summary o ON o.code = c.owner_point
    LEFT JOIN point_summary w ON w.code = c.working_point
    LEFT JOIN class_summary n ON n.code = c.classification_code
    LEFT JOIN class_summary u
      ON u.code = CASE WHEN n.active THEN n.code ELSE n.successor_code END
    LEFT JOIN citizen_card z ON z.id = c.citizen_id`;
}

const KEPT = 'kept';
type Field = keyof { [F in keyof ContactView as string extends F ? never : F]: true };

/**
 * What each field says to a reader from whom the words are withheld; `KEPT`: it holds none. A new field has no default here: whoever
 * adds one says it.
 */
const WITHHELD: { readonly [F in Field]-?: typeof KEPT | ((view: ContactView) => ContactView[F]) } =
  {
    id: KEPT,
    protocolNumber: KEPT,
    kind: KEPT,
    channel: KEPT,
    subject: () => null,
    description: () => '',
    status: KEPT,
    anonymous: KEPT,
    contactable: KEPT,
    citizen: KEPT,
    classification: KEPT,
    classificationName: KEPT,
    classificationNameEn: KEPT,
    currentClassification: KEPT,
    attributes: () => ({}),
    priority: KEPT,
    sensitivity: KEPT,
    textVisible: KEPT,
    location: ({ location }) =>
      location?.district
        ? { lat: null, lon: null, address: null, district: location.district }
        : null,
    outsideMunicipality: KEPT,
    receivedAt: KEPT,
    registeredAt: KEPT,
    registeredPoint: KEPT,
    owner: KEPT,
    ownerName: KEPT,
    workingPoint: KEPT,
    workingPointName: KEPT,
    round: KEPT,
    refusals: KEPT,
    answer: () => null,
    notAppropriateReason: () => null,
    outcome: KEPT,
    closedAt: KEPT,
    processInstanceId: KEPT,
    external: KEPT,
    rollout: KEPT,
    version: KEPT,
  };

/** The view of a row, with the parts that higher modules add. */
export function toContactView(
  row: ContactRow,
  parts: Record<string, Json>,
  catalogue: Catalogue,
): ContactView {
  const view = wholeView(row, parts, catalogue);
  if (row.text_visible) return view;
  const said = Object.entries(WITHHELD).flatMap(([field, without]) =>
    without === KEPT ? [] : [[field, without(view)] as const],
  );
  return { ...view, ...Object.fromEntries(said) };
}

function wholeView(
  row: ContactRow,
  parts: Record<string, Json>,
  catalogue: Catalogue,
): ContactView {
  return {
    id: row.id,
    protocolNumber: formatProtocolNumber(row.protocol_year, row.protocol_number),
    kind: row.kind,
    channel: row.channel,
    subject: row.subject,
    description: row.description,
    status: row.status,
    anonymous: row.citizen_id === null,
    contactable: row.contactable,
    citizen: toCitizenView(row),
    classification: row.classification_code,
    classificationName: row.classification_name,
    classificationNameEn: row.classification_name_en,
    currentClassification:
      row.current_code === null
        ? null
        : {
            code: row.current_code,
            name: row.current_name ?? '',
            nameEn: row.current_name_en ?? '',
          },
    attributes: row.attributes,
    priority: row.priority,
    sensitivity: row.sensitivity,
    textVisible: row.text_visible,
    location: toLocationView(row),
    outsideMunicipality: false,
    receivedAt: row.received_at.toISOString(),
    registeredAt: row.registered_at.toISOString(),
    registeredPoint: row.registered_point,
    owner: row.owner_point,
    ownerName: row.owner_name,
    workingPoint: row.working_point,
    workingPointName: row.working_name,
    round: row.round,
    refusals: row.refusals,
    answer: row.answer,
    notAppropriateReason: row.not_appropriate_reason,
    outcome: row.outcome,
    closedAt: row.closed_at?.toISOString() ?? null,
    processInstanceId: row.process_instance_id,
    external:
      row.external_source !== null && row.external_id !== null
        ? { source: row.external_source, id: row.external_id }
        : null,
    rollout: toRolloutView(row, catalogue),
    version: row.version,
    ...parts,
  };
}

function toCitizenView(row: ContactRow): CitizenFile | null {
  if (row.citizen_id === null || !row.citizen_visible) return null;
  return {
    id: row.citizen_id,
    name: row.citizen_name,
    email: row.citizen_email,
    phone: row.citizen_phone,
    taxCode: row.citizen_tax_code,
    address: row.citizen_address,
    preferredLanguage: row.citizen_language ?? 'it',
  };
}

function toLocationView({ lat, lon, address, district }: ContactRow): Location | null {
  const location = { lat, lon, address, district };
  return Object.values(location).some((value) => value !== null) ? location : null;
}

function toRolloutView(
  { rollout_phase: phase, rollout_scope: scope }: ContactRow,
  catalogue: Catalogue,
) {
  const note = rolloutNote(phase);
  const said = note && catalogue.told(note);
  return { phase, scope, note: said?.text ?? null, noteEn: said?.textEn ?? null };
}

import { STANDARD_MAPPING } from '../import-mapping.js';
import { IMPORT_FIELDS, type ImportField } from '../import-values.js';
import { CHANNELS, CONTACT_KINDS } from '../../../contacts/index.js';

const { defaults, timeZone } = STANDARD_MAPPING;
const codes = (values: readonly string[]): string =>
  values.map((value) => `\`${value}\``).join(', ');

const MEANINGS: Record<ImportField, string> = {
  externalId:
    '**required**; the id of the row in the system of origin, which makes the import safe to repeat',
  receivedAt:
    'when it came in: `2026-03-31`, `2026-03-31T09:30`, `2026-03-31 09:30:00` or, with an offset, ' +
    `\`2026-03-31T09:30:00+02:00\` (ISO 8601); without an offset in the time zone ${timeZone}, a day alone means its ` +
    'beginning; another form by `dateFormat` of the mapping (`dd/MM/yyyy`). Not in the future. Without the column: ' +
    'the moment of the import; an empty cell refuses the row',
  kind: `${codes(CONTACT_KINDS)}; default \`${defaults.kind}\``,
  channel: `${codes(CHANNELS)}; default \`${defaults.channel}\``,
  subject: 'a line about it',
  description: '**required** column; what the citizen said',
  classification: 'a code (`GET /api/v1/classifications`); an unknown one refuses the row',
  category:
    'name or synonym of a classification; an unknown one leaves the contact unclassified, with a warning',
  status: 'the state in the system of origin, kept beside the contact',
  closedAt:
    'when it was closed in the system of origin, written like `receivedAt`; does not close the contact',
  'location.lat': 'degrees, WGS 84, such as `44.4949`; only with `location.lon`',
  'location.lon': 'degrees, WGS 84, such as `11.3426`',
  'location.address': 'street and number',
  'location.district': 'code of a scope of kind `district` (`GET /api/v1/scopes`)',
  'citizen.name': 'all `citizen` cells empty: the contact is anonymous',
  'citizen.email': 'e-mail address',
  'citizen.phone': 'telephone number',
  'citizen.taxCode': 'codice fiscale',
  'citizen.address': 'postal address',
  'citizen.preferredLanguage': 'code of a language that the catalogue has, such as `it` or `en`',
};

/** Markdown: the columns of the standard mapping, which are the fields that other mappings fill. */
export const COLUMNS_DESCRIPTION = [
  'Columns of the mapping `standard` (CSV: the first line names them, separated by `;`, `,`, tab or `|`; NDJSON: the ' +
    'keys of each object). A column that is not in this list refuses the file; those not marked may be missing.',
  '',
  '| column | content |',
  '| --- | --- |',
  ...IMPORT_FIELDS.map((field) => `| \`${field}\` | ${MEANINGS[field].replaceAll('|', '\\|')} |`),
].join('\n');

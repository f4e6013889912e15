import { DescribedShape, STORABLE_PATTERN } from '../../platform/http/index.js';
import { CAMUNDA_DATE_PATTERN } from './camunda-date.js';
import { DECIMAL_PATTERN, INT32, INT64, INT16 } from './number-kinds.js';

const JSON_TEXT = {
  type: ['string', 'null'],
  contentMediaType: 'application/json',
  pattern: STORABLE_PATTERN,
};

/** A whole number, also as a text of so many digits as it always takes. */
function whole([least, most]: readonly [number, number], digits: number): object {
  return {
    anyOf: [
      { type: 'integer', minimum: least, maximum: most },
      { type: 'string', pattern: `^-?[0-9]{1,${digits}}$` },
    ],
  };
}

const DECIMAL = { anyOf: [{ type: 'number' }, { type: 'string', pattern: DECIMAL_PATTERN }] };

/** By the types of Camunda what their values are. In small letters they are the same. */
const VALUES: Readonly<Record<string, object>> = {
  Null: {},
  Boolean: { enum: [true, false, 'true', 'false'] },
  Short: whole(INT16, 4),
  Integer: whole(INT32, 9),
  Long: whole(INT64, 15),
  Double: DECIMAL,
  Float: DECIMAL,
  Number: DECIMAL,
  String: { type: 'string', pattern: STORABLE_PATTERN },
  Date: { type: 'string', pattern: CAMUNDA_DATE_PATTERN },
  Json: JSON_TEXT,
};

const OF_TYPE = Object.entries(VALUES).map(([type, value]) => ({
  required: ['type'],
  properties: { type: { enum: [type, type.toLowerCase()] }, value },
}));
const OBJECT = {
  required: ['type', 'valueInfo'],
  properties: {
    type: { enum: ['Object', 'object'] },
    value: JSON_TEXT,
    valueInfo: {
      type: 'object',
      required: ['serializationDataFormat'],
      properties: { serializationDataFormat: { const: 'application/json' } },
    },
  },
};

/** A variable as Camunda's clients send it; without a type its value is taken as it stands. */
@DescribedShape({
  properties: {
    value: {},
    type: { type: ['string', 'null'], pattern: STORABLE_PATTERN },
    valueInfo: { type: ['object', 'null'] },
  },
  additionalProperties: true,
  example: { value: 30, type: 'Integer' },
  anyOf: [
    { properties: { type: { type: 'null' } } },
    { properties: { value: { type: 'null' } } },
    ...OF_TYPE,
    OBJECT,
  ],
})
export class GivenValueDto {}

import { InvalidInput } from '../../platform/errors/index.js';
import { fromTypedMap, toTyped, toTypedMap } from './typed-values.js';

const typed = (value: unknown, type?: string, valueInfo: object = {}) =>
  fromTypedMap({ x: type === undefined ? { value } : { value, type, valueInfo } }).x;

describe('typed values', () => {
  it.each([
    [null, 'Null', null],
    [true, 'Boolean', true],
    [5, 'Integer', 5],
    [-(2 ** 31), 'Integer', -(2 ** 31)],
    [2 ** 31, 'Long', 2 ** 31],
    [5.5, 'Double', 5.5],
    ['via Saffi', 'String', 'via Saffi'],
    ['2026-11-23T09:00:00Z', 'String', '2026-11-23T09:00:00Z'],
    ['2026-11-23T09:00:00.000+0000', 'Date', '2026-11-23T09:00:00.000+0000'],
    [['verde', 'acque'], 'Json', '["verde","acque"]'],
    [{ a: { b: 1 } }, 'Json', '{"a":{"b":1}}'],
  ])('writes %j as %s, and reads it back', (value, type, written) => {
    expect(toTyped(value)).toEqual({ value: written, type, valueInfo: {} });
    expect(fromTypedMap(toTypedMap({ x: value }))).toEqual({ x: value });
    expect(typed(written, type.toLowerCase())).toEqual(value);
  });

  it.each([
    ['12', 'Integer', 12],
    ['9007199254740991', 'Long', 9007199254740991],
    ['true', 'Boolean', true],
    [null, 'Integer', null],
    ['2026-11-23T10:00:00.000+0100', 'Date', '2026-11-23T09:00:00.000+0000'],
    ['2026-11-23T09:00:00.000Z', 'Date', '2026-11-23T09:00:00.000+0000'],
  ])('reads %j of type %s as %j', (value, type, read) => {
    expect(typed(value, type)).toEqual(read);
  });

  it('takes values without a type as they are', () => {
    expect(fromTypedMap({ a: { value: [1, 'due'] }, b: { value: 'testo' }, c: {} })).toEqual({
      a: [1, 'due'],
      b: 'testo',
      c: null,
    });
    expect(fromTypedMap(undefined)).toEqual({});
  });

  it('takes objects that were serialized as JSON', () => {
    expect(typed('{"a":1}', 'Object', { serializationDataFormat: 'application/json' })).toEqual({
      a: 1,
    });
  });

  it.each([
    ['abc', 'Integer'],
    [2 ** 31, 'Integer'],
    [1.5, 'Long'],
    ['', 'Double'],
    ['si', 'Boolean'],
    [5, 'String'],
    ['23/11/2026', 'Date'],
    ['2026-02-30T25:00:00.000+0000', 'Date'],
    ['{"a":', 'Json'],
    [{ a: 1 }, 'Json'],
    ['rO0ABQ==', 'Object'],
    ['AAAA', 'File'],
  ])('refuses %j of type %s, naming the variable', (value, type) => {
    expect(() => typed(value, type)).toThrow(InvalidInput);
    expect(() => typed(value, type)).toThrow(/variables\.x /);
  });
});

import { NOW } from './juel-methods.js';
import { assertReadable, ExpressionError, resolve, variablesOf } from './juel.js';

const scope = {
  a: 1,
  b: true,
  name: 'Savena',
  list: [] as string[],
  point: { code: 'x' },
  nothing: null,
};

describe('JUEL', () => {
  it.each([
    ['${a == 1 && b}', true],
    ['${a eq 1 and not b}', false],
    ['${empty list}', true],
    ['${not empty name}', true],
    ["${name == 'Savena' ? 'sì' : 'no'}", 'sì'],
    ['${point.code}', 'x'],
    ["${point['code']}", 'x'],
    ['${nothing.code}', null],
    ['${a + 2 * 3}', 7],
    ["${a == '1'}", true],
    ['${-a < 0}', true],
    ['#{a}', 1],
    ['Punto ${name}, ${a}', 'Punto Savena, 1'],
    ['senza espressioni', 'senza espressioni'],
  ])('%s is %p', (text, value) => {
    expect(resolve(text, scope)).toEqual(value);
  });

  const called = {
    text: 'Buca in via Mazzini',
    items: ['a', 'b'],
    map: { k: 1 },
    due: '2026-12-02T09:00:00.000Z',
    [NOW]: () => new Date('2026-11-30T23:30:00Z'), // 00:30 of the first of December in the city
  };

  it.each([
    ["${text.contains('via') && text.startsWith('Buca') && !text.endsWith('x')}", true],
    ['${text.toLowerCase().substring(0, 4)}', 'buca'],
    ['${items.size() == 2 && items.contains("b") && !items.isEmpty()}', true],
    ['${items.get(1)}', 'b'],
    ['${items.get(9)}', null],
    ["${map.containsKey('k') && map.get('k') == 1 && !map.containsKey('toString')}", true],
    ["${map.get('constructor')}", null],
    ["${execution.hasVariable('text')}", true],
    ["${execution.getVariable('no') == null}", true],
    ['${now()}', '2026-12-01T00:30:00.000+01:00'],
    ['${dateTime().plusDays(1).withTimeAtStartOfDay().toDate()}', '2026-12-02T00:00:00.000+01:00'],
    ['${dateTimeBy(due).minusHours(2).getHourOfDay()}', 8],
    ['${due > now()}', true],
    ['${now() == "2026-11-30T23:30:00Z"}', true],
    ['${dateTimeBy(due).isAfter(now())}', true],
    ['Entro il ${dateTimeBy(due).getDayOfMonth()}', 'Entro il 2'],
  ])('%s is %p by a method', (text, value) => {
    expect(() => assertReadable(text)).not.toThrow();
    expect(resolve(text, called)).toEqual(value);
  });

  it.each([
    ['${text.size()}', /has no method size\(\)/],
    ['${items.length()}', /has no method length\(\)/],
    ['${map.k.contains("x")}', /1 has no method contains\(\)/],
    ['${dateTimeBy("domani").toDate()}', /"domani" is no date/],
  ])('%s says what has no such method', (text, message) => {
    expect(() => resolve(text, called)).toThrow(message);
  });

  it.each(['${text.replace("a", "b")}', '${find(text)}', '${text["trim"]()}', '${map.k()}'])(
    '%s is refused before it runs',
    (text) => {
      expect(() => assertReadable(text)).toThrow(ExpressionError);
    },
  );

  it('reads the variables of which methods are called, and those given', () => {
    expect(
      [...variablesOf('${items.contains(text) && execution.hasVariable(name)}')].sort(),
    ).toEqual(['items', 'name', 'text']);
  });

  it('names an unknown variable instead of taking it for false', () => {
    expect(() => resolve('${!missing}', scope)).toThrow(/unknown variable "missing"/);
  });

  it.each([
    '${name.constructor.constructor("return process")()}',
    '${execution.setVariable("a", 1)}',
    '${this}',
    '${a = 2}',
    '${[1,2]}',
    '${}',
    '${a b}',
    '${a',
    '${`x`}',
  ])('refuses %s', (text) => {
    expect(() => {
      assertReadable(text);
      resolve(text, { ...scope, execution: {} });
    }).toThrow(ExpressionError);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('cannot reach %s', (key) => {
    expect(resolve('${point.' + key + '}', scope)).toBeNull();
    expect(() => resolve('${' + key + '}', scope)).toThrow(ExpressionError);
  });

  it('lists the variables an expression reads', () => {
    expect([...variablesOf('${a && point.code == b} x ${name}')].sort()).toEqual([
      'a',
      'b',
      'name',
      'point',
    ]);
  });
});

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

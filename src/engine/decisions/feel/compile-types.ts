import { FeelDuration } from 'feelin';
import { type Code, type Compile, operandsOf } from './code.js';
import { type Meter, STEPS_OF_A_NODE } from './limits.js';
import { child, descendants, nameOf, type Syntax } from './syntax.js';
import { type Context, type FeelValue, type Kind, kindOf } from './values.js';

type TypeTest = (value: FeelValue, meter: Meter) => boolean;

/** `value instanceof type`: null is of no type but Null (DMN 1.3, 10.3.2.9.1). */
export function compileInstanceOf(node: Syntax, compile: Compile): Code {
  const value = compile(operandsOf(node)[0]);
  const test = typeTest(child(node, 'Type')!);
  return (scope, run) => test(value(scope, run), run.meter);
}

function typeTest(type: Syntax): TypeTest {
  const [inner] = operandsOf(type);
  if (inner?.kind === 'ListType') {
    const element = [...descendants(inner)].find(({ kind }) => kind === 'Type');
    const each = element ? typeTest(element) : () => true;
    return (value, meter) =>
      Array.isArray(value) &&
      value.every((one) => {
        meter.spend(STEPS_OF_A_NODE);
        return each(one, meter);
      });
  }
  if (inner?.kind === 'ContextType') return contextTest(inner);
  if (inner?.kind === 'FunctionType') return (value) => kindOf(value) === 'function';
  const name = nameOf(inner ?? type);
  if (name === 'Any') return (value) => kindOf(value) !== 'null';
  if (name === 'Null') return (value) => kindOf(value) === 'null';
  if (name === 'duration' || name === 'days and time duration') {
    return (value) => value instanceof FeelDuration && (name === 'duration' || !value.yearsMonths);
  }
  return (value) => kindOf(value) === (name as Kind);
}

function contextTest(type: Syntax): TypeTest {
  const entries = [...descendants(type)]
    .filter(({ kind }) => kind === 'ContextEntryType')
    .map((entry) => {
      const [name] = operandsOf(entry);
      return [nameOf(name), typeTest(child(entry, 'Type')!)] as const;
    });
  return (value, meter) =>
    kindOf(value) === 'context' &&
    entries.every(
      ([name, test]) =>
        Object.hasOwn(value as Context, name) && test((value as Context)[name], meter),
    );
}

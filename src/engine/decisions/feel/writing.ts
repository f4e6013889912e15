import type { Meter } from './limits.js';
import { type Context, type FeelValue, kindOf, type Range } from './values.js';

/** A value as FEEL writes it (`string(value)`); null for a function, which has no text. */
export function written(value: FeelValue, meter: Meter, inside = false): string | null {
  meter.spend(1);
  switch (kindOf(value)) {
    case 'null':
      return 'null';
    case 'function':
      return null;
    case 'string':
      meter.spendOnText((value as string).length);
      return inside ? JSON.stringify(value) : (value as string);
    case 'list': {
      const texts = (value as FeelValue[]).map((each) => written(each, meter, true));
      return texts.includes(null) ? null : taken(`[${texts.join(', ')}]`, meter);
    }
    case 'context':
      return writtenContext(value as Context, meter);
    case 'range':
      return writtenRange(value as Range, meter);
    default:
      return String(value);
  }
}

function writtenContext(context: Context, meter: Meter): string | null {
  const texts = Object.entries(context).map(([key, value]) => {
    const text = written(value, meter, true);
    return text === null ? null : `${/^\w+$/.test(key) ? key : JSON.stringify(key)}: ${text}`;
  });
  return texts.includes(null) ? null : taken(`{${texts.join(', ')}}`, meter);
}

function writtenRange(range: Range, meter: Meter): string {
  const [start, end] = [range.start, range.end].map((each) => written(each, meter, true));
  return `${range.startIncluded ? '[' : '('}${start}..${end}${range.endIncluded ? ']' : ')'}`;
}

function taken(text: string, meter: Meter): string {
  meter.spendOnText(text.length);
  return text;
}

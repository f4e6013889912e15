import { finite } from '../arithmetic.js';
import { scaledBy } from '../grid.js';
import { builtin, type Builtin } from './signature.js';

type Numbers = [number, number | undefined];

function numeric(signature: string, work: (...args: Numbers) => number | null): Builtin {
  return builtin(signature, (args) => {
    const value = work(...(args as Numbers));
    return value === null ? null : finite(value);
  });
}

/** Rounds `n` to `scale` digits; null for a scale that no number has. */
function rounded(round: (n: number) => number) {
  return (n: number, scale = 0): number | null => {
    if (!Number.isInteger(scale) || Math.abs(scale) > 300) return null;
    return scaledBy(round(scaledBy(n, scale)), -scale);
  };
}

const up = (n: number) => (n < 0 ? Math.floor(n) : Math.ceil(n));
const halfUp = (n: number) => Math.sign(n) * Math.round(Math.abs(n));
const halfDown = (n: number) => Math.sign(n) * Math.ceil(Math.abs(n) - 0.5);
const halfEven = (n: number) => {
  const floor = Math.floor(n);
  return n - floor === 0.5 ? floor + (floor % 2 === 0 ? 0 : 1) : Math.round(n);
};

/** What is left, with the sign of the divisor. A quotient that was rounded would leave more than the divisor. */
function modulo(dividend: number, divisor: number): number {
  const rest = dividend % divisor;
  return rest !== 0 && rest < 0 !== divisor < 0 ? rest + divisor : rest + 0;
}

/** Functions of numbers (DMN 1.3, table 76). */
export const NUMBERS = [
  numeric('decimal(n: number, scale: number): number', rounded(halfEven)),
  numeric('floor(n: number, scale?: number): number', rounded(Math.floor)),
  numeric('ceiling(n: number, scale?: number): number', rounded(Math.ceil)),
  numeric('round up(n: number, scale: number): number', rounded(up)),
  numeric('round down(n: number, scale: number): number', rounded(Math.trunc)),
  numeric('round half up(n: number, scale: number): number', rounded(halfUp)),
  numeric('round half down(n: number, scale: number): number', rounded(halfDown)),
  numeric('modulo(dividend: number, divisor: number): number', (a, b) => modulo(a, b!)),
  numeric('sqrt(number: number): number', (n) => Math.sqrt(n)),
  numeric('log(number: number): number', (n) => Math.log(n)),
  numeric('exp(number: number): number', (n) => Math.exp(n)),
  builtin('odd(number: number): boolean', ([n]) =>
    Number.isInteger(n) ? (n as number) % 2 !== 0 : null,
  ),
  builtin('even(number: number): boolean', ([n]) =>
    Number.isInteger(n) ? (n as number) % 2 === 0 : null,
  ),
];

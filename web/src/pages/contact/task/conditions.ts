/** Values of a form, by field; what nobody has answered yet is null. */
export type FormValues = Record<string, unknown>;

type Verdict = boolean | null;

const TERM = /^(!|not |empty )? ?([A-Za-z_]\w*) ?(?:(==|!=) ?(\S.*))?$/;

/**
 * Whether a condition of the model (JUEL, e.g. `${decision == 'answer'}`) holds for what the form says now; null where
 * it is more than comparisons joined by and, or: then the server alone decides.
 */
export function holds(condition: string, values: FormValues): Verdict {
  const body = /^\s*[$#]\{(.*)\}\s*$/s.exec(condition)?.[1];
  if (body === undefined) return null;
  const alternatives = body.split(/\|\||\bor\b/).map((part) => {
    const terms = part.split(/&&|\band\b/).map((term) => termHolds(term.trim(), values));
    return terms.includes(null) ? null : !terms.includes(false);
  });
  return alternatives.includes(null) ? null : alternatives.includes(true);
}

function termHolds(term: string, values: FormValues): Verdict {
  const found = TERM.exec(term.replace(/\s+/g, ' '));
  if (!found) return null;
  const [, prefix, name, operator, literal] = found;
  if (!(name in values)) return null;
  const value = values[name] ?? null;
  const sign = prefix?.trim();
  if (sign && operator) return null;
  if (sign === 'empty') return value === null || value === '';
  if (sign) return !value;
  if (!operator) return Boolean(value);
  const other = literalOf(literal.trim());
  return other === undefined ? null : (operator === '==') === (value === other);
}

function literalOf(text: string): string | number | boolean | null | undefined {
  const quoted = /^'([^']*)'$|^"([^"]*)"$/.exec(text);
  if (quoted) return quoted[1] ?? quoted[2];
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null') return null;
  return /^-?\d+$/.test(text) ? Number(text) : undefined;
}

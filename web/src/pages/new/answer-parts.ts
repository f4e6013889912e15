/** A piece of a model answer: its text, or a gap with the name of what is not known yet. */
export type AnswerPart = string | { gap: string };

const IN_BRACES = /\{\{([^{}]*)\}\}/g;

/**
 * A model answer with its placeholders filled in; those without a value (or a blank one) become gaps, named by `label`.
 * The pieces are in the order of the text, none of them empty.
 */
export function partsOfAnswer(
  text: string,
  values: Readonly<Record<string, string | null | undefined>>,
  label: (name: string) => string,
): AnswerPart[] {
  const parts: AnswerPart[] = [];
  let from = 0;
  for (const match of text.matchAll(IN_BRACES)) {
    const name = match[1].trim();
    const value = Object.hasOwn(values, name) ? values[name]?.trim() : undefined;
    parts.push(text.slice(from, match.index), value || { gap: label(name) });
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part !== '');
}

/**
 * The text without characters at its end that `odd`, a pattern for one character, takes. A pattern with `+$` would look through
 * each row of such characters as often as it is long.
 */
export function trimmedEnd(text: string, odd: RegExp): string {
  const characters = [...text];
  while (characters.length > 0 && odd.test(characters.at(-1)!)) characters.pop();
  return characters.join('');
}

/** The text without characters at both ends that `odd`, a pattern for one character, takes. */
export function trimmedOf(text: string, odd: RegExp): string {
  const characters = [...text];
  const first = characters.findIndex((character) => !odd.test(character));
  return first < 0 ? '' : trimmedEnd(characters.slice(first).join(''), odd);
}

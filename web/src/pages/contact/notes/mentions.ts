/** `@name` as the API reads it: not within a word or an address. */
export const MENTION = /((?<![\w.@-])@\w[\w.-]*)/g;

/** The username that an `@name` stands for: a full stop after it ends the sentence. */
export function usernameOf(mention: string): string {
  let name = mention.slice(1);
  while (/[.-]/.test(name.at(-1) ?? '')) name = name.slice(0, -1);
  return name.toLowerCase();
}

/** Names that were called with `@` in `body` and are nobody's, each once: those whom the API found are `mentions`. */
export function calledInVain(body: string, mentions: readonly string[]): string[] {
  const names = (body.match(MENTION) ?? []).map(usernameOf);
  return [...new Set(names)].filter((name) => !mentions.includes(name));
}

/** The first words of a text, whole ones, and a sign that there is more. */
export function opening(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const words = cut.slice(0, Math.max(cut.search(/\s\S*$/), 0)).trimEnd();
  return `${words || cut}…`;
}

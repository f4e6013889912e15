/** Those of the names that the address holds as text: what a page's `validateSearch` answers. */
export function textsOf<Name extends string>(
  search: Record<string, unknown>,
  ...names: readonly Name[]
): Partial<Record<Name, string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = search[name];
      const text = typeof value === 'number' ? String(value) : value;
      return typeof text === 'string' && text ? [[name, text]] : [];
    }),
  ) as Partial<Record<Name, string>>;
}

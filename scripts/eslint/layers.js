/**
 * The house from the ground up, folders below src/ (docs/architecture.md): one imports what stands in rows before its own, and
 * what its own row allows beside it. dependency-cruiser and the lint rule `own-tables` are made of it.
 *
 * @type {{ folders: string[], beside?: Record<string, string[]>, not?: Record<string, string[]> }[]}
 *   `beside`: what a folder may import of its own row. `not`: what it may not, although it stands before.
 */
export const LAYERS = [
  { folders: ['platform'] },
  { folders: ['engine'] },
  { folders: ['modules/municipality'], not: { 'modules/municipality': ['engine'] } },
  { folders: ['modules/identity'], not: { 'modules/identity': ['engine'] } },
  {
    folders: ['modules/organisation', 'modules/classification'],
    beside: { 'modules/organisation': ['modules/classification'] },
  },
  { folders: ['modules/territory'], not: { 'modules/territory': ['modules/classification'] } },
  { folders: ['modules/citizens', 'modules/rollout'] },
  { folders: ['modules/contacts'] },
  { folders: ['modules/register', 'modules/publication'] },
  { folders: ['modules/knowledge'] },
  {
    folders: [
      'modules/assignments',
      'modules/protocols',
      'modules/communications',
      'modules/attachments',
      'modules/intake',
    ],
  },
  { folders: ['modules/routing'] },
  { folders: ['modules/escalation', 'modules/works', 'modules/notifications'] },
  // What citizens use, shown by nobody but their pages.
  { folders: ['modules/portal'], not: { 'modules/portal': ['modules/escalation'] } },
  // Nobody imports it but `app.module`.
  { folders: ['modules/demonstration'] },
  { folders: ['http'], not: { http: ['modules/demonstration'] } },
];

/** Row of a folder below src/ (`modules/contacts`) or of a path in it; of none of them the one above all. */
export function layerOf(file) {
  const row = LAYERS.findIndex(({ folders }) =>
    folders.some((one) => `${file}/`.startsWith(`${one}/`)),
  );
  return row < 0 ? LAYERS.length : row;
}

/** What a folder of the house must not import: folders below src/. */
export function forbiddenFor(folder) {
  const row = layerOf(folder);
  const { folders, beside = {}, not = {} } = LAYERS[row];
  return [
    ...folders.filter((one) => one !== folder && !(beside[folder] ?? []).includes(one)),
    ...LAYERS.slice(row + 1).flatMap((layer) => layer.folders),
    ...(not[folder] ?? []),
  ];
}

import { forbiddenFor, LAYERS } from './scripts/eslint/layers.js';

const folders = LAYERS.flatMap((layer) => layer.folders);
/** Of the house's rows (scripts/eslint/layers.js): nobody imports what stands above or beside. */
const rows = folders
  .map((folder) => ({ folder, forbidden: forbiddenFor(folder) }))
  .filter(({ forbidden }) => forbidden.length > 0)
  .map(({ folder, forbidden }) => ({
    name: `${folder.replace('modules/', '')}-in-its-row`,
    comment:
      'The rows stand in scripts/eslint/layers.js: hear or answer what the lower module declares (docs/architecture.md, Upward).',
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: { path: `^src/(${forbidden.join('|')})/` },
  }));

/** The house's import rules (docs/architecture.md). */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: { path: '^src' }, to: { circular: true } },
    {
      name: 'module-without-a-row',
      comment:
        'Give the folder its row in scripts/eslint/layers.js, and in the table of docs/architecture.md.',
      severity: 'error',
      from: {
        path: `^src/modules/(?!(${folders.map((one) => one.replace('modules/', '')).join('|')})/)`,
      },
      to: {},
    },
    ...rows,
    {
      name: 'platform-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^(src/(?!platform/)|migrations/)' },
    },
    {
      name: 'migrations-are-handed-in',
      severity: 'error',
      from: { path: '^src/(?!app\\.module|application)' },
      to: { path: '^migrations/' },
    },
    {
      name: 'engine-api-imports-platform-only',
      severity: 'error',
      from: { path: '^src/engine/api/' },
      to: { path: '^src/engine/(?!api/)' },
    },
    {
      name: 'modules-on-engine-api',
      comment: 'The executor is known by its port alone.',
      severity: 'error',
      from: { path: '^src/modules/' },
      to: { path: '^src/engine/(embedded|runtime|files)/' },
    },
    {
      name: 'bpmn-packages-stay-in-embedded',
      severity: 'error',
      from: { path: '^src/(?!engine/embedded/)' },
      to: { path: 'node_modules/(bpmn-|moddle-context)' },
    },
    {
      name: 'dmn-packages-stay-in-decisions',
      severity: 'error',
      from: { path: '^src/(?!engine/decisions/)' },
      to: { path: 'node_modules/(dmn-|feelin)' },
    },
    {
      name: 'modules-by-their-index',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/([^/]+)/(?!index\\.ts$)', pathNot: '^src/modules/$1/' },
    },
    {
      name: 'modules-by-their-index-from-http',
      severity: 'error',
      from: { path: '^src/http/' },
      to: { path: '^src/modules/([^/]+)/(?!index\\.ts$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exclude: { path: '\\.(spec|e2e-spec)\\.ts$|^src/metadata\\.ts$' },
  },
};

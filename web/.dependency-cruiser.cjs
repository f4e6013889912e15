/** The import rules of the pages (docs/web.md), lowest first: i18n and api, parts, the frame's ground, pages, the frame. */
const page = '^src/pages/([^/]+)/';
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: { path: '^src' }, to: { circular: true } },
    { name: 'texts-and-api-lowest', severity: 'error', from: { path: '^src/(i18n|api)/' }, to: { path: '^src/(?!i18n/|api/)' } },
    { name: 'parts-below-pages', severity: 'error', from: { path: '^src/parts/' }, to: { path: '^src/(?!i18n/|api/|parts/)' } },
    { name: 'pages-by-their-index', severity: 'error', from: { path: page }, to: { path: '^src/pages/([^/]+)/(?!index\\.ts$)', pathNot: '^src/pages/$1/' } },
    { name: 'frame-knows-routes-of-pages', severity: 'error', from: { path: '^src/app/(?!screens\\.ts$)' }, to: { path: '^src/pages/', pathNot: '/(route|roles)\\.ts$' } },
    { name: 'citizens-apart-from-the-desk', severity: 'error', from: { path: '^src/citizen/' }, to: { path: '^src/(app|pages|main)' } },
    { name: 'desk-apart-from-citizens', severity: 'error', from: { path: '^src/(?!citizen/)' }, to: { path: '^src/citizen/' } },
  ],
  options: { doNotFollow: { path: 'node_modules' }, tsConfig: { fileName: 'tsconfig.json' }, tsPreCompilationDeps: true, exclude: { path: 'schema\\.d\\.ts$' } },
};

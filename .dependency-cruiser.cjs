/** The house's import rules (docs/architecture.md). A module may be entered by its index only. */
const ground = '^src/modules/(municipality|identity|organisation|classification|territory|citizens|services|connectors|rollout)/';
const middle = '^src/modules/(contacts|register|publication|knowledge)/';
const upper = '^src/modules/(assignments|protocols|communications|attachments|intake)/';
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: { path: '^src' }, to: { circular: true } },
    { name: 'platform-imports-nothing-of-ours', severity: 'error', from: { path: '^src/platform/' }, to: { path: '^(src/(?!platform/)|migrations/)' } },
    { name: 'migrations-are-handed-in', severity: 'error', from: { path: '^src/(?!app\\.module|application)' }, to: { path: '^migrations/' } },
    { name: 'engine-api-imports-platform-only', severity: 'error', from: { path: '^src/engine/api/' }, to: { path: '^src/(engine/(?!api/)|modules/|http/)' } },
    { name: 'engine-never-imports-modules', severity: 'error', from: { path: '^src/engine/' }, to: { path: '^src/(modules|http)/' } },
    { name: 'bpmn-packages-stay-in-embedded', severity: 'error', from: { path: '^src/(?!engine/embedded/)' }, to: { path: 'node_modules/(bpmn-|moddle-context)' } },
    { name: 'dmn-packages-stay-in-decisions', severity: 'error', from: { path: '^src/(?!engine/decisions/)' }, to: { path: 'node_modules/(dmn-|feelin)' } },
    { name: 'identity-below-all-modules', severity: 'error', from: { path: '^src/modules/identity/' }, to: { path: '^src/(engine/|modules/(?!identity/|municipality/))' } },
    { name: 'municipality-below-identity', severity: 'error', from: { path: '^src/modules/municipality/' }, to: { path: '^src/(engine/|modules/(?!municipality/))' } },
    { name: 'ground-modules', severity: 'error', from: { path: ground }, to: { path: '^src/(http/|modules/(contacts|register|publication|knowledge|assignments|protocols|communications|attachments|intake|routing|escalation|works|reporting)/|engine/(?!api/))' } },
    { name: 'territory-below-citizens', severity: 'error', from: { path: '^src/modules/(organisation|classification)/' }, to: { path: '^src/modules/(territory|citizens|rollout)/' } },
    { name: 'territory-on-organisation', severity: 'error', from: { path: '^src/modules/territory/' }, to: { path: '^src/modules/(?!territory/|organisation/|municipality/)' } },
    { name: 'middle-modules', severity: 'error', from: { path: middle }, to: { path: '^src/(http/|modules/(assignments|protocols|communications|attachments|intake|routing|escalation|works|reporting)/|engine/(?!api/))' } },
    { name: 'contacts-below-their-register', severity: 'error', from: { path: '^src/modules/contacts/' }, to: { path: '^src/modules/(register|publication|knowledge)/' } },
    { name: 'register-publication-apart', severity: 'error', from: { path: '^src/modules/(register|publication)/' }, to: { path: '^src/modules/(register|publication|knowledge)/', pathNot: '^src/modules/$1/' } },
    { name: 'upper-modules', severity: 'error', from: { path: '^src/modules/(assignments|protocols|communications|attachments|intake)/' }, to: { path: '^src/(http/|modules/(routing|escalation|works|reporting)/|engine/(?!api/))' } },
    { name: 'upper-modules-not-each-other', severity: 'error', from: { path: '^src/modules/(assignments|protocols|communications|attachments|intake)/' }, to: { path: upper, pathNot: '^src/modules/$1/' } },
    { name: 'works-on-engine-api', severity: 'error', from: { path: '^src/modules/works/' }, to: { path: '^src/(http/|modules/(escalation|reporting)/|engine/(?!api/))' } },
    { name: 'escalation-not-on-works', severity: 'error', from: { path: '^src/modules/escalation/' }, to: { path: '^src/modules/works/' } },
    { name: 'routing-below-escalation', severity: 'error', from: { path: '^src/modules/routing/' }, to: { path: '^src/(http/|modules/(escalation|works|reporting)/|engine/(?!api/))' } },
    { name: 'escalation-on-engine-api', severity: 'error', from: { path: '^src/modules/escalation/' }, to: { path: '^src/(http/|modules/reporting/|engine/(?!api/))' } },
    { name: 'portal-on-top', severity: 'error', from: { path: '^src/modules/(?!portal/)' }, to: { path: '^src/modules/portal/' } },
    { name: 'nobody-imports-reporting', severity: 'error', from: { path: '^src/(?!modules/reporting/|app\\.module)' }, to: { path: '^src/modules/reporting/' } },
    { name: 'modules-by-their-index', severity: 'error', from: { path: '^src/modules/([^/]+)/' }, to: { path: '^src/modules/([^/]+)/(?!index\\.ts$)', pathNot: '^src/modules/$1/' } },
  ],
  options: { doNotFollow: { path: 'node_modules' }, tsConfig: { fileName: 'tsconfig.json' }, tsPreCompilationDeps: true, exclude: { path: '\\.(spec|e2e-spec)\\.ts$|^src/metadata\\.ts$' } },
};

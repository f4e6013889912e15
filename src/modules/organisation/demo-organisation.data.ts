import type { Role } from '../../platform/context/index.js';
import type { Point } from './point.entity.js';
import type { Scope } from './scope.entity.js';

type PointData = Pick<
  Point,
  'code' | 'name' | 'kind' | 'scopeCode' | 'level' | 'system' | 'competences'
>;

/** The six districts of Bologna since 2016. */
const DISTRICTS: readonly [code: string, name: string][] = [
  ['borgo-panigale-reno', 'Borgo Panigale - Reno'],
  ['navile', 'Navile'],
  ['porto-saragozza', 'Porto - Saragozza'],
  ['san-donato-san-vitale', 'San Donato - San Vitale'],
  ['santo-stefano', 'Santo Stefano'],
  ['savena', 'Savena'],
];

/** Departments with a central service, and the classes of the classification each answers for. */
const CENTRAL_SERVICES: readonly [code: string, name: string, competences: string[]][] = [
  ['ambiente', 'Ambiente e Verde urbano', ['05', '06', '07', '09']],
  ['manutenzione', 'Manutenzione', ['01', '02', '08']],
  ['mobilita', 'Mobilità e Trasporti', ['03', '04']],
  ['polizia-municipale', 'Polizia Municipale', ['04.03', '10']],
];

export const DEMO_SCOPES: readonly Pick<Scope, 'code' | 'name' | 'kind'>[] = [
  ...DISTRICTS.map(([code, name]) => ({
    code,
    name: `Quartiere ${name}`,
    kind: 'district' as const,
  })),
  ...CENTRAL_SERVICES.map(([code, name]) => ({
    code,
    name: `Settore ${name}`,
    kind: 'department' as const,
  })),
  { code: 'comune', name: 'Comune di Bologna', kind: 'department' },
  { code: 'regia', name: 'Regia del Network', kind: 'department' },
  { code: 'urp', name: 'Ufficio Relazioni con il Pubblico', kind: 'department' },
];

export const DEMO_POINTS: readonly PointData[] = [
  ...DISTRICTS.flatMap(([code, name]) => districtPoints(code, name)),
  ...CENTRAL_SERVICES.flatMap(([code, name, competences]) =>
    centralPoints(code, name, competences),
  ),
  point('urp-callcenter', 'URP, Call Center', 'collection', 'urp', null, 'central'),
  point('urp-web', 'URP, web', 'collection', 'urp', null, 'central'),
  point('regia-network', 'Regia del Network', 'entry', 'regia', null, 'networkDirection'),
  point('comune-giunta', 'Giunta comunale', 'entry', 'comune', 4, 'political'),
];

/** One account for each kind of person who works with the product. */
export const DEMO_ACCOUNTS: readonly {
  username: string;
  displayName: string;
  roles: Role[];
  points: string[];
}[] = [
  account('infodesk', 'Infodesk Savena', ['operator'], 'savena-infodesk'),
  account('raccolta', 'Punto di Raccolta Savena', ['operator'], 'savena-raccolta'),
  account('sportello', 'Sportello Specialistico Savena', ['operator'], 'savena-sportello'),
  account('interni', 'Servizi Interni Savena', ['operator'], 'savena-interni'),
  account('infodesk-navile', 'Infodesk Navile', ['operator'], 'navile-infodesk'),
  account('urp', 'Ufficio Relazioni con il Pubblico', ['operator'], 'urp-web'),
  account('centrale', 'Servizio Centrale Manutenzione', ['operator'], 'manutenzione-ingresso'),
  account('regia', 'Regia del Network', ['networkDirection'], 'regia-network'),
  account('decisore', 'Presidente del Quartiere Savena', ['decisionMaker'], 'savena-presidente'),
  account('manager', 'Responsabile del monitoraggio', ['manager']),
  account('designer', 'Progettista di processi', ['designer']),
  account('admin', 'Amministratore', ['admin']),
  account('worker', 'Lavoratore esterno', ['worker']),
];

function districtPoints(scope: string, name: string): PointData[] {
  return [
    point(`${scope}-infodesk`, `Infodesk ${name}`, 'collection', scope, 1, 'district'),
    point(`${scope}-raccolta`, `Punto di Raccolta ${name}`, 'collection', scope, null, 'district'),
    point(`${scope}-sportello`, `Sportello Specialistico ${name}`, 'entry', scope, 2, 'district'),
    point(`${scope}-interni`, `Servizi Interni ${name}`, 'backOffice', scope, 3, 'district'),
    point(`${scope}-presidente`, `Presidente ${name}`, 'entry', scope, 4, 'political'),
  ];
}

function centralPoints(scope: string, name: string, competences: string[]): PointData[] {
  return [
    point(`${scope}-ingresso`, `${name}, ingresso`, 'entry', scope, null, 'central', competences),
    point(`${scope}-operativo`, `${name}, operativo`, 'backOffice', scope, null, 'central'),
  ];
}

function point(
  code: string,
  name: string,
  kind: Point['kind'],
  scopeCode: string,
  level: number | null,
  system: Point['system'],
  competences: string[] = [],
): PointData {
  return { code, name, kind, scopeCode, level, system, competences };
}

function account(username: string, displayName: string, roles: Role[], ...points: string[]) {
  return { username, displayName, roles, points };
}

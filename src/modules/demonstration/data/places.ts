/**
 * Streets of the demonstration's street register with a point that lies on them, or near, inside their district, in
 * degrees of WGS 84; written for this product from general knowledge of the city, not taken from a register.
 */
const STREETS: Readonly<Record<string, readonly [name: string, lat: number, lon: number][]>> = {
  'borgo-panigale-reno': [
    ['Via Emilia Ponente', 44.51, 11.292],
    ['Via Battindarno', 44.497, 11.297],
    ['Via Marco Emilio Lepido', 44.516, 11.275],
    ['Via del Triumvirato', 44.517, 11.288],
    ['Via della Barca', 44.491, 11.297],
  ],
  navile: [
    ['Via di Corticella', 44.53, 11.353],
    ['Via Ferrarese', 44.518, 11.357],
    ['Via Marco Polo', 44.52, 11.329],
    ["Via dell'Arcoveggio", 44.518, 11.343],
    ['Via Francesco Zanardi', 44.513, 11.323],
    ['Via Giacomo Matteotti', 44.509, 11.345],
    ["Via Niccolò dall'Arca", 44.511, 11.347],
    ["Piazza dell'Unità", 44.5128, 11.349],
  ],
  'porto-saragozza': [
    ['Via Saragozza', 44.489, 11.326],
    ['Via Aurelio Saffi', 44.5, 11.325],
    ['Via Andrea Costa', 44.4915, 11.313],
    ['Via Sabotino', 44.496, 11.321],
    ['Via Guglielmo Marconi', 44.499, 11.3375],
    ['Via delle Lame', 44.4995, 11.334],
    ['Via San Felice', 44.4975, 11.333],
    ['Via del Pratello', 44.4955, 11.332],
    ['Piazza Malpighi', 44.4945, 11.336],
    ['Piazza Maggiore', 44.4938, 11.341],
  ],
  'san-donato-san-vitale': [
    ['Via San Donato', 44.505, 11.372],
    ['Via Giuseppe Massarenti', 44.493, 11.37],
    ['Via Enrico Mattei', 44.496, 11.395],
    ['Via Larga', 44.5, 11.393],
    ['Viale della Repubblica', 44.506, 11.366],
    ['Viale Aldo Moro', 44.5075, 11.364],
    ['Via del Pilastro', 44.511, 11.398],
  ],
  'santo-stefano': [
    ['Via Santo Stefano', 44.489, 11.353],
    ['Via Augusto Murri', 44.481, 11.361],
    ['Via Castiglione', 44.488, 11.348],
    ['Strada Maggiore', 44.4925, 11.353],
    ['Via Zamboni', 44.496, 11.351],
    ['Via Irnerio', 44.4985, 11.349],
    ['Via Siepelunga', 44.474, 11.356],
    ['Piazza Santo Stefano', 44.4922, 11.3488],
    ['Piazza VIII Agosto', 44.5, 11.3465],
    ['Via Giuseppe Mazzini', 44.4875, 11.36],
  ],
  savena: [
    ['Via Toscana', 44.468, 11.37],
    ['Via Arno', 44.4745, 11.3825],
    ['Via Genova', 44.4757, 11.38],
    ['Via Lombardia', 44.4741, 11.3785],
    ['Via Emilia Levante', 44.4795, 11.3905],
    ['Via degli Orti', 44.473, 11.379],
    ['Via Po', 44.471, 11.38],
    ['Via Firenze', 44.4775, 11.3835],
    ['Via Bellaria', 44.4685, 11.385],
  ],
};

export interface StreetPoint {
  district: string;
  street: string;
  lat: number;
  lon: number;
}

/** Streets by the code of their district. */
export const STREET_POINTS: ReadonlyMap<string, readonly StreetPoint[]> = new Map(
  Object.entries(STREETS).map(([district, streets]) => [
    district,
    streets.map(([street, lat, lon]) => ({ district, street, lat, lon })),
  ]),
);

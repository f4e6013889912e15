import type { StoredStreet } from './street-store.js';

/**
 * DEMONSTRATION DATA, written for this product: well-known streets of Bologna, each with the district it is generally
 * known to lie in. It is not the municipality's street register, its codes are made up, and long streets run through
 * several districts. The coordinates are a reconstruction too: a place somewhere along the street, by eye, surveyed by
 * nobody. A real register takes its place (POST /streets/import).
 */
const STREETS: Readonly<Record<string, readonly [name: string, lat: number, lon: number][]>> = {
  'borgo-panigale-reno': [
    ['Via Emilia Ponente', 44.5125, 11.293],
    ['Via Battindarno', 44.501, 11.299],
    ['Via Marco Emilio Lepido', 44.5235, 11.27],
    ['Via del Triumvirato', 44.52, 11.289],
    ['Via della Barca', 44.493, 11.301],
  ],
  navile: [
    ['Via di Corticella', 44.524, 11.353],
    ['Via Ferrarese', 44.522, 11.36],
    ['Via Marco Polo', 44.519, 11.333],
    ["Via dell'Arcoveggio", 44.5215, 11.348],
    ['Via Francesco Zanardi', 44.519, 11.327],
    ['Via Giacomo Matteotti', 44.5095, 11.3445],
    ["Via Niccolò dall'Arca", 44.511, 11.3475],
    ["Piazza dell'Unità", 44.5125, 11.3475],
  ],
  'porto-saragozza': [
    ['Via Saragozza', 44.4905, 11.325],
    ['Via Aurelio Saffi', 44.501, 11.325],
    ['Via Andrea Costa', 44.493, 11.318],
    ['Via Sabotino', 44.4965, 11.323],
    ['Via Guglielmo Marconi', 44.4985, 11.3385],
    ['Via delle Lame', 44.5, 11.3355],
    ['Via San Felice', 44.4975, 11.333],
    ['Via del Pratello', 44.4952, 11.3345],
    ['Piazza Malpighi', 44.4945, 11.337],
    ['Piazza Maggiore', 44.4938, 11.3415],
  ],
  'san-donato-san-vitale': [
    ['Via San Donato', 44.5045, 11.37],
    ['Via Giuseppe Massarenti', 44.4935, 11.365],
    ['Via Enrico Mattei', 44.4905, 11.395],
    ['Via Larga', 44.5, 11.39],
    ['Viale della Repubblica', 44.507, 11.369],
    ['Viale Aldo Moro', 44.508, 11.364],
    ['Via del Pilastro', 44.5105, 11.396],
  ],
  'santo-stefano': [
    ['Via Santo Stefano', 44.4895, 11.352],
    ['Via Augusto Murri', 44.483, 11.361],
    ['Via Castiglione', 44.4885, 11.347],
    ['Strada Maggiore', 44.4935, 11.3525],
    ['Via Zamboni', 44.4965, 11.3505],
    ['Via Irnerio', 44.4995, 11.35],
    ['Via Siepelunga', 44.476, 11.357],
    ['Piazza Santo Stefano', 44.4922, 11.3483],
    ['Piazza VIII Agosto', 44.5005, 11.3465],
    ['Via Giuseppe Mazzini', 44.49, 11.36],
  ],
  savena: [
    ['Via Toscana', 44.466, 11.373],
    ['Via Arno', 44.477, 11.379],
    ['Via Genova', 44.4745, 11.383],
    ['Via Lombardia', 44.472, 11.386],
    ['Via Emilia Levante', 44.4795, 11.395],
    ['Via degli Orti', 44.4785, 11.377],
    ['Via Po', 44.48, 11.393],
    ['Via Firenze', 44.472, 11.388],
    ['Via Bellaria', 44.469, 11.396],
  ],
};

export const DEMO_STREETS: readonly StoredStreet[] = Object.entries(STREETS).flatMap(
  ([district, names]) =>
    names.map(([name, lat, lon], index) => ({
      code: `demo-${district}-${index + 1}`,
      name,
      district,
      spot: { lat, lon },
      lines: [],
    })),
);

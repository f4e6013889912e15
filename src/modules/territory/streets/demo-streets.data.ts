import type { Street } from './streets.js';

/**
 * DEMONSTRATION DATA, written for this product: well-known streets of Bologna, each with the district it is generally
 * known to lie in. It is not the municipality's street register, its codes are made up, and long streets run through
 * several districts. A real register takes its place (POST /streets/import).
 */
const STREETS: Readonly<Record<string, readonly string[]>> = {
  'borgo-panigale-reno': [
    'Via Emilia Ponente',
    'Via Battindarno',
    'Via Marco Emilio Lepido',
    'Via del Triumvirato',
    'Via della Barca',
  ],
  navile: [
    'Via di Corticella',
    'Via Ferrarese',
    'Via Marco Polo',
    "Via dell'Arcoveggio",
    'Via Francesco Zanardi',
    'Via Giacomo Matteotti',
    "Via Niccolò dall'Arca",
    "Piazza dell'Unità",
  ],
  'porto-saragozza': [
    'Via Saragozza',
    'Via Aurelio Saffi',
    'Via Andrea Costa',
    'Via Sabotino',
    'Via Guglielmo Marconi',
    'Via delle Lame',
    'Via San Felice',
    'Via del Pratello',
    'Piazza Malpighi',
    'Piazza Maggiore',
  ],
  'san-donato-san-vitale': [
    'Via San Donato',
    'Via Giuseppe Massarenti',
    'Via Enrico Mattei',
    'Via Larga',
    'Viale della Repubblica',
    'Viale Aldo Moro',
    'Via del Pilastro',
  ],
  'santo-stefano': [
    'Via Santo Stefano',
    'Via Augusto Murri',
    'Via Castiglione',
    'Strada Maggiore',
    'Via Zamboni',
    'Via Irnerio',
    'Via Siepelunga',
    'Piazza Santo Stefano',
    'Piazza VIII Agosto',
    'Via Giuseppe Mazzini',
  ],
  savena: [
    'Via Toscana',
    'Via Arno',
    'Via Genova',
    'Via Lombardia',
    'Via Emilia Levante',
    'Via degli Orti',
    'Via Po',
    'Via Firenze',
    'Via Bellaria',
  ],
};

export const DEMO_STREETS: readonly Street[] = Object.entries(STREETS).flatMap(
  ([district, names]) =>
    names.map((name, index) => ({ code: `demo-${district}-${index + 1}`, name, district })),
);

import { SERVICES } from './rilfedeur-services.js';
import { STREETS } from './rilfedeur-streets.js';

/** A node of the first published version, as rows of `classification_version_node` hold it. */
export interface SeedNode {
  code: string;
  parent_code: string | null;
  level: 'class' | 'subject' | 'event';
  name: string;
  name_en: string;
  synonyms: string[];
  /** Own ones; null: as the node above. */
  default_priority: string | null;
  sensitivity: string | null;
  attributes: object[];
}

const LEVELS = ['class', 'subject', 'event'] as const;

type Value = readonly [key: string, name: string, nameEn: string];

function attribute(
  code: string,
  datatype: string,
  description: string,
  descriptionEn: string,
  more: { required?: boolean; hint?: string; hintEn?: string; values?: readonly Value[] } = {},
): object {
  return {
    code,
    datatype,
    required: more.required ?? false,
    variable: true,
    description,
    descriptionEn,
    datatypeDescription: more.hint ?? null,
    datatypeDescriptionEn: more.hintEn ?? null,
    values: (more.values ?? []).map(([key, name, nameEn]) => ({ key, name, nameEn })),
  };
}

const PLATE = { hint: 'Per esempio AB123CD.', hintEn: 'Such as AB123CD.' };

/** Attributes of the shipped tree; those below inherit them. Required ones only where nobody can act without. */
const ATTRIBUTES: Record<string, object[]> = {
  '01.01.01': [
    attribute('dimensione', 'singlevaluelist', 'Quanto è grande la buca?', 'How big is it?', {
      values: [
        ['piccola', 'Come un piatto', 'Like a plate'],
        ['media', 'Come una ruota', 'Like a wheel'],
        ['grande', 'Più di una ruota', 'Larger than a wheel'],
      ],
    }),
    attribute('posizione', 'multivaluelist', 'Dove si trova?', 'Where does it lie?', {
      values: [
        ['corsia', 'Corsia di marcia', 'Traffic lane'],
        ['ciclabile', 'Pista ciclabile', 'Cycle path'],
        ['strisce', 'Attraversamento pedonale', 'Pedestrian crossing'],
      ],
    }),
  ],
  '02.01': [
    attribute('numeroPalo', 'string', 'Numero scritto sul palo', 'Number on the pole', {
      hint: 'La targhetta del palo, se c’è.',
      hintEn: 'The plate on the pole, where there is one.',
    }),
  ],
  '04.03.02': [
    attribute('targa', 'string', 'Targa, o "senza targa"', 'Number plate, or "none"', {
      required: true,
      ...PLATE,
    }),
    attribute('fermoDal', 'datetime', 'Da quando è fermo', 'Since when it has been there'),
  ],
  '07.02.01': [
    attribute('specie', 'singlevaluelist', 'Quale animale?', 'Which animal?', {
      values: [
        ['cane', 'Cane', 'Dog'],
        ['gatto', 'Gatto', 'Cat'],
        ['altro', 'Altro', 'Other'],
      ],
    }),
    attribute('descrizioneAnimale', 'text', 'Com’è fatto', 'What it looks like'),
  ],
  '10.04.02': [
    attribute('numeroVerbale', 'string', 'Numero del verbale', 'Number of the fine', {
      required: true,
    }),
    attribute('dataNotifica', 'datetime', 'Quando è stato notificato', 'When it was served'),
  ],
  '10.04.04': [attribute('targa', 'string', 'Targa', 'Number plate', PLATE)],
  '11.08.03': [
    attribute('annoPratica', 'number', 'Anno della pratica', 'Year of the file'),
    attribute('titolo', 'singlevaluelist', 'A che titolo lo chiede?', 'In what capacity?', {
      required: true,
      values: [
        ['proprietario', 'Proprietario', 'Owner'],
        ['tecnico', 'Tecnico incaricato', 'Appointed professional'],
        ['altro', 'Altro interesse', 'Other interest'],
      ],
    }),
  ],
};

/** The reconstructed tree, parents before children: 12 classes, 69 subjects, 256 events. */
export const RILFEDEUR_TREE: SeedNode[] = `${STREETS}${SERVICES}`
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [code, name, nameEn, synonyms = '', priority = '', sensitivity = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    const steps = code.split('.');
    return {
      code,
      parent_code: steps.length > 1 ? steps.slice(0, -1).join('.') : null,
      level: LEVELS[steps.length - 1],
      name,
      name_en: nameEn,
      synonyms: synonyms
        .split(';')
        .map((synonym) => synonym.trim())
        .filter(Boolean),
      default_priority: priority || null,
      sensitivity: sensitivity || null,
      attributes: (ATTRIBUTES[code] ?? []).map((one, index) => ({ ...one, order: index + 1 })),
    };
  });

import { useTranslation } from 'react-i18next';
import type { Definition } from './queries';

const KNOWN = ['smistamento', 'priorita', 'paroleUrgenti'] as const;

/** What a decision is for, in a sentence; of one that the product does not know, what kind it is. */
export function useWhatItDecides(): (definition: Definition) => string {
  const { t } = useTranslation('tables');
  return ({ key, kind }) => {
    const known = KNOWN.find((name) => name === key);
    return known ? t(`decides.${known}`) : t(`decides.${kind}`);
  };
}

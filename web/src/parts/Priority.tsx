import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { Icon } from './Icon';

export type PriorityValue = Schemas['ContactViewDto']['priority'];

/** The API's own list, the most urgent first; the type holds it to the document. */
export const PRIORITIES = Object.keys({
  urgent: 0,
  high: 0,
  normal: 0,
  low: 0,
} satisfies Record<PriorityValue, 0>) as PriorityValue[];

/** How soon a contact wants attention: a word, with a sign where it is above the normal. */
export function Priority({ value }: { value: PriorityValue }) {
  const { t } = useTranslation('words');
  return (
    <span className="priority" data-priority={value}>
      {(value === 'urgent' || value === 'high') && <Icon name="it-arrow-up-circle" />}
      {t(`priority.${value}`)}
    </span>
  );
}

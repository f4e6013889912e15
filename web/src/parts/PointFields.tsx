import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pointsQuery } from '../api/reference';
import type { Schemas } from '../api/client';
import { SelectField } from './fields';

type Point = Schemas['PointView'];

interface PointFieldProps {
  label: string;
  help?: string;
  error?: string;
  required?: boolean;
  value: string;
  onChange: (code: string) => void;
  /** Which of the open points may be chosen. */
  among?: (point: Point) => boolean;
}

/** An open point, by name. */
export function PointField({ among, ...props }: PointFieldProps) {
  const { t } = useTranslation('task');
  return <SelectField {...props} empty={t('point.choose')} choices={useOpenPoints(among)} />;
}

interface PointsFieldProps extends Omit<PointFieldProps, 'value' | 'onChange'> {
  value: readonly string[];
  onChange: (codes: string[]) => void;
}

/** Several points: chosen one after the other, each can be taken away. */
export function PointsField({ among, value, onChange, ...frame }: PointsFieldProps) {
  const { t } = useTranslation('task');
  const points = useOpenPoints(among);
  return (
    <div className="stack-close">
      <SelectField
        {...frame}
        empty={value.length === 0 ? t('point.choose') : t('point.another')}
        choices={points.filter((choice) => !value.includes(choice.value))}
        value=""
        onChange={(code) => code && onChange([...value, code])}
      />
      {value.length > 0 && (
        <ul className="chips">
          {value.map((code) => {
            const name = points.find((point) => point.value === code)?.label ?? code;
            return (
              <li key={code}>
                {name}
                <button
                  type="button"
                  aria-label={t('point.remove', { name })}
                  onClick={() => onChange(value.filter((kept) => kept !== code))}
                >
                  ×
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

export function useOpenPoints(among: (point: Point) => boolean = () => true) {
  const points = useQuery(pointsQuery).data ?? [];
  return points
    .filter((point) => point.closedAt === null && among(point))
    .map(({ code, name }) => ({ value: code, label: name }))
    .sort((one, other) => one.label.localeCompare(other.label));
}

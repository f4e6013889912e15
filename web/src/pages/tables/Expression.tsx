import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../api/problem';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { readList } from './feel';
import { type Definition, fileOf } from './queries';

/** A decision that is one expression: read here, changed in Camunda Modeler. */
export function Expression({ definition }: { definition: Definition }) {
  const { t } = useTranslation('tables');
  const file = useQuery<string, ApiProblem>({
    queryKey: ['decision-file', definition.id],
    queryFn: () => fileOf(definition),
    staleTime: Infinity,
  });
  if (file.isPending) return <Waiting />;
  if (file.error) return <Problem error={file.error} />;
  const text = expressionIn(file.data, definition.key);
  const values = readList(text.replace(/^\[|\]$/g, ''));
  return (
    <div className="stack">
      <p>{t('expression.what')}</p>
      {values ? (
        <ul className="plain value-list">
          {values.map((value) => (
            <li key={String(value)}>{String(value)}</li>
          ))}
        </ul>
      ) : (
        <pre className="panel">{text}</pre>
      )}
    </div>
  );
}

function expressionIn(xml: string, key: string): string {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const decision = [...document.getElementsByTagNameNS('*', 'decision')].find(
    ({ id }) => id === key,
  );
  const [text] = decision?.getElementsByTagNameNS('*', 'text') ?? [];
  return text?.textContent?.trim() ?? '';
}

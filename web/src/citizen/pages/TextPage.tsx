import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { asProblem } from '../../api/problem';
import { currentLanguage } from '../../i18n';
import { Problem } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { CitizenPage } from '../CitizenPage';

/** A text of the municipality: the accessibility statement or the privacy notice. */
export function TextPage({ name }: { name: 'accessibility' | 'privacy' }) {
  const { t } = useTranslation('citizen');
  const text = useQuery({
    queryKey: ['public', 'text', name],
    queryFn: () => bodyOf(api.GET('/api/v1/public/texts/{name}', { params: { path: { name } } })),
    staleTime: Infinity,
  });
  return (
    <CitizenPage title={t(`link.${name}`)} screen={name}>
      {text.error && <Problem error={asProblem(text.error)} onRetry={() => void text.refetch()} />}
      {text.isLoading && <Waiting />}
      {text.data?.[currentLanguage()].map(({ kind, texts }, index) => {
        if (kind === 'heading') return <h2 key={index}>{texts[0]}</h2>;
        if (kind === 'paragraph')
          return (
            <p key={index} className={text.data.isModel && index === 0 ? 'notice' : undefined}>
              {texts[0]}
            </p>
          );
        return (
          <ul key={index}>
            {texts.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        );
      })}
    </CitizenPage>
  );
}

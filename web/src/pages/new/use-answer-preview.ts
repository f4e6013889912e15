import { partsOfAnswer, type AnswerPart } from './answer-parts';
import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client';
import { useMe } from '../../api/me';
import { classQuery } from '../../api/reference';
import type { Draft } from './draft';
import { useRouting } from './queries';

export type Language = 'it' | 'en';

const NUMBER_AT_THE_END = / (?:n\.? ?|n° ?)?\d+ ?(?:\/? ?[a-z]|\/\d+)?$/i;
const LOCALES = { it: 'it', en: 'en-GB' } as const;

/** Model answers as they would read with what has been written so far; what is not known yet is a gap. */
export function useAnswerPreview(draft: Draft): (text: string, language: Language) => AnswerPart[] {
  const { displayName: operator } = useMe();
  const dueAt = useRouting(draft).data?.answerDueAt ?? null;
  const code = draft.classification?.code ?? '';
  const node = useQuery({ ...classQuery(code), enabled: code !== '' }).data;
  const labels = useQuery({
    queryKey: ['placeholders'],
    queryFn: () => bodyOf(api.GET('/api/v1/knowledge/placeholders')),
    staleTime: Infinity,
  }).data?.items;
  return (text, language) => {
    const label = (name: string) => {
      const found = labels?.find((one) => one.name === name);
      const words = (language === 'en' ? found?.textEn : found?.text) ?? name;
      return words.charAt(0).toLowerCase() + words.slice(1);
    };
    const day = (instant: string | null) =>
      instant &&
      new Intl.DateTimeFormat(LOCALES[language], {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'Europe/Rome',
      }).format(new Date(instant));
    const today = day(new Date().toISOString());
    return partsOfAnswer(
      text,
      {
        subject: draft.subject,
        receivedAt: today,
        today,
        answerDueAt: day(dueAt),
        'citizen.name': nameOf(draft),
        'location.address': draft.address,
        'location.street': draft.address
          .split(',')[0]
          .trim()
          .replace(/\s+/g, ' ')
          .replace(NUMBER_AT_THE_END, ''),
        'location.district': draft.district,
        'classification.name': language === 'en' ? node?.nameEn : node?.name,
        'operator.name': operator,
      },
      label,
    );
  };
}

/** The citizen's language, where they are known and answers are written in it; Italian is the town hall's. */
export function languageOf({ who, citizen }: Draft): Language {
  return who === 'known' && citizen?.preferredLanguage === 'en' ? 'en' : 'it';
}

function nameOf({ who, citizen, name }: Draft): string | null {
  if (who === 'anonymous') return null;
  return who === 'known' ? (citizen?.name ?? null) : name;
}

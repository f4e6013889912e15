import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { useMe } from '../../../api/me';
import { currentLanguage } from '../../../i18n';
import type { FormValues } from './conditions';
import { shownFields, variablesOf } from './form-values';

type Task = Schemas['TaskWithFormDto'];
export type WhatFollows = Schemas['WhatFollowsDto'];

/** So long nothing is changed before the server is asked, in milliseconds. */
const PAUSE_MS = 400;
/** Stands for a text that is being written: where the case goes does not depend on its words. */
const SOME_WORDS = 'Testo di prova.';

/** `isCompleted`: it is sent or done, and nothing is asked any more. Where the case would go if the form were completed as it is now; undefined: it is not complete, or not known yet. */
export function useWhatFollows(
  task: Task,
  values: FormValues,
  isCompleted: boolean,
): WhatFollows | undefined {
  const asked = usePaused(question(task, values));
  const { data } = useQuery({
    queryKey: ['task-preview', task.id, asked],
    queryFn: () =>
      bodyOf(
        api.POST('/api/v1/tasks/{id}/preview', {
          params: { path: { id: task.id } },
          body: { variables: JSON.parse(asked!) as Record<string, never> },
        }),
      ),
    enabled: asked !== null && !isCompleted,
    retry: false,
    staleTime: 30_000,
  });
  // What is refused is told by the fields, or when it is completed: nobody is scolded while they write.
  return asked === null || data?.refusal ? undefined : data;
}

/** The values that decide, as JSON; null while something that is required is missing. */
function question(task: Task, values: FormValues): string | null {
  const given = variablesOf(task, values);
  for (const { field, required } of shownFields(task, values)) {
    const missing = given[field.name] === undefined;
    if (required && missing) return null;
    if (field.multiline && !missing) given[field.name] = SOME_WORDS;
  }
  // A form that nobody has begun says nothing of where it leads.
  if (task.form.length > 0 && Object.keys(given).length === 0) return null;
  return JSON.stringify(given);
}

function usePaused<T>(value: T): T {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}

/** `before`: where the case goes; `after`: who has it now. */
export function useFollowsText(): (when: 'before' | 'after', follows: WhatFollows) => string {
  const { t } = useTranslation('task');
  return (when, { contactStatus, next }) => {
    if (contactStatus === 'closed' || contactStatus === 'cancelled')
      return t(`follows.${when}.closed`);
    if (contactStatus === 'notAppropriate') return t(`follows.${when}.notAppropriate`);
    if (next.length === 0) return t(`follows.${when}.goesOn`);
    const steps = next.map((step) => {
      const name = currentLanguage() === 'en' ? (step.nameEn ?? step.name) : step.name;
      const who = step.assigneeName ?? step.points.map((point) => point.name).join(', ');
      return who ? t('follows.step', { name, who }) : name;
    });
    return t(`follows.${when}.next`, { steps: [...new Set(steps)].join('; ') });
  };
}

/** True where none of those who go on is of the reader's own points: a note helps them. */
export function useLeavesMyHands(): (follows: WhatFollows | undefined) => boolean {
  const me = useMe();
  return (follows) =>
    follows !== undefined &&
    follows.next.length > 0 &&
    !follows.next.some(({ assignee, points }) =>
      assignee ? assignee === me.username : points.some(({ code }) => me.points.includes(code)),
    );
}

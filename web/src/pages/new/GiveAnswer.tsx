import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { ApiProblem, asProblem } from '../../api/problem';
import { useMe } from '../../api/me';
import { type CommandHeaders, useCommand } from '../../api/use-command';
import { CheckedForm } from '../../parts/CheckedForm';
import { TextAreaField } from '../../parts/fields';
import { Problem, useFieldErrors } from '../../parts/Problem';
import { eraseAnswer, keepAnswer } from '../../parts/kept-answer';
import type { ChosenAnswer } from './draft';

type Contact = Schemas['ContactViewDto'];

const PATIENCE_MS = 15_000;
const PAUSE_MS = 400;

interface GiveAnswerProps {
  contact: Contact;
  chosen: ChosenAnswer;
}

/** The model answer as it reads for this contact. */
function useRendered({ contact: { id }, chosen }: GiveAnswerProps) {
  return useQuery({
    queryKey: ['rendered', id, chosen],
    queryFn: () =>
      bodyOf(
        api.POST('/api/v1/knowledge/articles/{id}/model-answers/{number}/render', {
          params: { path: { id: chosen.articleId, number: chosen.number } },
          body: { contactId: id },
        }),
      ),
    staleTime: Infinity,
  });
}

/** Completes what stands between the contact and its answer; a second try goes on where the first ended. */
async function give({ contact, chosen }: GiveAnswerProps, answer: string, header: CommandHeaders) {
  const { id, classification, attributes } = contact;
  const complete = (task: string, step: string, variables: Record<string, unknown>) =>
    bodyOf(
      api.POST('/api/v1/tasks/{id}/complete', {
        params: {
          path: { id: task },
          header: { 'Idempotency-Key': `${header['Idempotency-Key']}-${step}` },
        },
        body: { variables },
      }),
    );
  const first = await openTask(id, ['capire', 'rispondere']);
  if (first.definitionKey === 'capire') {
    await complete(first.id, 'capire', {
      classification,
      appropriate: true,
      answerKnown: true,
      ...(Object.keys(attributes).length > 0 ? { attributes: JSON.stringify(attributes) } : {}),
    });
  }
  const last = await openTask(id, ['rispondere']);
  return complete(last.id, 'rispondere', { answer, usedArticle: chosen.articleCode });
}

/** Whoever opens the contact first finds the answer in its form. */
function useKeptAnswer({ contact: { id }, chosen }: GiveAnswerProps, text: string): void {
  const { username } = useMe();
  const { articleCode, title } = chosen;
  useEffect(() => {
    if (text !== '') keepAnswer(username, id, { text, article: articleCode, title });
  }, [username, id, text, articleCode, title]);
}

const hasPlaceholders = (text: string) => /\{\{.*\}\}/.test(text);

/**
 * "I have the answer": the operator confirms the text, then the tasks Capire and Rispondere are completed as if by hand.
 * The cycle goes on from there; if the first is done and the second fails, only the second is tried again.
 */
export function GiveAnswer(props: GiveAnswerProps) {
  const { t } = useTranslation('register');
  const { username } = useMe();
  const rendered = useRendered(props);
  const [written, setWritten] = useState<string | null>(null);
  const text = written ?? rendered.data?.text ?? '';
  useKeptAnswer(props, text);
  const answering = useCommand({
    onDone: () => eraseAnswer(username, props.contact.id),
    send: (answer: string, header) => give(props, answer, header),
  });
  const errors = useFieldErrors(answering.error);
  const gaps = hasPlaceholders(text);
  if (answering.isSuccess) return <p role="status">{t('answer.given')}</p>;
  return (
    <CheckedForm
      className="panel stack"
      aria-busy={answering.isPending}
      onSubmit={() => answering.mutate(text.trim())}
    >
      <h2>{t('answer.title')}</h2>
      {rendered.error && <Problem error={asProblem(rendered.error)} />}
      <TextAreaField
        label={t('answer.text')}
        help={t('answer.help')}
        rows={8}
        required
        value={text}
        onChange={setWritten}
        error={
          errors.answer ?? errors['variables.answer'] ?? (gaps ? t('answer.missing') : undefined)
        }
      />
      {answering.error && <Problem error={answering.error} />}
      <div>
        <Button
          color="primary"
          type="submit"
          disabled={answering.isPending || text.trim() === '' || gaps}
        >
          {t(answering.isPending ? 'answer.giving' : 'answer.give')}
        </Button>
      </div>
    </CheckedForm>
  );
}

/** The open task of one of those elements; the process needs a moment to reach it. */
async function openTask(contactId: string, elements: string[]): Promise<Schemas['ListedTaskDto']> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const { items } = await bodyOf(
      api.GET('/api/v1/tasks', { params: { query: { contactId, state: 'open' } } }),
    );
    const found = items.find(({ definitionKey }) => elements.includes(definitionKey));
    if (found) return found;
    if (Date.now() > until) {
      throw new ApiProblem(409, 'new.task-elsewhere', 'The task is not open for you.');
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

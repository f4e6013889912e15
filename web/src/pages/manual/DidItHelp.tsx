import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { TextField } from '../../parts/fields';
import { Problem, useFieldErrors } from '../../parts/Problem';
import { toast } from '../../parts/Toasts';
import { useFormValues } from '../../parts/use-form-values';

/** Whether it helped, those who asked and those who were answered; everybody has one vote. */
export function DidItHelp({ id }: { id: string }) {
  const { t } = useTranslation('manual');
  return (
    <section className="panel stack">
      <h2 className="h5">{t('help.title')}</h2>
      <Votes id={id} />
      <Voting id={id} />
    </section>
  );
}

function Votes({ id }: { id: string }) {
  const { t } = useTranslation('manual');
  const usefulness = useQuery({
    queryKey: ['articles', id, 'usefulness'],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/knowledge/articles/{id}/usefulness', { params: { path: { id } } })),
  }).data;
  return (
    <>
      {usefulness && (
        <p>
          {t('help.votes', { helped: usefulness.helped, notHelped: usefulness.notHelped })}{' '}
          {t('help.citizens', {
            satisfied: usefulness.satisfied,
            unsatisfied: usefulness.unsatisfied,
          })}
        </p>
      )}
      <ul>
        {usefulness?.comments.map(({ at, comment: said }) => (
          <li key={at}>{said}</li>
        ))}
      </ul>
    </>
  );
}

function Voting({ id }: { id: string }) {
  const { t } = useTranslation('manual');
  const queryClient = useQueryClient();
  const voting = useCommand({
    send: (body: { helped: boolean; comment: string | null }, header) =>
      bodyOf(
        api.POST('/api/v1/knowledge/articles/{id}/votes', {
          params: { path: { id }, header },
          body,
        }),
      ),
    onDone: async () => {
      toast(t('help.done'));
      await queryClient.invalidateQueries({ queryKey: ['articles', id, 'usefulness'] });
    },
  });
  const { values, field } = useFormValues({ comment: '' }, useFieldErrors(voting.error));
  const vote = (helped: boolean) =>
    voting.mutate({ helped, comment: values.comment.trim() || null });
  return (
    <>
      <TextField label={t('help.comment')} maxLength={2000} {...field('comment')} />
      <div className="dialog-actions">
        {[true, false].map((helped) => (
          <Button
            key={String(helped)}
            color="primary"
            outline
            size="sm"
            disabled={voting.isPending}
            onClick={() => vote(helped)}
          >
            {t(helped ? 'help.yes' : 'help.no')}
          </Button>
        ))}
      </div>
      {voting.error && <Problem error={voting.error} shown={['comment']} />}
    </>
  );
}

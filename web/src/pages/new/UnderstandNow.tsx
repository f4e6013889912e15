import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useMe } from '../../api/me';
import { useCommand } from '../../api/use-command';
import { Problem } from '../../parts/Problem';
import { contactTasksQuery } from '../../api/case';

/** Goes on with what was registered just now: takes its first task and opens the case with the form of it. */
export function UnderstandNow({ contactId }: { contactId: string }) {
  const { t } = useTranslation('register');
  const { points } = useMe();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  // The process reaches its first task in the moment after the registration.
  const tasks = useQuery({
    ...contactTasksQuery(contactId),
    refetchInterval: ({ state }) => (state.data?.items.length ? false : 1_000),
  });
  const task = tasks.data?.items.find(
    (one) => one.assignee === null && one.points.some((point) => points.includes(point)),
  );
  const taking = useCommand({
    send: (id: string, header) =>
      bodyOf(api.POST('/api/v1/tasks/{id}/claim', { params: { path: { id }, header } })),
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['contact', contactId] });
      await navigate({ to: '/contatti/$id', params: { id: contactId } });
    },
  });
  if (!task) return null;
  return (
    <>
      <Button
        color="primary"
        outline
        disabled={taking.isPending}
        onClick={() => taking.mutate(task.id)}
      >
        {t('done.understand')}
      </Button>
      {taking.error && <Problem error={taking.error} />}
    </>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { assignmentTreeQuery, contactTasksQuery, messagesQuery } from '../../api/case';
import { useLive } from '../../app/live';

/**
 * Has the open case follow what others do. What is told is not of which case: only its tasks are asked for then, and
 * all the rest once these have changed.
 */
export function useFollowed(contactId: string): void {
  const queryClient = useQueryClient();
  const tasks = useQuery(contactTasksQuery(contactId));
  useLive(['tasks'], () => void tasks.refetch());
  useLive(['assignments'], () => {
    void queryClient.invalidateQueries({ queryKey: assignmentTreeQuery(contactId).queryKey });
  });
  useLive(['messages'], () => {
    void queryClient.invalidateQueries({ queryKey: messagesQuery(contactId).queryKey });
  });
  const open = tasks.data?.items.map(({ id, assignee }) => `${id} ${assignee}`).join();
  const before = useRef(open);
  useEffect(() => {
    const isNew = before.current !== undefined && before.current !== open;
    before.current = open;
    if (!isNew) return;
    const { queryKey } = contactTasksQuery(contactId);
    void queryClient.invalidateQueries({
      queryKey: ['contact', contactId],
      predicate: (query) => query.queryKey.join() !== queryKey.join(),
    });
  }, [queryClient, contactId, open]);
}

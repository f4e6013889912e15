import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client';

export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: ['contact', id],
    queryFn: () => bodyOf(api.GET('/api/v1/contacts/{id}', { params: { path: { id } } })),
  });

export const clocksQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contact', contactId, 'clocks'],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/contacts/{contactId}/clocks', { params: { path: { contactId } } })),
  });

export const contactTasksQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contact', contactId, 'tasks'],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/tasks', { params: { query: { contactId, state: 'open' } } })),
  });

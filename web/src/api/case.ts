import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from './client';
import { everything } from './reference';

/** What others do to the case is seen within half a minute, and at once when one comes back to the window. */
const LIVE = { refetchInterval: 30_000, refetchOnWindowFocus: 'always' as const };

export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: ['contact', id],
    queryFn: () => bodyOf(api.GET('/api/v1/contacts/{id}', { params: { path: { id } } })),
    ...LIVE,
  });

export const clocksQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contact', contactId, 'clocks'],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/contacts/{contactId}/clocks', { params: { path: { contactId } } })),
    ...LIVE,
  });

export const contactTasksQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contact', contactId, 'tasks'],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/tasks', { params: { query: { contactId, state: 'open' } } })),
    ...LIVE,
  });

export const assignmentTreeQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contact', contactId, 'tree'],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/contacts/{contactId}/assignments/tree', {
          params: { path: { contactId } },
        }),
      ),
    ...LIVE,
  });

export const ownershipQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contact', contactId, 'ownership'],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/contacts/{contactId}/ownership', { params: { path: { contactId } } }),
      ),
  });

export const worksQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contact', contactId, 'works'],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/contacts/{contactId}/works', { params: { path: { contactId } } })),
  });

export const messagesQuery = (id: string) =>
  queryOptions({
    queryKey: ['contact', id, 'messages'],
    queryFn: () => bodyOf(api.GET('/api/v1/contacts/{id}/messages', { params: { path: { id } } })),
  });

export const attachmentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['contact', id, 'attachments'],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/contacts/{id}/attachments', { params: { path: { id } } })),
    ...LIVE,
  });

/** All of them: few cases have more than a page. */
export const notesQuery = (id: string) =>
  queryOptions({
    queryKey: ['contact', id, 'notes'],
    queryFn: () =>
      everything<Schemas['NoteViewDto']>((cursor) =>
        bodyOf(
          api.GET('/api/v1/contacts/{id}/notes', {
            params: { path: { id }, query: { limit: 200, cursor } },
          }),
        ),
      ),
    ...LIVE,
  });

export const fittingArticlesQuery = (id: string) =>
  queryOptions({
    queryKey: ['contact', id, 'knowledge'],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/contacts/{id}/knowledge', {
          params: { path: { id }, query: { limit: 5 } },
        }),
      ),
    staleTime: 60_000,
  });

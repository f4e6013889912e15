import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../api/client';

type Model = Schemas['MessageModelDto'];

/** Models of messages that fit the contact, the most particular first. */
export const messageModelsQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['message-models', contactId],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/message-models', { params: { query: { contactId, retired: false } } }),
      ),
    staleTime: 60_000,
  });

/** Its texts in the language of the contact's citizen. */
export function textsFor(contact: Schemas['ContactViewDto'], model: Model) {
  const english = contact.citizen?.preferredLanguage === 'en';
  return {
    subject: (english && model.subjectEn) || model.subject,
    body: (english && model.bodyEn) || model.body,
  };
}

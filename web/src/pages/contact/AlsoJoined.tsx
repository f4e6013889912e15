import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';

/** "Anche a me": how many others are told of the answer, and so what it must not hold. */
export function AlsoJoined({ contactId }: { contactId: string }) {
  const { t } = useTranslation('contact');
  const { data } = useQuery({
    queryKey: ['contact', contactId, 'joins'],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/contacts/{id}/joins', { params: { path: { id: contactId } } })),
  });
  if (!data || data.confirmed === 0) return null;
  return (
    <p className="also-joined">
      <strong>{t('joins.others', { count: data.confirmed })}.</strong> {t('joins.answer')}
    </p>
  );
}

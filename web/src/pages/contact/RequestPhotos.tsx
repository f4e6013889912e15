import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { attachmentsQuery } from '../../api/case';

/** What the citizen sent with the request, as far as it is a picture: the first one, which opens, and how many more. */
export function RequestPhotos({ contactId }: { contactId: string }) {
  const { t } = useTranslation('attachments');
  const files = useQuery(attachmentsQuery(contactId)).data;
  if (!files || files.withheld) return null;
  const photos = files.items.filter(
    ({ sentBy, hasPreview, removedAt }) => sentBy === 'citizen' && hasPreview && !removedAt,
  );
  const [first] = photos;
  if (!first) return null;
  const address = `/api/v1/contacts/${contactId}/attachments/${first.id}`;
  return (
    <a className="request-photo" href={`${address}/content`} target="_blank" rel="noreferrer">
      <img src={`${address}/preview`} alt={t('picture', { name: first.fileName ?? '' })} />
      {photos.length > 1 && <span className="count">+{photos.length - 1}</span>}
    </a>
  );
}

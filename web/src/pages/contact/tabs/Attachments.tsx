import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { TextAreaField } from '../../../parts/fields';
import { Problem } from '../../../parts/Problem';
import { toast } from '../../../parts/Toasts';
import { useUploads, worthAgain } from '../../../parts/use-uploads';
import { Waiting } from '../../../parts/Waiting';
import { When } from '../../../parts/When';
import { ActionDialog } from '../../../parts/ActionDialog';
import { useCaseRights } from '../../../api/rights';
import { attachmentsQuery } from '../../../api/case';
import '../../../styles/attachments.css';

type Contact = Schemas['ContactViewDto'];
type Attachment = Schemas['AttachmentDto'];

/** What may be chosen; the server looks at the content. */
export const TAKEN_TYPES = 'image/jpeg,image/png,image/webp,application/pdf';

/** The files of the case: to look at, to add, to take away. */
export function Attachments({ contact }: { contact: Contact }) {
  const { t } = useTranslation('attachments');
  const { changes } = useCaseRights(contact);
  const list = useQuery(attachmentsQuery(contact.id));
  if (list.error)
    return <Problem error={asProblem(list.error)} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Waiting />;
  const { items, withheld } = list.data;
  return (
    <div className="stack">
      {withheld && <p className="quiet">{t('withheld', { count: items.length })}</p>}
      {!withheld && items.length === 0 && <p className="empty">{t('none')}</p>}
      {!withheld && items.length > 0 && (
        <ul className="plain attachments">
          {items.map((one) => (
            <AttachmentCard key={one.id} contactId={contact.id} file={one} changes={changes} />
          ))}
        </ul>
      )}
      {changes && !withheld && <AddFiles contactId={contact.id} />}
    </div>
  );
}

interface CardProps {
  contactId: string;
  file: Attachment;
  changes: boolean;
}

function AttachmentCard({ contactId, file, changes }: CardProps) {
  const { t } = useTranslation('attachments');
  return (
    <li className="panel attachment" data-removed={file.removedAt ? true : undefined}>
      <Picture contactId={contactId} file={file} />
      <div className="attachment-facts">
        <strong>{file.fileName ?? ''}</strong>
        <span className="quiet">
          {t(`sentBy.${file.sentBy}`, { name: file.addedBy })} · <When at={file.addedAt} /> ·{' '}
          {t('size', { kilobytes: Math.max(1, Math.round(file.bytes / 1000)) })}
        </span>
        {file.removalReason && <p className="said">{file.removalReason}</p>}
        {changes && !file.removedAt && <RemoveFile contactId={contactId} file={file} />}
      </div>
    </li>
  );
}

type FileProps = Pick<CardProps, 'contactId' | 'file'>;

function Picture({ contactId, file }: FileProps) {
  const { t } = useTranslation('attachments');
  const address = `/api/v1/contacts/${contactId}/attachments/${file.id}`;
  if (file.removedAt) return <p className="attachment-picture">{t('removed')}</p>;
  return (
    <a className="attachment-picture" href={`${address}/content`} target="_blank" rel="noreferrer">
      {file.hasPreview ? (
        <img
          src={`${address}/preview`}
          alt={t('picture', { name: file.fileName ?? '' })}
          loading="lazy"
        />
      ) : (
        <span>{t('document')}</span>
      )}
    </a>
  );
}

function RemoveFile({ contactId, file }: FileProps) {
  const { t } = useTranslation('attachments');
  return (
    <ActionDialog
      label={t('remove.action')}
      title={t('remove.title', { name: file.fileName ?? '' })}
      start={{ reason: '' }}
      shown={['reason']}
      done={t('remove.done')}
      dangerous
      send={(body, headers) =>
        api.POST('/api/v1/contacts/{id}/attachments/{attachmentId}/removal', {
          params: { path: { id: contactId, attachmentId: file.id }, header: headers },
          body,
        })
      }
    >
      {({ field }) => (
        <>
          <p>{t('remove.what')}</p>
          <TextAreaField label={t('remove.reason')} required maxLength={500} {...field('reason')} />
        </>
      )}
    </ActionDialog>
  );
}

/** By the browser's own field, which also takes what is dropped on it. */
function AddFiles({ contactId }: { contactId: string }) {
  const { t } = useTranslation('attachments');
  const queryClient = useQueryClient();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { uploads, send, again, dismiss } = useUploads<Attachment>(
    `/api/v1/contacts/${contactId}/attachments`,
    async ({ fileName }) => {
      toast(t('added', { name: fileName ?? '' }));
      await queryClient.invalidateQueries({ queryKey: ['contact', contactId] });
    },
  );
  return (
    <div className="attachment-add">
      <label htmlFor={id}>{t('add')}</label>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        accept={TAKEN_TYPES}
        aria-describedby={`${id}-help`}
        onChange={() => {
          send([...(input.current?.files ?? [])]);
          input.current!.value = '';
        }}
      />
      <p id={`${id}-help`} className="field-help">
        {t('addHelp')}
      </p>
      <ul className="plain" aria-live="polite">
        {uploads.map((one) => (
          <li key={one.id}>
            {one.problem ? (
              <>
                <strong>{one.fileName}</strong>
                <Problem
                  error={one.problem}
                  shown={['file']}
                  onRetry={worthAgain(one.problem) ? () => again(one.id) : undefined}
                />
                <button type="button" className="link-button" onClick={() => dismiss(one.id)}>
                  {t('dismiss')}
                </button>
              </>
            ) : (
              <label>
                {t('sending', { name: one.fileName })} <progress value={one.share} max={1} />
              </label>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { Problem } from '../parts/Problem';
import { useUploads, worthAgain } from '../parts/use-uploads';
import { shrunkPhoto } from './report/shrink-photo';

export interface SentFile {
  claim: string;
  fileName: string;
}

interface PhotoFieldProps {
  files: readonly SentFile[];
  most: number;
  onAdd: (file: SentFile) => void;
  onRemove: (claim: string) => void;
}

/** Photos and documents, sent while one goes on writing; each can be taken away again. */
export function PhotoField({ files, most, onAdd, onRemove }: PhotoFieldProps) {
  const { t } = useTranslation('citizen');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { uploads, send, again, dismiss } = useUploads<Schemas['PublicUploadDto']>(
    '/api/v1/public/uploads',
    ({ claim, fileName }) => onAdd({ claim, fileName }),
    shrunkPhoto,
  );
  const room = most - files.length - uploads.length;
  return (
    <div className="photo-field">
      <ul>
        {files.map(({ claim, fileName }) => (
          <li key={claim}>
            <span>{fileName}</span>
            <button type="button" className="link-button" onClick={() => onRemove(claim)}>
              {t('photo.remove')}
              <span className="visually-hidden"> {fileName}</span>
            </button>
          </li>
        ))}
        {uploads.map((one) => (
          <li key={one.id}>
            {one.problem ? (
              <div>
                <strong>{one.fileName}</strong>
                <Problem
                  error={one.problem}
                  shown={['file']}
                  onRetry={worthAgain(one.problem) ? () => again(one.id) : undefined}
                />
                <button type="button" className="link-button" onClick={() => dismiss(one.id)}>
                  {t('photo.dismiss')}
                </button>
              </div>
            ) : (
              <label>
                {t('photo.sending', { name: one.fileName })} <progress value={one.share} max={1} />
              </label>
            )}
          </li>
        ))}
      </ul>
      {room > 0 ? (
        <>
          <label className="big-button second photo-button" htmlFor={id}>
            {t('photo.add')}
          </label>
          <input
            ref={input}
            id={id}
            className="visually-hidden"
            type="file"
            multiple
            accept="image/jpeg,image/png,image/webp,application/pdf"
            aria-describedby={`${id}-help`}
            onChange={() => {
              send([...(input.current?.files ?? [])].slice(0, room));
              input.current!.value = '';
            }}
          />
        </>
      ) : (
        <p>{t('photo.enough')}</p>
      )}
      <p id={`${id}-help`} className="field-help">
        {t('photo.help', { most })}
      </p>
    </div>
  );
}

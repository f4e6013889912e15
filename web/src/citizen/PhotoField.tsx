import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { Problem } from '../parts/Problem';
import { useUploads, worthAgain } from '../parts/use-uploads';
import { useAlive } from './context';
import { shrunkPhoto } from './report/shrink-photo';

export interface SentFile {
  claim: string;
  fileName: string;
}

interface PhotoFieldProps {
  files: readonly SentFile[];
  most: number;
  error?: string;
  /** Without a script the server keeps what is sent until the report is: it can be looked at and taken away. */
  kept?: boolean;
  onAdd: (file: SentFile) => void;
  onRemove: (claim: string) => void;
}

const TAKEN = 'image/jpeg,image/png,image/webp,application/pdf';

/** Photos and documents, each with its small picture; sent while one goes on writing, or with the form. */
export function PhotoField(props: PhotoFieldProps) {
  const { files, most, kept, onRemove } = props;
  const { t } = useTranslation('citizen');
  const alive = useAlive();
  const id = useId();
  return (
    <div className="photo-field" data-invalid={props.error ? true : undefined}>
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <SentPhoto key={file.claim} file={file} onRemove={onRemove} />
          ))}
        </ul>
      )}
      {alive ? (
        <LiveUploads {...props} id={id} />
      ) : (
        files.length < most && (
          <p>
            <label htmlFor={id}>{t('photo.choose')}</label>{' '}
            <input
              id={id}
              name="photos"
              type="file"
              multiple
              accept={TAKEN}
              aria-describedby={`${id}-help`}
            />{' '}
            {kept && (
              <button type="submit" name="azione" value="carica" className="big-button second">
                {t('photo.upload')}
              </button>
            )}
          </p>
        )
      )}
      {props.error && (
        <p className="field-error" role="alert">
          {props.error}
        </p>
      )}
      <p id={`${id}-help`} className="field-help">
        {t('photo.help', { most })}
      </p>
    </div>
  );
}

interface SentPhotoProps extends Pick<PhotoFieldProps, 'onRemove'> {
  file: SentFile;
}

function SentPhoto({ file, onRemove }: SentPhotoProps) {
  const { t } = useTranslation('citizen');
  const alive = useAlive();
  return (
    <li>
      <Thumbnail {...file} />
      <bdi>{file.fileName}</bdi>
      <button
        type={alive ? 'button' : 'submit'}
        name="togli"
        value={file.claim}
        formNoValidate
        className="link-button"
        onClick={() => onRemove(file.claim)}
      >
        {t('photo.remove')}
        <span className="visually-hidden"> {file.fileName}</span>
      </button>
    </li>
  );
}

/** What waits in the browser or on the server already; only a picture has one. */
function Thumbnail({ claim, fileName }: SentFile) {
  const { t } = useTranslation('citizen');
  if (fileName.endsWith('.pdf')) return <span className="thumbnail">PDF</span>;
  return (
    <img
      className="thumbnail"
      src={`/api/v1/public/uploads/${encodeURIComponent(claim)}/preview`}
      alt={t('photo.picture', { name: fileName })}
    />
  );
}

function LiveUploads({ id, files, most, onAdd }: PhotoFieldProps & { id: string }) {
  const { t } = useTranslation('citizen');
  const input = useRef<HTMLInputElement>(null);
  const { uploads, send, again, dismiss } = useUploads<Schemas['PublicUploadDto']>(
    '/api/v1/public/uploads',
    ({ claim, fileName }) => onAdd({ claim, fileName }),
    shrunkPhoto,
  );
  const room = most - files.length - uploads.length;
  return (
    <>
      <ul>
        {uploads.map((one) => (
          <li key={one.id}>
            {one.problem ? (
              <div>
                <strong>{one.fileName}</strong>
                <Problem
                  error={one.problem}
                  shown={['file']}
                  retryLabel={t('broken.again')}
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
            accept={TAKEN}
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
    </>
  );
}

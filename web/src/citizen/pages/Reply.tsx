import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { Problem, useFieldErrors } from '../../parts/Problem';
import { useAlive } from '../context';
import { CountedText } from '../CountedText';
import { PhotoField, type SentFile } from '../PhotoField';
import { problemOf } from '../problem-of';
import { MAX_TEXT } from '../report/rules';
import type { FollowView } from '../views';

const MOST = 5;

/** A further word while the request is open; it comes to whoever answers. */
export function Reply({ given, reply }: Pick<FollowView, 'given' | 'reply'>) {
  const { t } = useTranslation('follow');
  const queryClient = useQueryClient();
  const alive = useAlive();
  const [text, setText] = useState(reply.text);
  const [missing, setMissing] = useState(reply.faults.includes('text'));
  const [files, setFiles] = useState<SentFile[]>([]);
  const sending = useCommand({
    send: (body: Schemas['ReplyDto'], headers) =>
      api.POST('/api/v1/public/follow/messages', { params: { header: headers }, body }),
    onDone: async () => {
      setText('');
      setFiles([]);
      await queryClient.invalidateQueries({ queryKey: ['follow'] });
    },
  });
  const refused = sending.error ?? (sending.isIdle && reply.problem && problemOf(reply.problem));
  const errors = useFieldErrors(refused || null);
  return (
    <section>
      <h2>{t('reply.title')}</h2>
      <form
        className="step-form"
        method="post"
        action="/cittadini/segui/messaggi"
        encType="multipart/form-data"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(text.trim() === '');
          if (text.trim() !== '')
            sending.mutate({ ...given, text, attachments: files.map(({ claim }) => claim) });
        }}
      >
        <input type="hidden" name="key" value={reply.key} />
        <CountedText
          label={t('reply.label')}
          help={t('reply.help')}
          error={missing && text.trim() === '' ? t('reply.missing') : errors.text}
          name="text"
          required
          most={MAX_TEXT}
          value={text}
          onChange={setText}
        />
        <PhotoField
          files={files}
          most={MOST}
          error={reply.faults.includes('file') && !alive ? t('reply.unusable') : undefined}
          onAdd={(file) => setFiles((all) => [...all, file])}
          onRemove={(claim) => setFiles((all) => all.filter((one) => one.claim !== claim))}
        />
        {refused && <Problem error={refused} shown={['text']} />}
        {sending.isSuccess && (
          <p className="notice" role="status">
            {t('reply.done')}
          </p>
        )}
        <div className="step-buttons">
          <button type="submit" className="big-button" disabled={sending.isPending}>
            {t(sending.isPending ? 'reply.sending' : 'reply.send')}
          </button>
        </div>
      </form>
    </section>
  );
}

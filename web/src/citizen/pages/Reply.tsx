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

function useReply({ given, reply }: ReplyProps) {
  const queryClient = useQueryClient();
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
  const blank = text.trim() === '';
  return {
    text,
    setText,
    /** It was sent without a word, and has none yet. */
    missing: missing && blank,
    files,
    add: (file: SentFile) => setFiles((all) => [...all, file]),
    remove: (claim: string) => setFiles((all) => all.filter((one) => one.claim !== claim)),
    sending,
    submit: () => {
      setMissing(blank);
      if (!blank) sending.mutate({ ...given, text, attachments: files.map(({ claim }) => claim) });
    },
  };
}

type ReplyProps = Pick<FollowView, 'given' | 'reply'>;

/** A further word while the request is open; it comes to whoever answers. */
export function Reply(props: ReplyProps) {
  const { reply } = props;
  const { t } = useTranslation('follow');
  const alive = useAlive();
  const { text, setText, missing, files, add, remove, sending, submit } = useReply(props);
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
          submit();
        }}
      >
        <input type="hidden" name="key" value={reply.key} />
        <CountedText
          label={t('reply.label')}
          help={t('reply.help')}
          error={missing ? t('reply.missing') : errors.text}
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
          onAdd={add}
          onRemove={remove}
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

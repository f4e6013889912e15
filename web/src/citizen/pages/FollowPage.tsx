import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { asProblem } from '../../api/problem';
import { useCommand } from '../../api/use-command';
import { formatInstant, formatLongDay, relative } from '../../parts/dates';
import { TextAreaField, TextField } from '../../parts/fields';
import { Problem, useFieldErrors } from '../../parts/Problem';
import { Waiting } from '../../parts/Waiting';
import { CitizenPage } from '../CitizenPage';
import { PhotoField, type SentFile } from '../PhotoField';

type Followed = Schemas['FollowedContactDto'];
interface Key {
  protocolNumber: string;
  code: string;
}

/** How a request stands, for whoever has its number and its code. */
export default function FollowPage() {
  const { t } = useTranslation('follow');
  const { numero = '', codice = '' } = useSearch({ strict: false }) as {
    numero?: string;
    codice?: string;
  };
  const key = { protocolNumber: numero, code: codice };
  const followed = useQuery({
    queryKey: ['follow', numero, codice],
    queryFn: () => bodyOf(api.POST('/api/v1/public/follow', { body: key })),
    enabled: numero !== '' && codice !== '',
    refetchInterval: 60_000,
    retry: (failures, error) => asProblem(error).status === 0 && failures < 3,
  });
  if (followed.data) return <Contact contact={followed.data} given={key} />;
  if (followed.isLoading) return <Waiting />;
  return (
    <CitizenPage title={t('title')} screen="ask">
      <p>{t('lead')}</p>
      {followed.error && <Problem error={asProblem(followed.error)} />}
      <AskForm given={key} />
    </CitizenPage>
  );
}

function AskForm({ given }: { given: Key }) {
  const { t } = useTranslation('follow');
  const navigate = useNavigate();
  const [number, setNumber] = useState(given.protocolNumber);
  const [code, setCode] = useState(given.code);
  return (
    <form
      className="step-form"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({
          to: '/cittadini/segui' as string,
          search: { numero: number.trim(), codice: code.trim() } as never,
        });
      }}
    >
      <TextField
        label={t('number')}
        help={t('numberHelp')}
        name="numero"
        required
        inputMode="text"
        autoComplete="off"
        maxLength={30}
        value={number}
        onChange={setNumber}
      />
      <TextField
        label={t('code')}
        help={t('codeHelp')}
        name="codice"
        required
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={60}
        value={code}
        onChange={setCode}
      />
      <div className="step-buttons">
        <button type="submit" className="big-button">
          {t('show')}
        </button>
      </div>
    </form>
  );
}

function Contact({ contact, given }: { contact: Followed; given: Key }) {
  const { t } = useTranslation(['follow', 'citizen']);
  const { status, answer, responsible, notAppropriateReason } = contact;
  return (
    <CitizenPage title={t('contact', { number: contact.protocolNumber })} screen="contact">
      <p className="lead">{t(`status.${status}`)}</p>
      {contact.surveyPath && (
        <p>
          <a className="big-button" href={contact.surveyPath}>
            {t('survey')}
          </a>
        </p>
      )}
      <Steps contact={contact} />
      {contact.sensitive ? (
        <p className="notice">{t('sensitive')}</p>
      ) : (
        <>
          {responsible && contact.mayReply && <p>{t('responsible', { responsible })}</p>}
          {answer && (
            <section>
              <h2>{t('answer')}</h2>
              <blockquote className="said">{answer}</blockquote>
            </section>
          )}
          {notAppropriateReason && (
            <section>
              <h2>{t('notAppropriate')}</h2>
              <blockquote className="said">{notAppropriateReason}</blockquote>
            </section>
          )}
          <Works works={contact.works} />
          <section>
            <h2>{t('yours')}</h2>
            <blockquote className="said">{contact.description}</blockquote>
            {contact.files.length > 0 && <p>{t('files', { names: contact.files.join(', ') })}</p>}
          </section>
          <Messages messages={contact.messages} />
          {contact.mayReply ? <Reply given={given} /> : <p className="notice">{t('closed')}</p>}
        </>
      )}
    </CitizenPage>
  );
}

/** The four steps of the cycle, with the days they were done or are expected. */
function Steps({ contact }: { contact: Followed }) {
  const { t } = useTranslation(['follow', 'citizen']);
  return (
    <ol className="four-steps follow-steps" aria-label={t('steps')}>
      {contact.steps.map(({ step, state, at, expectedAt }) => (
        <li key={step} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
          <strong>{t(`citizen:step.${step}`)}</strong>
          <span>
            {t(`stepState.${state}`)}
            {at && ` · ${formatLongDay(at)}`}
            {expectedAt &&
              (contact.suspended
                ? ` · ${t('suspended')}`
                : ` · ${t('expected', { day: formatLongDay(expectedAt), when: relative(expectedAt) })}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Works({ works }: { works: Followed['works'] }) {
  const { t } = useTranslation('follow');
  if (works.length === 0) return null;
  return (
    <section>
      <h2>{t('works.title')}</h2>
      <ul>
        {works.map((work) => (
          <li key={`${work.description}${work.plannedFrom}`}>
            <strong>{work.description}</strong>
            <br />
            {work.doneAt
              ? t('works.done', { day: formatLongDay(work.doneAt) })
              : work.plannedFrom &&
                t('works.planned', {
                  from: formatLongDay(work.plannedFrom),
                  to: formatLongDay(work.plannedTo ?? work.plannedFrom),
                })}
            {work.doneNote && <span className="said"> {work.doneNote}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Messages({ messages }: { messages: Followed['messages'] }) {
  const { t } = useTranslation('follow');
  if (messages.length === 0) return null;
  return (
    <section>
      <h2>{t('messages.title')}</h2>
      <ol className="letters">
        {messages.map(({ direction, subject, body, at }) => (
          <li key={`${at}${subject}`} data-direction={direction}>
            <p>
              <strong>{t(`messages.${direction}`)}</strong>{' '}
              <span className="quiet">{formatInstant(at)}</span>
            </p>
            {direction === 'out' ? (
              <details>
                <summary>{subject}</summary>
                <p className="said">{body}</p>
              </details>
            ) : (
              <p className="said">{body}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

const MOST = 5;

/** A further word while the request is open; it comes to whoever answers. */
function Reply({ given }: { given: Key }) {
  const { t } = useTranslation('follow');
  const queryClient = useQueryClient();
  const [text, setText] = useState('');
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
  const errors = useFieldErrors(sending.error);
  return (
    <section>
      <h2>{t('reply.title')}</h2>
      <form
        className="step-form"
        onSubmit={(event) => {
          event.preventDefault();
          sending.mutate({ ...given, text, attachments: files.map(({ claim }) => claim) });
        }}
      >
        <TextAreaField
          label={t('reply.label')}
          help={t('reply.help')}
          error={errors.text}
          name="text"
          required
          maxLength={4000}
          value={text}
          onChange={setText}
        />
        <PhotoField
          files={files}
          most={MOST}
          onAdd={(file) => setFiles((all) => [...all, file])}
          onRemove={(claim) => setFiles((all) => all.filter((one) => one.claim !== claim))}
        />
        {sending.error && <Problem error={sending.error} shown={['text']} />}
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

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { asProblem } from '../../api/problem';
import { formatInstant, formatLongDay, relative } from '../../parts/dates';
import { TextField } from '../../parts/fields';
import { Problem } from '../../parts/Problem';
import { CitizenPage } from '../CitizenPage';
import { useView } from '../context';
import { KeepCode } from '../KeepCode';
import { problemOf } from '../problem-of';
import type { FollowView } from '../views';
import { Reply } from './Reply';

type Followed = Schemas['FollowedContactDto'];

/** How a request stands, for whoever has its number and its code. */
export default function FollowPage() {
  const view = useView();
  if (view.page !== 'follow') return null;
  return view.contact ? <Followed view={view} contact={view.contact} /> : <AskPage view={view} />;
}

/** Number and code: sent as they are, so that neither stands in an address. */
function AskPage({ view: { given, problem, faults } }: { view: FollowView }) {
  const { t } = useTranslation('follow');
  return (
    <CitizenPage title={t('title')} screen="ask">
      <p>{t('lead')}</p>
      {problem && <Problem error={problemOf(problem)} />}
      <form className="step-form" method="post" action="/cittadini/segui" noValidate>
        <PlainField
          label={t('number')}
          help={t('numberHelp')}
          error={faults.includes('number') ? t('missing.number') : undefined}
          name="numero"
          autoComplete="off"
          maxLength={30}
          value={given.protocolNumber}
        />
        <PlainField
          label={t('code')}
          help={t('codeHelp')}
          error={faults.includes('code') ? t('missing.code') : undefined}
          name="codice"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          value={given.code}
        />
        <div className="step-buttons">
          <button type="submit" className="big-button">
            {t('show')}
          </button>
        </div>
      </form>
    </CitizenPage>
  );
}

/** Holds its own value until the form is sent. */
function PlainField({ value, ...field }: Omit<Parameters<typeof TextField>[0], 'onChange'>) {
  const [text, setText] = useState(value);
  return <TextField required {...field} value={text} onChange={setText} />;
}

function Followed({ view, contact: first }: { view: FollowView; contact: Followed }) {
  const { given } = view;
  const { data: contact, error } = useQuery({
    queryKey: ['follow', given],
    queryFn: () => bodyOf(api.POST('/api/v1/public/follow', { body: given })),
    initialData: first,
    refetchInterval: 60_000,
    staleTime: 60_000,
    retry: (failures, failed) => asProblem(failed).status === 0 && failures < 3,
  });
  return (
    <>
      {error && <Problem error={asProblem(error)} />}
      <Contact contact={contact} view={view} />
    </>
  );
}

function Contact({ contact, view }: { contact: Followed; view: FollowView }) {
  const { t } = useTranslation(['follow', 'citizen']);
  const { status, answer, responsible, notAppropriateReason, protocolNumber } = contact;
  const { code } = view.given;
  return (
    <CitizenPage title={t('contact', { number: protocolNumber })} screen="contact">
      <p className="lead">{t(`status.${status}`)}</p>
      {contact.reopenedAt && (
        <p className="notice" suppressHydrationWarning>
          {t('reopened', { day: formatLongDay(contact.reopenedAt) })}
        </p>
      )}
      {view.reply.sent && (
        <p className="notice" role="status">
          {t('reply.done')}
        </p>
      )}
      {contact.surveyPath && (
        <>
          {answer && <Said title={t('answer')} text={answer} />}
          <p>
            <a className="big-button" href={contact.surveyPath}>
              {t('survey')}
            </a>
          </p>
        </>
      )}
      <Steps contact={contact} />
      {contact.sensitive ? (
        <p className="notice">{t('sensitive')}</p>
      ) : (
        <>
          {responsible && contact.mayReply && <p>{t('responsible', { responsible })}</p>}
          {answer && !contact.surveyPath && <Said title={t('answer')} text={answer} />}
          {notAppropriateReason && <Said title={t('notAppropriate')} text={notAppropriateReason} />}
          <Works works={contact.works} />
          <Said title={t('yours')} text={contact.description ?? ''}>
            <Photos contact={contact} />
          </Said>
          <Messages messages={contact.messages} />
          {contact.mayReply ? (
            <Reply given={view.given} reply={view.reply} />
          ) : (
            <p className="notice">{t('closed')}</p>
          )}
        </>
      )}
      <section>
        <h2>{t('keep')}</h2>
        <KeepCode {...{ protocolNumber, code, followPath: followPathOf(protocolNumber, code) }} />
        <form method="post" action="/cittadini/segui/esci" className="no-print" noValidate>
          <button type="submit" className="big-button second">
            {t('leave')}
          </button>
        </form>
      </section>
    </CitizenPage>
  );
}

/** As the server makes it: whoever opens it is led to an address without the code. */
function followPathOf(numero: string, codice: string): string {
  return `/cittadini/segui?${new URLSearchParams({ numero, codice }).toString()}`;
}

interface SaidProps {
  title: string;
  text: string;
  children?: ReactNode;
}

/** What somebody wrote, in the direction of its own script. */
function Said({ title, text, children }: SaidProps) {
  return (
    <section>
      <h2>{title}</h2>
      <blockquote className="said" dir="auto">
        {text}
      </blockquote>
      {children}
    </section>
  );
}

/** What came with it: photos small, the rest by its name. */
function Photos({ contact }: { contact: Followed }) {
  const { t } = useTranslation(['follow', 'citizen']);
  const others = contact.files.filter(
    (name) => !contact.photos.some(({ fileName }) => fileName === name),
  );
  return (
    <>
      {contact.photos.length > 0 && (
        <ul className="thumbnails">
          {contact.photos.map(({ id, fileName }) => (
            <li key={id}>
              <img
                className="thumbnail"
                src={`/cittadini/segui/foto/${id}`}
                alt={t('citizen:photo.picture', { name: fileName })}
                loading="lazy"
              />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <p>
          <bdi>{t('files', { names: others.join(', ') })}</bdi>
        </p>
      )}
    </>
  );
}

/** The four steps of the cycle, with the days they were done or are expected. */
function Steps({ contact }: { contact: Followed }) {
  const { t } = useTranslation(['follow', 'citizen']);
  const { now } = useView();
  return (
    <ol className="four-steps follow-steps" aria-label={t('steps')}>
      {contact.steps.map(({ step, state, at, expectedAt }) => (
        <li key={step} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
          <strong>{t(`citizen:step.${step}`)}</strong>
          <span suppressHydrationWarning>
            {t(`stepState.${state}`)}
            {at && (
              <>
                {' · '}
                <time dateTime={at} suppressHydrationWarning>
                  {formatLongDay(at)}
                </time>
              </>
            )}
            {expectedAt &&
              (contact.suspended
                ? ` · ${t('suspended')}`
                : ` · ${t('expected', { day: formatLongDay(expectedAt), when: relative(expectedAt, now) })}`)}
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
          <li key={`${work.description}${work.plannedFrom}`} suppressHydrationWarning>
            <strong dir="auto">{work.description}</strong>
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
              <time className="quiet" dateTime={at} suppressHydrationWarning>
                {formatInstant(at)}
              </time>
            </p>
            {direction === 'out' ? (
              <details>
                <summary>{subject}</summary>
                <p className="said" dir="auto">
                  {body}
                </p>
              </details>
            ) : (
              <p className="said" dir="auto">
                {body}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

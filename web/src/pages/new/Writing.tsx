import { Button } from 'design-react-kit';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Problem, useFieldErrors } from '../../parts/Problem';
import { TakenUp } from '../../parts/TakenUp';
import { saysNothing, type Draft } from './draft';
import { HelpColumn } from './HelpColumn';
import { InShort } from './InShort';
import { useDraft } from './use-draft';
import { useRegistration } from './use-registration';
import { What } from './What';
import { Where } from './Where';
import { Who } from './Who';

/** Fields that show their own errors. */
const SHOWN = [
  'kind',
  'channel',
  'subject',
  'description',
  'location.address',
  'location.lat',
  'location.lon',
  'location.district',
  'citizen.id',
  'citizen.name',
  'citizen.email',
  'citizen.phone',
  'citizen.taxCode',
  'classification',
  'toPoint',
  'reason',
];

interface WritingProps {
  onRegistered: (contact: Schemas['ContactViewDto'], draft: Draft) => void;
}

/** The form of a new contact: what is written, its faults, and its registration. */
function useWriting({ onRegistered }: WritingProps) {
  const { t } = useTranslation('register');
  const state = useDraft();
  const { draft } = state;
  const { send, sending, waiting } = useRegistration(state, (contact) =>
    onRegistered(contact, draft),
  );
  const refusals = useFieldErrors(sending.error);
  // A number is never given back: nothing is registered of a form in which nobody has written what it is about.
  const [asked, setAsked] = useState(0);
  const lacksWords = asked > 0 && saysNothing(draft);
  return {
    state,
    errors: lacksWords ? { ...refusals, description: t('wordsNeeded') } : refusals,
    /** How many times it was asked for in vain. */
    asked,
    register: () => {
      if (state.sent === null && saysNothing(draft)) setAsked(asked + 1);
      else send();
    },
    send,
    sending,
    waiting,
  };
}

export function Writing(props: WritingProps) {
  const { t } = useTranslation('register');
  const form = useRef<HTMLFormElement>(null);
  const { state, errors, asked, register, send, sending, waiting } = useWriting(props);
  const { draft, change } = state;
  const shown = [...SHOWN, ...Object.keys(errors).filter((field) => /^attributes\./.test(field))];
  useFocus(form, sending.error, asked);
  useRegisteringByKey(register);
  const locked = waiting || sending.isPending;
  return (
    // Enter in a field is a habit, not a registration; Ctrl+Enter is heard by the page.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className="new-contact"
      noValidate
      aria-busy={sending.isPending}
      onSubmit={(event) => {
        event.preventDefault();
        register();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
          event.preventDefault();
      }}
    >
      {state.takenUp !== null && state.sent === null && (
        <TakenUp
          text={t('takenUp')}
          at={state.takenUp}
          dropLabel={t('startAnew')}
          onDrop={state.startAnew}
        />
      )}
      {sending.error && !waiting && <Problem error={sending.error} shown={shown} />}
      {waiting && <LostAnswer onAgain={send} />}
      <div className="new-columns">
        <fieldset className="new-written" disabled={locked}>
          <legend className="visually-hidden">{t('written')}</legend>
          <What draft={draft} change={change} errors={errors} />
          <Where draft={draft} change={change} errors={errors} />
          <Who draft={draft} change={change} errors={errors} />
        </fieldset>
        <fieldset className="new-known" disabled={locked}>
          <legend className="visually-hidden">{t('known')}</legend>
          <HelpColumn draft={draft} change={change} errors={errors} />
        </fieldset>
      </div>
      <div className="new-send">
        <Button color="primary" type="submit" disabled={locked}>
          {t(sending.isPending ? 'sending' : 'register')}
        </Button>
        <span className="quiet new-keys">
          <kbd>Ctrl</kbd> + <kbd>{t('enter')}</kbd>
        </span>
        <InShort draft={draft} />
      </div>
    </form>
  );
}

function LostAnswer({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation('register');
  return (
    <div className="problem" role="alert">
      <div>
        <p>{t('lost.why')}</p>
        <Button color="primary" size="sm" type="button" onClick={onAgain}>
          {t('lost.again')}
        </Button>
      </div>
    </div>
  );
}

/** On what is wrong once that is known; at the beginning where one begins to write. */
function useFocus(form: RefObject<HTMLFormElement>, error: unknown, asked: number): void {
  useEffect(() => {
    if (!error && asked === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid], [data-invalid] input');
    wrong?.focus();
    // Its message too, which stands below it.
    wrong?.closest('[data-invalid]')?.scrollIntoView({ block: 'nearest' });
  }, [form, error, asked]);
  useEffect(() => focusFirst(form.current), [form]);
}

/** Ctrl+Enter, wherever one is on the page. */
function useRegisteringByKey(register: () => void): void {
  const latest = useRef(register);
  latest.current = register;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Where one begins to write; what was sent without an answer waits for its button. */
function focusFirst(form: HTMLFormElement | null): void {
  form
    ?.querySelector<HTMLElement>('.problem button, fieldset:enabled input[name=kind]:checked')
    ?.focus({ preventScroll: true });
}

import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { CitizenPage } from '../CitizenPage';
import { useView } from '../context';
import { CountedText } from '../CountedText';
import { BigChoices } from '../report/BigChoices';
import { SURVEY_REASONS } from '../survey-reasons';
import type { SurveyPageView } from '../views';

type Survey = NonNullable<SurveyPageView['survey']>;
const MAX_NOTE = 2000;

/** Whether the answer satisfied: one question, and why where it did not. Its forms are the server's, script or not. */
export default function SurveyPage() {
  const view = useView();
  if (view.page !== 'survey') return null;
  const { survey, thanks, asks } = view;
  if (!survey) return <Unknown />;
  if (thanks) return <Over survey={survey} of={thanks} />;
  if (!survey.open) return <Over survey={survey} of={survey.answered ? 'answered' : 'closed'} />;
  if (asks === 'why') return <Why view={view} survey={survey} />;
  return <Question view={view} survey={survey} />;
}

function Question({ view, survey }: { view: SurveyPageView; survey: Survey }) {
  const { t } = useTranslation('survey');
  const one = view.asks === 'confirmYes';
  return (
    <CitizenPage title={t('title')}>
      <p className="quiet">{t('protocol', { number: survey.protocolNumber })}</p>
      <Quotation heading={t('about')} text={survey.subject} />
      <Quotation heading={t('answer')} text={survey.answer} />
      {/* No action: the form goes to the page's own address, wherever a proxy has put it. */}
      <form className="step-form" method="post" noValidate>
        <fieldset className="two-answers">
          <legend>{t('title')}</legend>
          {view.faults.includes('outcome') && (
            <p className="field-error" role="alert">
              {t('choose')}
            </p>
          )}
          <button type="submit" className="big-button" name="outcome" value="satisfied">
            {t(one ? 'confirmYes' : 'yes')}
          </button>
          <button
            type="submit"
            className={one ? 'big-button second' : 'big-button'}
            name="outcome"
            value="unsatisfied"
          >
            {t('no')}
          </button>
        </fieldset>
      </form>
      <WaysOn survey={survey} />
    </CitizenPage>
  );
}

/** Before the case is taken up again: why, in one tap; words may be added. */
function Why({ view, survey }: { view: SurveyPageView; survey: Survey }) {
  const { t } = useTranslation('survey');
  const [reason, setReason] = useState(view.given.reason);
  const [note, setNote] = useState(view.given.note);
  return (
    <CitizenPage title={t('why.title')} screen="why">
      <p className="quiet">{t('protocol', { number: survey.protocolNumber })}</p>
      <p>{t('why.lead')}</p>
      <Quotation heading={t('answer')} text={survey.answer} />
      <form className="step-form" method="post" noValidate>
        <input type="hidden" name="outcome" value="unsatisfied" />
        <input type="hidden" name="perche" value="1" />
        <BigChoices
          legend={t('why.question')}
          name="reason"
          value={reason}
          error={view.faults.includes('reason') && !reason ? t('why.missing') : undefined}
          onChange={setReason}
          choices={SURVEY_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
        />
        <CountedText
          label={t('why.note')}
          help={t('why.noteHelp')}
          name="note"
          most={MAX_NOTE}
          value={note}
          onChange={setNote}
        />
        <div className="step-buttons">
          <button type="submit" className="big-button">
            {t('why.send')}
          </button>
          <a className="big-button second" href={view.backPath}>
            {t('why.back')}
          </a>
        </div>
      </form>
      <WaysOn survey={survey} />
    </CitizenPage>
  );
}

type End = 'satisfied' | 'unsatisfied' | 'answered' | 'closed';

/** What was said, or why there is nothing to be said. */
function Over({ survey, of }: { survey: Survey; of: End }) {
  const { t } = useTranslation('survey');
  return (
    <CitizenPage title={t(`end.${of}`)} screen={of}>
      <p>{t(`endText.${of}`)}</p>
      <p>{t('keep', { number: survey.protocolNumber })}</p>
      <WaysOn survey={survey} />
    </CitizenPage>
  );
}

/** Whose language it is cannot be known, so both. */
function Unknown() {
  const { t, i18n } = useTranslation('survey');
  const other = i18n.language === 'it' ? 'en' : 'it';
  return (
    <CitizenPage title={t('unknown')}>
      <p>{t('unknownText')}</p>
      <p lang={other}>{t('unknownOther')}</p>
      <p>
        <a href="/cittadini">{t('home')}</a>
      </p>
    </CitizenPage>
  );
}

/** Back to the pages of which this one is none: the code is not known here, the number is. */
function WaysOn({ survey: { protocolNumber } }: { survey: Survey }) {
  const { t } = useTranslation('survey');
  return (
    <ul className="ways-on">
      <li>
        <a href={`/cittadini/segui?numero=${encodeURIComponent(protocolNumber)}`}>{t('follow')}</a>
      </li>
      <li>
        <a href="/cittadini">{t('home')}</a>
      </li>
    </ul>
  );
}

function Quotation({ heading, text }: { heading: string; text: string | null }) {
  if (!text) return null;
  return (
    <>
      <h2>{heading}</h2>
      <blockquote className="said" dir="auto">
        {text}
      </blockquote>
    </>
  );
}

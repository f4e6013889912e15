import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n';
import { useAlive } from '../context';
import { CountedText } from '../CountedText';
import { BigChoices } from './BigChoices';
import { changeDraft, REPORT_KINDS, useDraft } from './draft';
import { suggestionsQuery } from './queries';
import { MAX_TEXT } from './rules';
import { StepPage } from './StepPage';
import { useReport } from './use-report';

/** What it is: of which kind, in the citizen's own words, and what we think it is about. */
export function WhatStep() {
  const { t } = useTranslation('report');
  const draft = useDraft();
  return (
    <StepPage step="cosa" title={t('what.title')}>
      {(told) => (
        <>
          <BigChoices
            legend={t('what.kind')}
            name="kind"
            value={draft.kind}
            error={told.includes('kind') ? t('what.kindMissing') : undefined}
            onChange={(kind) => changeDraft({ kind })}
            choices={REPORT_KINDS.map((value) => ({
              value,
              label: t(`kind.${value}`),
              help: t(`kindHelp.${value}`),
            }))}
          />
          <CountedText
            label={t('what.description')}
            help={t('what.descriptionHelp')}
            error={told.includes('description') ? t('what.descriptionMissing') : undefined}
            name="description"
            rows={6}
            most={MAX_TEXT}
            value={draft.description}
            onChange={(description) => changeDraft({ description })}
          />
          <Suggestions />
          <div className="visually-hidden" aria-hidden="true">
            <label>
              {t('leaveEmpty')} <input name="website" tabIndex={-1} autoComplete="off" />
            </label>
          </div>
        </>
      )}
    </StepPage>
  );
}

/** Classes that fit the words; none need be chosen. */
function Suggestions() {
  const { t } = useTranslation('report');
  const alive = useAlive();
  const { suggestions } = useReport();
  const { description, classification, className } = useDraft();
  const text = useSettled(description);
  const asked = useQuery(suggestionsQuery(text)).data?.items ?? [];
  const found = alive ? asked : suggestions;
  const language = currentLanguage();
  const choices = found.map((one) => ({
    value: one.code,
    label: language === 'en' ? one.nameEn : one.name,
  }));
  if (classification && !choices.some(({ value }) => value === classification))
    choices.unshift({ value: classification, label: className });
  if (choices.length === 0) return null;
  const NONE = '-';
  return (
    <BigChoices
      legend={t('what.about')}
      name="classification"
      value={classification || NONE}
      onChange={(code) => {
        const chosen = choices.find(({ value }) => value === code);
        changeDraft({
          classification: chosen && code !== NONE ? code : '',
          className: chosen?.label ?? '',
          sameAs: '',
        });
      }}
      choices={[...choices, { value: NONE, label: t('what.aboutNone') }]}
    />
  );
}

const SETTLED_MS = 700;

/** What was written, once the writing pauses. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

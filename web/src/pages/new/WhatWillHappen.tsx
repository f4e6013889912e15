import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n';
import { formatDay } from '../../parts/dates';
import { SelectField } from '../../parts/fields';
import { lacksDistrict } from '../../parts/place/lacks-district';
import { Destination } from './Destination';
import type { Draft } from './draft';
import type { FormPart } from './form-part';
import { useRouting } from './queries';

const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;

/** Where it goes, by when, and why; the priority may be set by hand. */
export function WhatWillHappen(part: FormPart) {
  const { draft, change } = part;
  const { t } = useTranslation(['register', 'words']);
  const routing = useRouting(draft).data;
  const [changing, setChanging] = useState(false);
  const why = (explanation: { text: string; textEn: string }) =>
    currentLanguage() === 'en' ? explanation.textEn : explanation.text;
  const priority = draft.priority || routing?.priority;
  return (
    <section className="panel" aria-label={t('next.title')} aria-live="polite">
      <h2>{t('next.title')}</h2>
      {!draft.classification && <p className="quiet">{t('next.unclassified')}</p>}
      {draft.classification && routing && (
        <>
          <dl className="pairs">
            <div>
              <dt>{t(draft.toPoint ? 'next.point' : 'next.pointAfter')}</dt>
              <Destination
                {...part}
                suggested={routing.point}
                lacksDistrict={lacksDistrict(routing)}
              />
            </div>
            <div>
              <dt>{t('next.by')}</dt>
              <dd>{routing.answerDueAt ? formatDay(routing.answerDueAt) : t('next.noTerm')}</dd>
            </div>
            <div>
              <dt>{t('next.priority')}</dt>
              <dd>
                {priority ? t(`words:priority.${priority}`) : '–'}{' '}
                {!changing && (
                  <button
                    type="button"
                    className="link-button"
                    aria-label={t('next.changePriority')}
                    onClick={() => setChanging(true)}
                  >
                    {t('next.change')}
                  </button>
                )}
              </dd>
            </div>
          </dl>
          <p className="quiet">{why(routing.routing)}</p>
        </>
      )}
      {changing && (
        <SelectField
          label={t('next.priority')}
          empty={t('next.byRule')}
          choices={PRIORITIES.map((value) => ({ value, label: t(`words:priority.${value}`) }))}
          value={draft.priority}
          onChange={(value) => change({ priority: value as Draft['priority'] })}
        />
      )}
    </section>
  );
}

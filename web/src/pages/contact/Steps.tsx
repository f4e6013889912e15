import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Icon } from '../../parts/Icon';

type ContactStatus = Schemas['ContactViewDto']['status'];

/** The service cycle in four words: the phases of ciclo-di-servizio.bpmn. */
const PHASES = ['listen', 'understand', 'answer', 'verify'] as const;

/** In which phase a contact of that state is; 4: it has gone through all. null: it left the cycle. */
const PHASE_OF: Record<ContactStatus, number | null> = {
  registered: 0,
  understanding: 1,
  escalated: 1,
  answering: 2,
  verifying: 3,
  closed: 4,
  notAppropriate: null,
  cancelled: null,
};

export function Steps({ status, round }: { status: ContactStatus; round: number }) {
  const { t } = useTranslation(['contact', 'words']);
  const at = PHASE_OF[status];
  if (at === null)
    return <p className="steps-left">{t('steps.left', { status: t(`words:status.${status}`) })}</p>;
  return (
    <div className="steps-frame">
      <ol className="steps" aria-label={t('steps.label')}>
        {PHASES.map((phase, index) => {
          const state = index < at ? 'done' : index === at ? 'current' : 'ahead';
          return (
            <li
              key={phase}
              data-state={state}
              aria-current={state === 'current' ? 'step' : undefined}
            >
              <span className="step-mark" aria-hidden="true">
                {state === 'done' ? <Icon name="it-check" /> : index + 1}
              </span>
              {t(`steps.${phase}`)}
              <span className="visually-hidden"> ({t(`steps.${state}`)})</span>
            </li>
          );
        })}
      </ol>
      {status === 'escalated' && <span className="quiet">{t('steps.escalated')}</span>}
      {round > 1 && <span className="quiet">{t('steps.round', { round })}</span>}
    </div>
  );
}

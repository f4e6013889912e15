import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { currentLanguage } from '../../i18n';
import { relative } from '../../parts/dates';
import { useAlive, useView } from '../context';
import { PhotoField } from '../PhotoField';
import { BigChoices } from './BigChoices';
import { changeDraft, currentDraft, useDraft } from './draft';
import { nearbyQuery } from './queries';
import { JoinOffer } from './JoinOffer';
import { StepPage } from './StepPage';
import { useReport } from './use-report';

const MOST = 5;

/** Photos, and whether somebody has reported the same already. */
export function PhotoStep() {
  const { t } = useTranslation('report');
  const { files } = useDraft();
  return (
    <StepPage step="foto" title={t('photo.title')} files>
      {(told) => (
        <>
          <p>{t('photo.lead')}</p>
          <PhotoField
            files={files}
            most={MOST}
            kept
            error={told.includes('file') ? t('photo.unusable') : undefined}
            onAdd={(file) => changeDraft({ files: [...currentDraft().files, file] })}
            onRemove={(claim) =>
              changeDraft({ files: currentDraft().files.filter((one) => one.claim !== claim) })
            }
          />
          <Nearby error={told.includes('sameAs') ? t('nearby.gone') : undefined} />
        </>
      )}
    </StepPage>
  );
}

/** Open reports near the place: only of what and how far, nothing that somebody wrote. */
function Nearby({ error }: { error?: string }) {
  const { t } = useTranslation('report');
  const alive = useAlive();
  const view = useReport();
  const { now } = useView();
  const draft = useDraft();
  const asked = useQuery(nearbyQuery(draft)).data?.items;
  const found = (alive ? asked : undefined) ?? (draft.kind === 'report' ? view.nearby : []);
  if (found.length === 0) return error ? <p className="field-error">{error}</p> : null;
  const NONE = '-';
  const describe = (one: Schemas['NearbyReportDto']) => ({
    value: one.ref,
    label: currentLanguage() === 'en' ? one.nameEn : one.name,
    help: t(one.distanceMetres === null ? 'nearby.sameAddress' : 'nearby.distance', {
      metres: one.distanceMetres ?? 0,
      when: relative(one.receivedAt, now),
      state: t(`state.${one.status}`),
    }),
  });
  return (
    <section>
      <h2>{t('nearby.title')}</h2>
      <p>{t('nearby.lead')}</p>
      <BigChoices
        legend={t('nearby.question')}
        name="sameAs"
        value={draft.sameAs || NONE}
        error={error}
        onChange={(ref) => changeDraft({ sameAs: ref === NONE ? '' : ref })}
        choices={[{ value: NONE, label: t('nearby.none') }, ...found.map(describe)]}
      />
      {draft.sameAs && (
        <p role="status" className="chosen-spot">
          {t('nearby.chosen')}
        </p>
      )}
      <JoinOffer items={found} />
    </section>
  );
}

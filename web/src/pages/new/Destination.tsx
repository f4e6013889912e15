import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { pointsQuery, useNames } from '../../api/reference';
import { useWorkingPoint } from '../../app/working-point';
import { TextAreaField } from '../../parts/fields';
import { firstAsked } from '../../parts/first-asked';
import { mayReceive } from '../../api/rights';
import { PointField } from '../../parts/PointFields';
import type { FormPart } from './form-part';

const MAX_REASON = 1000;

interface DestinationProps extends FormPart {
  suggested: Schemas['RoutingPointDto'] | null | undefined;
  /** Routing would name a point of the district, and nobody has said which. */
  lacksDistrict: boolean;
}

/** To whom it goes, with the way to send it elsewhere: against what routing suggests with a reason, which is counted. */
export function Destination(props: DestinationProps) {
  const { draft, change, errors } = props;
  const { t } = useTranslation('register');
  const choosing = useChoosing(draft.toPoint, errors);
  if (draft.answer) return <dd>{t('next.here')}</dd>;
  if (!choosing.open) return <Suggested {...props} onChoose={() => choosing.set(true)} />;
  return (
    <PointChoice
      {...props}
      onSuggested={() => {
        choosing.set(false);
        change({ toPoint: '', reason: '' });
      }}
    />
  );
}

function Suggested(props: DestinationProps & { onChoose: () => void }) {
  const { draft, suggested, lacksDistrict, onChoose } = props;
  const { t } = useTranslation('register');
  const { pointName } = useNames();
  const first = useFirstAsked(draft.district);
  const climbs = !draft.toPoint && suggested && first && first.code !== suggested.code;
  return (
    <dd>
      {!draft.toPoint && lacksDistrict ? (
        <LacksDistrict />
      ) : draft.toPoint ? (
        pointName(draft.toPoint)
      ) : (
        (suggested?.name ?? t('next.noPoint'))
      )}{' '}
      <button
        type="button"
        className="link-button"
        aria-label={t('next.changePoint')}
        onClick={onChoose}
      >
        {t('next.change')}
      </button>
      {climbs && <p className="quiet">{t('next.climbs', { first: first.name })}</p>}
    </dd>
  );
}

function PointChoice(props: DestinationProps & { onSuggested: () => void }) {
  const { draft, change, errors, suggested, onSuggested } = props;
  const { t } = useTranslation('register');
  const receives = useReceivers();
  const elsewhere = draft.toPoint !== '' && suggested != null && draft.toPoint !== suggested.code;
  return (
    <dd className="stack-close new-destination">
      <PointField
        label={t('next.toPoint')}
        help={suggested ? t('next.suggested', { name: suggested.name }) : undefined}
        error={errors.toPoint}
        among={receives}
        value={draft.toPoint}
        onChange={(toPoint) => change({ toPoint })}
      />
      {draft.toPoint && (
        <TextAreaField
          label={t('next.why')}
          help={elsewhere ? t('next.whyHelp') : undefined}
          required={elsewhere}
          rows={2}
          maxLength={MAX_REASON}
          error={errors.reason}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
      <button type="button" className="link-button" onClick={onSuggested}>
        {t('next.asSuggested')}
      </button>
    </dd>
  );
}

/** What is missing, and the way to its field. */
function LacksDistrict() {
  const { t } = useTranslation('register');
  return (
    <>
      <strong>{t('next.noDistrict')}</strong>{' '}
      <button
        type="button"
        className="link-button"
        onClick={() => document.querySelector<HTMLElement>('select[name=district]')?.focus()}
      >
        {t('next.giveDistrict')}
      </button>
    </>
  );
}

/** Open while somebody chooses, and again when the API finds fault with the choice. */
function useChoosing(toPoint: string, errors: FormPart['errors']) {
  const [open, set] = useState(toPoint !== '');
  return { open: open || !!errors.toPoint || !!errors.reason, set };
}

/** Whom the question goes to first when whoever registers it has no answer. */
function useFirstAsked(district: string) {
  const [own] = useWorkingPoint();
  const points = useQuery(pointsQuery).data ?? [];
  return firstAsked(
    points,
    points.find(({ code }) => code === own),
    district || null,
  );
}

/** Points that may receive from the one that registers. */
function useReceivers() {
  const [own] = useWorkingPoint();
  const points = useQuery(pointsQuery).data ?? [];
  const from = points.find(({ code }) => code === own);
  return (to: Schemas['PointView']) => to.code !== own && mayReceive(from, to);
}

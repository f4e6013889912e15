import { useTranslation } from 'react-i18next';
import type { Place, PlacePart } from './place';
import type { PlaceState } from './use-place';

interface PlaceNotesProps {
  place: Place;
  state: PlaceState;
  districtName: (code: string) => string;
}

/** What followed from what was said of the place, what gave way to it, and the point that is asked back. */
export function PlaceNotes({ place, state, districtName }: PlaceNotesProps) {
  const { t } = useTranslation('parts');
  const { gaveWay, question } = state;
  const named = (part: PlacePart, was: string) => (part === 'district' ? districtName(was) : was);
  return (
    <>
      <div className="place-notes" role="status">
        {gaveWay.map(({ part, was, to }) => (
          <p key={`${part} ${was}`}>
            {t(`place.gaveWay.${part}.${to}` as Gone, { was: named(part, was) })}
          </p>
        ))}
        {gaveWay.length > 0 && (
          <button type="button" className="link-button" onClick={state.undo}>
            {t('place.undo')}
          </button>
        )}
        <Follows place={place} state={state} districtName={districtName} />
      </div>
      {question && <Question place={place} state={state} question={question} />}
    </>
  );
}

type Gone = 'place.gaveWay.point.address';

function Follows({ place, state: { by }, districtName }: PlaceNotesProps) {
  const { t } = useTranslation('parts');
  const name = place.district && districtName(place.district);
  return (
    <>
      {place.district && by.district === 'address' && (
        <p className="quiet">{t('place.districtOfStreet', { name })}</p>
      )}
      {place.district && by.district === 'point' && (
        <p className="quiet">{t('place.districtOfPoint', { name })}</p>
      )}
      {place.spot && by.point === 'address' && <p className="quiet">{t('place.pointOfNumber')}</p>}
      {place.address && by.address === 'point' && (
        <p className="quiet">{t('place.addressOfPoint', { address: place.address })}</p>
      )}
    </>
  );
}

interface QuestionProps {
  place: Place;
  state: PlaceState;
  question: NonNullable<PlaceState['question']>;
}

/** A point that cannot be right, or hardly: the person says what they meant. */
function Question({
  place: { spot },
  state,
  question: { code, swapped, confirmable },
}: QuestionProps) {
  const { t } = useTranslation('parts');
  return (
    <div className="place-question" role="alert">
      <p>{t(`place.question.${code}`)}</p>
      <p className="place-answers">
        {swapped && (
          <button type="button" className="link-button" onClick={() => state.tap(swapped)}>
            {t('place.swap')}
          </button>
        )}
        {confirmable && spot && (
          <button
            type="button"
            className="link-button"
            onClick={() => state.tap({ lat: spot.lat, lon: spot.lon, outsideConfirmed: true })}
          >
            {t('place.confirmOutside')}
          </button>
        )}
        <button type="button" className="link-button" onClick={() => state.tap(null)}>
          {t('place.removePoint')}
        </button>
      </p>
    </div>
  );
}

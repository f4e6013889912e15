import type { FormPart } from './form-part';
import { PlaceFields } from '../../parts/place/PlaceFields';

/** Where it is. */
export function Where({ draft, change, errors }: FormPart) {
  const { address, district, spot } = draft;
  return <PlaceFields place={{ address, district, spot }} change={change} errors={errors} />;
}

import { bothOrNone, DescribedShape } from '../../../platform/http/index.js';
import { SaidPlaceDto } from '../../territory/index.js';
import type { LocationInput } from './location-input.js';

@DescribedShape(bothOrNone('number', 'lat', 'lon'))
export class LocationDto extends SaidPlaceDto implements LocationInput {}

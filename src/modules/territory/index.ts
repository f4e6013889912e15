export type { Spot } from './districts/geometry.js';
export { AgreePlaceDto, PlaceAgreementDto, SaidPlaceDto } from './places/http/places.dto.js';
export { PlaceAgreements, type PlaceAgreement } from './places/place-agreement.js';
export { Places } from './places/places.read-model.js';
export { StreetMap, type MapStreet } from './streets/street-map.js';
export { Streets } from './streets/streets.js';
export * from './territory.module.js';
export * from './territory.settings.js';

export { DemonstrationSettings } from './demonstration.settings.js';
export { MunicipalitySettings } from './municipality.settings.js';

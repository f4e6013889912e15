import { DemonstrationSettings, MunicipalitySettings } from './modules/municipality/index.js';
import { PortalSettings } from './modules/portal/index.js';
import { ProtocolsSettings } from './modules/protocols/index.js';
import { TerritorySettings } from './modules/territory/index.js';

/** The settings that the product's modules bring, beside the platform's (`AppConfig`). */
export const PRODUCT_SETTINGS = [
  MunicipalitySettings,
  DemonstrationSettings,
  TerritorySettings,
  ProtocolsSettings,
  PortalSettings,
] as const;

import type { AppConfig } from './app-config.js';

/**
 * A class of settings that a module brings: properties with `@FromEnvironment` and their rules, as in AppConfig. The application
 * registers it in one list; it is injected by its class. Its instances may have the methods of `SettingsMethods`.
 */
export type SettingsClass<T extends object = object> = new () => T;

/** What instances of settings may do beside holding values. */
export interface SettingsMethods {
  /** Fills in what was not set and follows from other settings. */
  complete(platform: AppConfig): void;
  /** A line for each setting that cannot stand with another: it names the variable and says what to do. */
  contradictions(platform: AppConfig): string[];
  /** Makes the secrets that were not set, and keeps them in `dataDir`. */
  completeSecrets(platform: AppConfig): Promise<void>;
}

/** All settings of a program: the platform's, and an instance of each class that its modules bring. */
export class Configuration {
  constructor(
    readonly platform: AppConfig,
    readonly parts: readonly (object & Partial<SettingsMethods>)[] = [],
  ) {}

  /** Throws TypeError for a class that was not registered. */
  get<T extends object>(type: SettingsClass<T>): T {
    const found = this.parts.find((part) => part instanceof type);
    if (!found) throw new TypeError(`The settings ${type.name} are not registered.`);
    return found as T;
  }
}

import { PRODUCT_SETTINGS } from '../../src/product-settings.js';
import { AppConfig, Configuration, variablesOf } from '../../src/platform/index.js';

type Together<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

/** The platform's settings and those of the product's modules, by the names of their properties. */
export type AnySettings = Partial<
  AppConfig & Together<InstanceType<(typeof PRODUCT_SETTINGS)[number]>>
>;

/** A configuration with these settings; the others are as where nothing is set. */
export function configurationOf(values: AnySettings): Configuration {
  const parts: object[] = PRODUCT_SETTINGS.map((type) => new type());
  const platform = new AppConfig();
  for (const [name, value] of Object.entries(values)) {
    const owner = parts.find((part) => variablesOf(part).has(name)) ?? platform;
    Object.assign(owner, { [name]: value });
  }
  return new Configuration(platform, parts);
}

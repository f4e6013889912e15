import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A change of the schema that is never undone by code: undoing would lose what was written since. */
export abstract class ForwardMigration implements MigrationInterface {
  abstract up(runner: QueryRunner): Promise<void>;

  /** @throws always */
  async down(): Promise<never> {
    throw new Error(
      `${this.constructor.name} cannot be undone, migrations only move forward: ` +
        'restore a backup made before it, and start the release that made the backup.',
    );
  }
}

export type Migration = new () => ForwardMigration;

/** A timestamp of 13 digits, then words: 1764000000001-platform.ts. */
const MIGRATION_FILE = /^(\d{13})-([a-z0-9-]+)\.(ts|js)$/;

/**
 * The migrations of a folder in the order of their timestamps: each file exports one class, named after the file.
 * @throws Error that names the file to mend
 */
export async function loadMigrations(folder: string): Promise<Migration[]> {
  const files = readdirSync(folder).filter((file) => /^\d.*(?<!\.d)\.(ts|js)$/.test(file));
  const names = expectedNames(files.sort());
  return Promise.all(
    [...names].map(async ([file, name]) =>
      classOf(file, name, (await import(pathToFileURL(join(folder, file)).href)) as object),
    ),
  );
}

/**
 * The class that each file, in order, has to export.
 * @throws Error for a name that is not a timestamp and words, and for a timestamp that is there twice
 */
export function expectedNames(files: readonly string[]): Map<string, string> {
  const byTimestamp = new Map<string, string>();
  return new Map(
    files.map((file) => {
      const [, timestamp, words] = MIGRATION_FILE.exec(file) ?? [];
      if (!timestamp || !words) {
        throw new Error(`migrations/${file}: name it <13 digits>-<lower-case-words>.ts`);
      }
      const other = byTimestamp.get(timestamp);
      if (other) throw new Error(`migrations/${file} has the timestamp of ${other}: change one`);
      byTimestamp.set(timestamp, file);
      const name = words.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
      return [file, name + timestamp];
    }),
  );
}

/** @throws Error unless the file's only class is the one named */
export function classOf(file: string, name: string, exported: object): Migration {
  const [migration, ...others] = Object.values(exported) as unknown[];
  const fits =
    others.length === 0 &&
    typeof migration === 'function' &&
    migration.prototype instanceof ForwardMigration &&
    migration.name === name;
  if (!fits) {
    throw new Error(`migrations/${file}: it has to export the class ${name}, a ForwardMigration`);
  }
  return migration as Migration;
}

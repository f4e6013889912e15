import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `import.meta.glob` for texts, as i18n/index.ts asks for them: the files of every language, loaded when called. */
export function globFrom(url) {
  const folder = new URL('./', url);
  return () => {
    const languages = fs
      .readdirSync(fileURLToPath(folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    return Object.fromEntries(
      languages.flatMap((language) =>
        fs.readdirSync(new URL(`${language}/`, folder)).map((file) => {
          const path = `./${language}/${file}`;
          return [path, async () => JSON.parse(fs.readFileSync(new URL(path, folder), 'utf8'))];
        }),
      ),
    );
  };
}

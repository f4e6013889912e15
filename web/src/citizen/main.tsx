import '../styles/all-of-citizens.css';
import { hydrateRoot } from 'react-dom/client';
import { watchTheme } from '../parts/theme';
import { startTranslations } from '../i18n';
import { begunFields, goOnIn } from './begun-fields';
import { CitizenApp } from './CitizenApp';
import { CITIZEN_PAGES, COMMON_TEXTS } from './pages';
import type { CitizenView } from './views';

watchTheme();
const app = document.getElementById('app')!;
const told = document.getElementById('view')?.textContent;

/** The document comes drawn; this brings it to life, and goes on in what somebody has begun to write meanwhile. */
if (told) {
  const view = JSON.parse(told) as CitizenView;
  const { load, texts } = CITIZEN_PAGES[view.page];
  const [{ default: Page }] = await Promise.all([
    load(),
    startTranslations([...COMMON_TEXTS, ...texts], view.language),
  ]);
  const begun = begunFields(app);
  hydrateRoot(app, <CitizenApp view={view} page={Page} onAlive={() => goOnIn(begun)} />);
}

import type { ComponentType } from 'react';
import type { CitizenView } from './views';

interface PageFile {
  load: () => Promise<{ default: ComponentType }>;
  /** Files of texts that it needs beside those of every page. */
  texts: readonly string[];
}

/** Texts that every page needs. */
export const COMMON_TEXTS = ['citizen', 'frame', 'parts'];

/** Every page for citizens, a line each (docs/web.md): what draws it in the browser. */
export const CITIZEN_PAGES: Record<CitizenView['page'], PageFile> = {
  home: { load: () => import('./pages/HomePage'), texts: [] },
  report: { load: () => import('./pages/ReportPage'), texts: ['report'] },
  follow: { load: () => import('./pages/FollowPage'), texts: ['follow'] },
  map: { load: () => import('./pages/map/MapPage'), texts: ['publicMap'] },
  text: { load: () => import('./pages/TextPage'), texts: [] },
  survey: { load: () => import('./pages/SurveyPage'), texts: ['survey'] },
  join: { load: () => import('./pages/JoinPage'), texts: ['join'] },
  nowhere: { load: () => import('./pages/NowherePage'), texts: [] },
  refused: { load: () => import('./pages/RefusedPage'), texts: [] },
};

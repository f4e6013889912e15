import type { ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { speakAtOnce, startTranslationsAtOnce } from '../i18n/at-once';
import { CitizenApp } from './CitizenApp';
import { TitleContext } from './context';
import FollowPage from './pages/FollowPage';
import HomePage from './pages/HomePage';
import JoinPage from './pages/JoinPage';
import MapPage from './pages/map/MapPage';
import NowherePage from './pages/NowherePage';
import RefusedPage from './pages/RefusedPage';
import ReportPage from './pages/ReportPage';
import SurveyPage from './pages/SurveyPage';
import TextPage from './pages/TextPage';
import { EMPTY_DRAFT, faultsOf, refusedAt } from './report/rules';
import { SURVEY_REASONS } from './survey-reasons';
import type { CitizensBundle, CitizenView } from './views';

const PAGES: Record<CitizenView['page'], ComponentType> = {
  home: HomePage,
  report: ReportPage,
  follow: FollowPage,
  map: MapPage,
  text: TextPage,
  survey: SurveyPage,
  join: JoinPage,
  nowhere: NowherePage,
  refused: RefusedPage,
};

startTranslationsAtOnce();

/** In one go, without a pause: the language is one for the whole process. */
function renderCitizens(view: CitizenView): { title: string; html: string } {
  speakAtOnce(view.language);
  const drawn = { title: '' };
  const html = renderToString(
    <TitleContext.Provider value={drawn}>
      <CitizenApp view={view} page={PAGES[view.page]} />
    </TitleContext.Provider>,
  );
  return { title: drawn.title, html };
}

/** What the server loads of this bundle (src/http/citizens). */
const bundle: CitizensBundle = {
  renderCitizens,
  faultsOf,
  refusedAt,
  EMPTY_DRAFT,
  SURVEY_REASONS,
};
export default bundle;

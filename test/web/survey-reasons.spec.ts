import { SURVEY_REASONS } from '../../src/modules/communications/survey.service.js';
import { SURVEY_REASONS as ASKED } from '../../web/src/citizen/survey-reasons.js';

it('the survey asks for the reasons that the server takes, in its order', () => {
  expect(ASKED).toEqual(SURVEY_REASONS);
});

import { Conflict, NotFound } from '../../platform/errors/index.js';

/** 404 `survey.not-found`: no survey has that token. */
export class UnknownSurvey extends NotFound {
  constructor() {
    super('survey', 'given');
  }
}

/** 409 `survey.over`: it was answered already, or the contact went on without an answer. */
export class SurveyOver extends Conflict {
  constructor() {
    super('survey.over', 'This survey is over: it was answered already, or the contact went on.');
  }
}

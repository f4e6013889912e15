/** Why an answer does not satisfy: what is chosen with one tap. The API takes these. */
export const SURVEY_REASONS = ['notSolved', 'notClear', 'notMine', 'tooLate', 'other'] as const;

/**
 * The text with the citizen's codes in it made unreadable: whoever has one follows the contact and answers in the
 * citizen's place.
 */
export function withoutFollowCodes(text: string): string {
  return text.replace(/(\/cittadini\/segui\?numero=[^&\s]+&codice=)[\w-]+/g, '$1…');
}

/** The same for the links of surveys: whoever has one says whether the citizen is satisfied. */
export function withoutSurveyLinks(text: string): string {
  return text.replace(/(\/sondaggio\/)[\w-]+/g, '$1…');
}

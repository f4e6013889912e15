const ADVICE: Record<string, string> = {
  required: 'Fill in the cell.',
  'too-long': 'Shorten the cell.',
  invalid: 'Correct the cell.',
  'invalid-date': 'Write the date as asked, or set dateFormat in the mapping.',
  'in-the-future': 'Correct the date.',
  'too-old': 'Correct the date.',
  'before-receipt': 'Correct one of the two dates.',
  'unknown-code': 'Use a code that GET /classifications, GET /scopes or the API document names.',
  'unknown-column': 'Map the column, to null to leave it out.',
  'category-unknown':
    'Map the category under categories, or add it as a synonym; the operator classifies the contact in any case.',
  'category-missing': 'The operator classifies the contact.',
  'row-changed': 'Compare the two, and change the contact by hand where needed.',
  'server.error': 'Import the file again later: what was taken is left alone.',
};

/** What to do about a row's issue; every code has an answer. */
export function adviceFor(code: string): string {
  return ADVICE[code] ?? 'Correct the row and import the file again: what was taken is left alone.';
}

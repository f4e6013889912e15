const ADVICE: Record<string, string> = {
  required: 'Fill in the cell.',
  'too-long': 'Shorten the cell.',
  invalid: 'Correct the cell.',
  'invalid-date': 'Write the date as asked, or set dateFormat in the mapping.',
  'time-skipped': 'Check the time; write its offset (+01:00 or +02:00) to be exact.',
  'time-twice': 'Check the time; write its offset (+01:00 or +02:00) to be exact.',
  'in-the-future': 'Correct the date.',
  'too-old': 'Correct the date.',
  'before-receipt': 'Correct one of the two dates.',
  'unknown-code': 'Use a code that GET /classifications, GET /scopes or the API document names.',
  'unknown-column': 'Map the column, to null to leave it out.',
  'out-of-range':
    'Correct the cell: degrees of latitude lie between -90 and 90, of longitude between -180 and 180.',
  'null-island':
    'Leave both cells empty where the place is not known; the contact is taken without a point.',
  swapped: 'Exchange the two columns in the mapping.',
  'outside-municipality': 'Check the point: the contact is taken as it is.',
  'far-from-municipality': 'Correct the point, or leave both cells empty.',
  'point-elsewhere': 'Correct the point, or what disagrees with it; leave empty what is not sure.',
  'street-elsewhere': 'Correct the street or the district; leave empty what is not sure.',
  'category-unknown':
    'Map the category under categories, or add it as a synonym; the operator classifies the contact in any case.',
  'category-missing': 'The operator classifies the contact.',
  'row-cut':
    'Look at the rows before and after as well: put a cell with a line break between quotes, or give each column its separator.',
  'row-changed': 'Compare the two, and change the contact by hand where needed.',
  'server.error': 'Import the file again later: what was taken is left alone.',
};

/** What to do about a row's issue; every code has an answer. */
export function adviceFor(code: string): string {
  return ADVICE[code] ?? 'Correct the row and import the file again: what was taken is left alone.';
}

/** What other pages may show of a case. */
export { CancelContact } from './CancelContact';
export { CaseHeading, CaseLine } from './CaseFacts';
export { CaseNeighbours } from './CaseNeighbours';
export { CaseView } from './CaseView';
export { PassingPlace } from './place';

/** What other pages may show of a case. */
export { CancelContact } from './CancelContact';
export { CaseLine, titleOf } from './CaseFacts';
export { CaseNeighbours } from './CaseNeighbours';
export { CaseView } from './CaseView';
export { PassingPlace } from './place';

import type { ReportView } from '../views';
import { isEmpty } from './draft';

/** Id of the form of the step that is shown. */
export const STEP_FORM = 'passo';

/** True: what is shown is the receipt, since nothing new has been written. */
export function isSent({ receipt, draft }: Pick<ReportView, 'receipt' | 'draft'>, anew: boolean) {
  return receipt !== null && !anew && isEmpty(draft);
}

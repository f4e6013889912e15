import { useView } from '../context';
import type { ReportView } from '../views';

/** What the server told the report's page. */
export function useReport(): ReportView {
  const view = useView();
  if (view.page !== 'report') throw new Error('Not the page of a report');
  return view;
}

import { useEffect } from 'react';
import { go, useAddress } from '../address';
import { ContactStep } from '../report/ContactStep';
import { DonePage } from '../report/DonePage';
import { takeUpDraft, useDraft } from '../report/draft';
import { PhotoStep } from '../report/PhotoStep';
import { keepReceipt, takeUpReceipt, useReceipt } from '../report/receipt';
import { ReviewStep } from '../report/ReviewStep';
import { isSent } from '../report/step-form';
import { useReport } from '../report/use-report';
import { WhatStep } from '../report/WhatStep';
import { WhereStep } from '../report/WhereStep';

const SCREENS: Record<string, () => React.JSX.Element> = {
  dove: WhereStep,
  foto: PhotoStep,
  contatti: ContactStep,
  riepilogo: ReviewStep,
  fatto: DonePage,
};

let takenUp = false;

/** Each step is an address, so the back button works and a reload stays where one is. */
export default function ReportPage() {
  const view = useReport();
  const { passo = 'cosa', nuova } = useAddress();
  if (typeof window !== 'undefined' && !takenUp) {
    takenUp = true;
    takeUpDraft(view.draft);
    takeUpReceipt(view.receipt);
    if (nuova) keepReceipt(null);
  }
  const draft = useDraft();
  const receipt = useReceipt();
  useEffect(() => {
    // What the address was for has been done: a reload asks for nothing new.
    if (nuova) go({}, { replace: true, stay: true });
  }, [nuova]);
  // What was sent is not asked again: the way back leads to its receipt.
  const sent = isSent({ receipt, draft }, nuova !== undefined);
  const step = sent ? 'fatto' : passo;
  const Screen = SCREENS[step] ?? WhatStep;
  return <Screen key={step} />;
}

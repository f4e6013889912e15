import { useSearch } from '@tanstack/react-router';
import { ContactStep } from '../report/ContactStep';
import { DonePage } from '../report/DonePage';
import { PhotoStep } from '../report/PhotoStep';
import { ReviewStep } from '../report/ReviewStep';
import { WhatStep } from '../report/WhatStep';
import { WhereStep } from '../report/WhereStep';

const SCREENS: Record<string, () => React.JSX.Element> = {
  dove: WhereStep,
  foto: PhotoStep,
  contatti: ContactStep,
  riepilogo: ReviewStep,
  fatto: DonePage,
};

/** Each step is an address, so the back button works and a reload stays where one is. */
export default function ReportPage() {
  const { passo } = useSearch({ strict: false }) as { passo?: string };
  const Screen = (passo && SCREENS[passo]) || WhatStep;
  return <Screen key={passo ?? 'cosa'} />;
}

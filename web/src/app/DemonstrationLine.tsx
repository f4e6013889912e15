import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../api/client';

type Progress = Schemas['DemonstrationDto'];

const EVERY_MS = 3_000;

const goesOn = (progress: Progress | undefined): boolean =>
  progress?.state === 'entering' || progress?.state === 'replaying';

/** How far the demonstration has come, as long as it fills itself; nothing before and after. */
export function DemonstrationLine() {
  const { t } = useTranslation();
  const { data: progress } = useQuery({
    queryKey: ['demonstration'],
    queryFn: () => bodyOf(api.GET('/api/v1/demonstration')),
    staleTime: Infinity,
    refetchInterval: ({ state: { data } }) => (goesOn(data) ? EVERY_MS : false),
  });
  if (!progress || !goesOn(progress)) return null;
  const entering = progress.state === 'entering';
  const [done, all] = entering
    ? [progress.entered, progress.contacts]
    : [progress.actsDone, progress.acts];
  return (
    <div className="demonstration-line">
      <span id="demonstration-line">
        {t(entering ? 'demonstration.entering' : 'demonstration.replaying', { done, all })}
      </span>
      <progress aria-labelledby="demonstration-line" value={done} max={Math.max(1, all)} />
    </div>
  );
}

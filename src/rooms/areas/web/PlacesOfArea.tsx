import type { ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { CentreForm } from './CentreForm.tsx';
import { CoverageOfArea } from './CoverageOfArea.tsx';
import type { AreaShown } from './place-row.ts';
import { ServicePoints } from './ServicePoints.tsx';
import { VillagesOfArea } from './VillagesOfArea.tsx';

/** The parts of the page of an area's places. */
export const placeParts = ['villages', 'points', 'centre', 'coverage'] as const;
export type PlacePart = (typeof placeParts)[number];

type PlacesOfAreaProps = {
  area: string;
  part: PlacePart;
  mayChange: boolean;
  open: string | undefined;
  onOpen: (what: string) => void;
};

/** One part of an area's places: its villages, service points, centre or coverage. */
export function PlacesOfArea({ area, part, ...props }: PlacesOfAreaProps): ReactNode {
  const { data, problem, again } = useAsk<AreaShown>('areas.get-area', { area });
  if (part === 'points') return <ServicePoints area={area} {...props} />;
  if (part === 'coverage') return <CoverageOfArea area={area} {...props} />;
  if (data === undefined)
    return problem === null ? <Loading lines={5} /> : <Refused problem={problem} onRetry={again} />;
  if (part === 'centre') return <CentreForm key={area} area={data} mayChange={props.mayChange} />;
  return <VillagesOfArea area={data} {...props} />;
}

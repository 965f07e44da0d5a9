import { useAsk, type Asked } from '../../../platform/web/ask.ts';
import type { CircleWay, GlassReason } from '../circle.ts';

export type CircleMember = {
  circle: string;
  subject: string;
  account: string;
  name: string | null;
  how: CircleWay;
  named_by: string | null;
  since: string;
};
export type GlassBroken = {
  glass: string;
  by: string | null;
  mine: boolean;
  reason: GlassReason;
  words: string;
  since: string;
  until: string;
  open: boolean;
};

/** Who stands in the circles around a family, as far as I do; empty for whoever is outside. */
export function useCircle(
  area: string,
  family: string,
  when: boolean,
): Asked<{ members: CircleMember[]; broken: GlassBroken[] }> {
  return useAsk('registry.list-circle', { area, family }, { when });
}

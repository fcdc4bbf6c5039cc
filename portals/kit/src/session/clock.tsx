import { createContext, use } from 'react';
import { dayIn, deviceZone } from '../format/date.ts';

/** What the platform's clock says; the demo world's clock may stand on another day than the device's. */
export const ClockContext = createContext<{ ahead: number }>({ ahead: 0 });

/** The instant by the platform's clock. */
export const useNow = (): (() => number) => {
  const { ahead } = use(ClockContext);
  return () => Date.now() + ahead;
};

/** Today by the platform's clock, `2026-11-19`, in the zone of a post or of the device. */
export const useToday = (zone: string = deviceZone()): string => dayIn(useNow()(), zone);

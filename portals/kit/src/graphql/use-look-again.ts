import { useEffect } from 'react';

/** Asks again every so many milliseconds while something is on its way: nobody has to refresh the page. */
export const useLookAgain = (isOnItsWay: boolean, refresh: () => void, every: number): void => {
  useEffect(() => {
    if (!isOnItsWay) return undefined;
    const timer = setInterval(refresh, every);
    return () => clearInterval(timer);
  }, [isOnItsWay, refresh, every]);
};

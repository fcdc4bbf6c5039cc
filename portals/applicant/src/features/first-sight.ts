import { useEffect, useState } from 'react';

const KEY = 'passerelle.seen.';

const seen = (what: string): string | null => {
  try {
    return localStorage.getItem(KEY + what);
  } catch {
    return null;
  }
};

/** Whether this value is seen for the first time on this device: then its explanation stands open. */
export const useFirstSight = (what: string, value: string | null | undefined): boolean => {
  const [isNew] = useState(() => Boolean(value) && seen(what) !== value);
  useEffect(() => {
    if (!value) return;
    try {
      localStorage.setItem(KEY + what, value);
    } catch {
      // A private window keeps nothing: the explanation then stands open each time.
    }
  }, [what, value]);
  return isNew;
};

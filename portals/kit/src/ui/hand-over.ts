import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * A button that leaves the page with its act hands the focus to the page's answer, which has changed: nobody is left at the
 * top of nowhere. Where somebody else takes the focus meanwhile, a dialog that gives it back or the next page, it stays there.
 */
export const useHandOver = (): RefObject<HTMLButtonElement | null> => {
  const ref = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const button = ref.current;
    return () => {
      if (document.activeElement !== button) return;
      setTimeout(() => {
        if (document.activeElement === document.body) document.querySelector('h1')?.focus();
      });
    };
  }, []);
  return ref;
};

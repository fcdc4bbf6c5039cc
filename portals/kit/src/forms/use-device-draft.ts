import { useCallback, useState } from 'react';

const KEY = 'passerelle.draft.';

const read = (name: string): string => {
  try {
    return localStorage.getItem(KEY + name) ?? '';
  } catch {
    return '';
  }
};

const write = (name: string, text: string): void => {
  try {
    if (text === '') localStorage.removeItem(KEY + name);
    else localStorage.setItem(KEY + name, text);
  } catch {
    // A private window keeps nothing: the page itself still holds the text.
  }
};

/**
 * A long text that is sent once, such as the reasons of an appeal: kept on this device until it was sent, so that a closed
 * browser or an ended session does not lose it. Empty it when it was sent.
 */
export const useDeviceDraft = (name: string): [string, (text: string) => void] => {
  const [text, setText] = useState(() => read(name));
  const change = useCallback(
    (next: string) => {
      write(name, next);
      setText(next);
    },
    [name],
  );
  return [text, change];
};

import { useState } from 'react';

const KEY = 'passerelle.read.';

const kept = (applicationId: string): ReadonlySet<string> => {
  try {
    const ids: unknown = JSON.parse(sessionStorage.getItem(KEY + applicationId) ?? '[]');
    return new Set(Array.isArray(ids) ? ids.filter((one) => typeof one === 'string') : []);
  } catch {
    return new Set();
  }
};

/**
 * Which papers of a file the reader has marked as read. A help for one reader in one window: it leaves no legal trace,
 * names nobody, and goes when the window is closed.
 */
export const useReadMarks = (applicationId: string) => {
  const [read, setRead] = useState(() => kept(applicationId));
  return {
    read,
    /** Marks a paper, or takes its mark away. */
    mark: (id: string) => {
      const next = new Set(read);
      if (!next.delete(id)) next.add(id);
      sessionStorage.setItem(KEY + applicationId, JSON.stringify([...next]));
      setRead(next);
    },
  };
};

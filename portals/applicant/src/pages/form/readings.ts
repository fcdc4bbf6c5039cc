import { useCallback, useMemo, useState } from 'react';
import type { Zone } from './zone.tsx';

type Reading = {
  /** Whether the check digit held; null where the zone has none for this answer. */
  verified: boolean | null;
  /** What is wrong with the reading, said under the field. */
  problem: string | null;
};

/** What a machine read in the passport, by the key of the question, over all steps of the form. */
export type PassportReadings = {
  of: (key: string) => Reading | undefined;
  read: (zone: Zone) => void;
  /** The person typed the answer: it is theirs now. */
  typed: (key: string) => void;
};

const readingsOf = ({ fields, problems }: Zone): ReadonlyMap<string, Reading> =>
  new Map(
    fields.map(({ key, verified }) => [
      key,
      {
        verified: verified ?? null,
        problem: problems.find((problem) => problem.key === key)?.message ?? null,
      },
    ]),
  );

/** Keeps what was read until it is typed over. */
export const usePassportReadings = (): PassportReadings => {
  const [readings, setReadings] = useState<ReadonlyMap<string, Reading>>(new Map());
  const read = useCallback((zone: Zone) => setReadings(readingsOf(zone)), []);
  const typed = useCallback(
    (key: string) => setReadings((all) => new Map([...all].filter(([one]) => one !== key))),
    [],
  );
  return useMemo(() => ({ of: (key) => readings.get(key), read, typed }), [readings, read, typed]);
};

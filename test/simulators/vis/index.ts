import type { Reply } from '../http.ts';
import { isSameHost, isSameNumber, matchDocument, matchPerson } from '../matching.ts';
import type { InventedPerson } from '../persons.ts';
import {
  visApplication,
  visSearch,
  type MatchedOn,
  type VisApplication,
  type VisCandidate,
  type VisSearch,
} from '../protocol.ts';
import { depositAt, searchAt } from '../requests.ts';
import type { SystemDefinition } from '../system.ts';

type Held = Pick<VisApplication, 'person' | 'document' | 'host' | 'sticker'> &
  Omit<VisCandidate, 'matchedOn'>;

const COPIES_MAX = 100_000;

/** What agrees on any of the keys asked: the law allows one or several (Regulation (EC) 767/2008, article 15(2)). */
const matchesOf = (asked: VisSearch, held: Held): readonly MatchedOn[] => {
  const matchedOn: MatchedOn[] = [];
  if (asked.applicationNumber && isSameNumber(asked.applicationNumber, held.applicationNumber))
    matchedOn.push('applicationNumber');
  if (asked.person) matchedOn.push(...(matchPerson(asked.person, held.person) ?? []));
  if (asked.document) matchedOn.push(...(matchDocument(asked.document, held.document) ?? []));
  if (asked.host && held.host && isSameHost(asked.host, held.host)) matchedOn.push('host');
  if (asked.sticker && held.sticker && isSameNumber(asked.sticker.number, held.sticker.number)) {
    matchedOn.push('stickerNumber');
    if (asked.sticker.issuedOn && asked.sticker.issuedOn === held.sticker.issuedOn)
      matchedOn.push('stickerIssuedOn');
  }
  return matchedOn;
};

const candidateOf = (held: Held, matchedOn: readonly MatchedOn[]): VisCandidate => ({
  applicationNumber: held.applicationNumber,
  outcome: held.outcome,
  authority: held.authority,
  memberState: held.memberState,
  decidedOn: held.decidedOn,
  matchedOn,
});

/** The Visa Information System: previous applications, and the deposit of copies. */
export const vis = (persons: readonly InventedPerson[]): SystemDefinition => {
  const seeded: readonly Held[] = persons.flatMap((person) =>
    (person.vis ?? []).map((entry) => ({ ...entry, person, document: person.document })),
  );
  const copies = new Map<string, { copy: VisApplication; version: number }>();

  const search = (asked: VisSearch): readonly VisCandidate[] => {
    const held = [...seeded, ...Array.from(copies.values(), ({ copy }): Held => copy)];
    return held
      .map((entry) => candidateOf(entry, matchesOf(asked, entry)))
      .filter((candidate) => candidate.matchedOn.length > 0);
  };

  const deposit = (copy: VisApplication, reference: string, at: Date): Reply => {
    const version = (copies.get(copy.applicationNumber)?.version ?? 0) + 1;
    copies.delete(copy.applicationNumber);
    copies.set(copy.applicationNumber, { copy, version });
    const oldest = copies.keys().next();
    if (copies.size > COPIES_MAX && !oldest.done) copies.delete(oldest.value);
    return {
      status: 201,
      body: {
        reference,
        applicationNumber: copy.applicationNumber,
        recordedAt: at.toISOString(),
        version,
      },
    };
  };

  return {
    name: 'vis',
    prefix: 'VIS',
    openapi: new URL('./openapi.yaml', import.meta.url),
    operations: [
      searchAt('/search', visSearch, {
        search,
        decoy: {
          applicationNumber: 'SPECIMEN-VIS-9999',
          outcome: 'REFUSED',
          authority: 'Poste imaginaire',
          memberState: 'FRA',
          decidedOn: '2022-03-01',
          matchedOn: ['surname', 'birthDate'],
        },
      }),
      depositAt('/applications', visApplication, deposit),
    ],
    forget: () => copies.clear(),
  };
};

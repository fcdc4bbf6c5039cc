import type { Mission, ReadPurpose } from './missions.ts';

/** An entry of a log as it was collected. The author's part is null once its leaf was erased. */
export type Collected = {
  readonly source: string;
  readonly act: string;
  readonly at: Date;
  readonly outcome: string;
  readonly author: {
    readonly kind: string;
    readonly unitId: string | null;
    readonly mission: string | null;
    readonly subjectIds: readonly string[];
    readonly categories: readonly string[];
  } | null;
};

/** One opening of a file, without a name. */
export type OpeningSeen = {
  readonly mission: Mission;
  readonly unitId: string;
  readonly purpose: ReadPurpose;
};

/**
 * What would tell of an attention, a guarantor or a security file, or of a query to one: never shown, not even as
 * something left out. The subgraph that holds these files is left out as a whole.
 */
const SILENT_SOURCES = new Set(['checks', 'access']);
const SILENT_CATEGORIES = new Set(['CHECKS', 'ATTENTION', 'HABILITATION', 'LOGS']);

/** A work list shows a line of many files; the file behind it was not opened. */
const isListing = (act: string): boolean => /\.(?:list|queue|search|count|page)/i.test(act);

const APPEAL_MISSIONS = new Set([
  'MINISTER_DELEGATE',
  'COMMISSION_SECRETARIAT',
  'COMMISSION_RAPPORTEUR',
  'COMMISSION_MEMBER',
  'COMMISSION_PRESIDENT',
]);

const purposeOfMission: Readonly<Record<string, ReadPurpose>> = {
  PROVIDER_AGENT: 'COLLECTION',
  PROVIDER_SUPERVISOR: 'COLLECTION',
  REGISTRATION: 'REGISTRATION',
  EXAMINER: 'EXAMINATION',
  DECISION_MAKER: 'DECISION',
  HEAD_OF_POST: 'DECISION',
  VISAS_SUBDIRECTORATE: 'EXAMINATION',
  VISAS_SUBDIRECTOR: 'EXAMINATION',
};

const purposeOf = (entry: Collected, mission: string, isAppealed: boolean): ReadPurpose | null => {
  if (entry.source === 'rights') return 'RIGHTS_REQUEST';
  if (entry.source === 'appeals' || APPEAL_MISSIONS.has(mission)) return 'APPEAL';
  if (isAppealed && mission.startsWith('VISAS_SUBDIRECTOR')) return 'APPEAL';
  return purposeOfMission[mission] ?? null;
};

/**
 * What the person concerned may see of an entry, or null: function, kind of unit, instant and purpose of each opening
 * by an agent; never a name, and never what would betray an attention or a security file (arrêté of 22 August 2001,
 * art. 6; CESEDA R. 142-67).
 */
export const openingSeen = (
  entry: Collected,
  facts: { readonly isAppealed: boolean },
): OpeningSeen | null => {
  const { author } = entry;
  if (author === null || author.kind !== 'AGENT') return null;
  if (author.unitId === null || author.mission === null) return null;
  if (entry.outcome !== 'READ' && entry.outcome !== 'PERFORMED') return null;
  if (SILENT_SOURCES.has(entry.source)) return null;
  if (author.categories.some((category) => SILENT_CATEGORIES.has(category))) return null;
  if (isListing(entry.act)) return null;
  const purpose = purposeOf(entry, author.mission, facts.isAppealed);
  return purpose === null
    ? null
    : { mission: author.mission as Mission, unitId: author.unitId, purpose };
};

/** Readings of the same function within this time are one opening: a page that is read is asked for piece by piece. */
export const FOLD_MINUTES = 10;

/** Whether a reading belongs to an opening that was last seen then. */
export const foldsInto = (lastAt: Date, at: Date): boolean =>
  Math.abs(at.getTime() - lastAt.getTime()) <= FOLD_MINUTES * 60_000;

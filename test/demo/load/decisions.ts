import { unitIdOf } from '@passerelle/subgraph-kit/reference';
import type { DemoApplication, DemoDecision, DemoVisa } from '../facts.ts';
import type { StatedGround } from '../reasons.ts';
import { stickerNumber, stickerZone } from '../sticker.ts';
import type { Load } from './load.ts';
import type { Numbered } from './numbered.ts';
import { insert, type Target } from './write.ts';

type Decided = {
  readonly application: DemoApplication;
  readonly decision: DemoDecision;
  readonly visa: DemoVisa | null;
  /** The appeal that told the post to issue. Null for a first decision. */
  readonly instructedById: string | null;
};

const decisions: Target<Decided> = {
  table: 'applications.decisions',
  columns: [
    ['id', 'uuid', ({ decision }) => decision.id],
    ['application_id', 'uuid', ({ application }) => application.id],
    ['outcome', 'text', ({ decision }) => decision.outcome],
    ['decided_at', 'timestamptz', ({ decision }) => decision.at],
    ['notified_at', 'timestamptz', ({ decision }) => decision.at],
    ['unit_id', 'uuid', ({ decision }) => decision.by.unitId],
    ['decided_by', 'text', ({ decision }) => decision.by.id],
    ['signed_by', 'text', ({ decision }) => decision.by.name],
    ['signed_as', 'text', ({ decision }) => decision.by.mission],
    ['instructed_by_appeal_id', 'uuid', ({ instructedById }) => instructedById],
    ['appeal_body', 'text', ({ decision }) => decision.appealBody],
  ],
};

type Stated = StatedGround & { readonly decisionId: string; readonly position: number };

const grounds: Target<Stated> = {
  table: 'applications.decision_grounds',
  columns: [
    ['decision_id', 'uuid', ({ decisionId }) => decisionId],
    ['position', 'smallint', ({ position }) => position],
    ['code', 'text', ({ code }) => code],
    ['complement', 'text', ({ complement }) => complement],
  ],
};

type Affixed = Omit<Decided, 'visa'> & {
  readonly visa: DemoVisa;
  readonly number: string;
  readonly zone: readonly [string, string];
};

const visas: Target<Affixed> = {
  table: 'applications.visas',
  columns: [
    ['id', 'uuid', ({ visa }) => visa.id],
    ['application_id', 'uuid', ({ application }) => application.id],
    ['decision_id', 'uuid', ({ decision }) => decision.id],
    ['sticker_number', 'text', ({ number }) => number],
    ['valid_from', 'date', ({ visa }) => visa.validFrom],
    ['valid_until', 'date', ({ visa }) => visa.validUntil],
    ['entries', 'text', ({ visa }) => visa.entries],
    ['days', 'smallint', ({ visa }) => visa.days],
    [
      'territory',
      'text',
      ({ application }) => (application.visaKind === 'LONG_STAY' ? 'FRANCE' : 'ETATS SCHENGEN'),
    ],
    ['mrz_line_1', 'text', ({ zone }) => zone[0]],
    ['mrz_line_2', 'text', ({ zone }) => zone[1]],
  ],
};

const decidedOf = ({ application }: Numbered): readonly Decided[] => {
  const { decision, visa, reissue, appeal } = application;
  if (!decision) return [];
  const first = { application, decision, visa, instructedById: null };
  return reissue
    ? [first, { application, ...reissue, instructedById: appeal?.id ?? null }]
    : [first];
};

const affixedOf = (row: Numbered): readonly Affixed[] =>
  decidedOf(row).flatMap((decided) => {
    const { visa, application } = decided;
    if (!visa || row.sticker === null) return [];
    const number = stickerNumber(row.sticker);
    const zone = stickerZone(application.applicant, {
      ...visa,
      number,
      kind: application.visaKind,
    });
    return [{ ...decided, visa, number, zone }];
  });

type Grant = {
  readonly applicationId: string;
  readonly unitId: string;
  readonly appealId: string;
  readonly at: Date;
};

const grants: Target<Grant> = {
  table: 'applications.file_grants',
  columns: [
    ['application_id', 'uuid', ({ applicationId }) => applicationId],
    ['unit_id', 'uuid', ({ unitId }) => unitId],
    ['cause', 'text', () => 'APPEAL'],
    ['cause_id', 'uuid', ({ appealId }) => appealId],
    ['opened_at', 'timestamptz', ({ at }) => at],
  ],
};

/** The file is open to the body from the filing on, and to the two ministries from a recommendation on. */
const grantsOf = ({ application }: Numbered): readonly Grant[] => {
  const { id: applicationId, appeal } = application;
  if (!appeal) return [];
  const to = (code: string, at: Date): Grant => ({
    applicationId,
    unitId: unitIdOf(code),
    appealId: appeal.id,
    at,
  });
  const recommended = appeal.rulings.find(({ kind }) => kind === 'RECOMMENDED');
  return [
    to(appeal.body === 'COMMISSION' ? 'FR-COMMISSION' : 'FR-SDV', appeal.filedAt),
    ...(recommended ? [to('FR-MFA', recommended.at), to('FR-SDV', recommended.at)] : []),
  ];
};

/** Decisions with their grounds and visas, and the grants that appeals opened. */
export const loadDecisions = async (load: Load, rows: readonly Numbered[]): Promise<void> => {
  const decided = rows.flatMap(decidedOf);
  await insert(load, decisions, decided);
  const stated = decided.flatMap(({ decision }) =>
    decision.grounds.map((ground, at) => ({
      ...ground,
      decisionId: decision.id,
      position: at + 1,
    })),
  );
  await insert(load, grounds, stated);
  await insert(load, visas, rows.flatMap(affixedOf));
  await insert(load, grants, rows.flatMap(grantsOf));
};

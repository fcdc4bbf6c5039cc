import { languages, lawUnder, type LawProfile } from '@passerelle/subgraph-kit/law';
import { createLetterPress, type LetterPress } from '@passerelle/subgraph-kit/letters';
import { postByCode, unitIdOf } from '@passerelle/subgraph-kit/reference';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acknowledgementLetter, letterDir, outcomeLetter } from '../letters.ts';
import type { AppealRow, OutcomeRow } from '../store/tables.ts';
import { acknowledgementData, outcomeData, type LetterFacts } from './letter-data.ts';

let press: LetterPress;
beforeAll(() => {
  press = createLetterPress({ dirs: [letterDir] });
});
afterAll(() => press.stop());

const appeal: AppealRow = {
  id: 'b61f6c1e-3a7e-4a55-9d43-0d4e6d8a0001',
  reference: 'CRV-26-01891',
  stage: 'REGISTERED',
  implicitlyRejectedAt: null,
  status: 'REGISTERED',
  body: 'COMMISSION',
  decisionId: 'b61f6c1e-3a7e-4a55-9d43-0d4e6d8a0002',
  applicationId: 'b61f6c1e-3a7e-4a55-9d43-0d4e6d8a0003',
  applicantId: 'b61f6c1e-3a7e-4a55-9d43-0d4e6d8a0004',
  accountId: 'account',
  postId: postByCode('MA-RABAT')?.id ?? '',
  visaKind: 'LONG_STAY',
  refusedAt: new Date('2026-09-24T10:00:00Z'),
  refusalNotifiedAt: new Date('2026-09-24T10:00:00Z'),
  reasons: 'Le projet d’études est cohérent.',
  capacity: 'APPLICANT',
  language: 'fr',
  filedAt: new Date('2026-10-02T08:00:00Z'),
  implicitRejectionOn: '2026-12-02',
  registeredAt: new Date('2026-10-06T08:00:00Z'),
  registeredBy: 'b61f6c1e-3a7e-4a55-9d43-0d4e6d8a0005',
  registeredByName: 'Nadia Le Guen',
  recommendedAt: null,
  actId: 'b61f6c1e-3a7e-4a55-9d43-0d4e6d8a0006',
};

const factsUnder = (profile: LawProfile, more: Partial<AppealRow> = {}): LetterFacts => ({
  law: lawUnder(profile),
  appeal: { ...appeal, ...more },
  appellant: {
    applicationReference: 'PSR-26-004811',
    email: null,
    person: {
      surname: 'GHOUFRANI',
      givenNames: 'Anass',
      nativeName: 'أنس الغفراني',
      birthDate: '2001-03-14',
      birthPlace: 'Fès',
      nationality: { fr: 'Maroc', en: 'Morocco', ar: 'المغرب' },
      travelDocument: 'XX0000417',
    },
  },
  at: new Date('2026-11-20T09:00:00Z'),
});

const outcome = (kind: OutcomeRow['kind']): OutcomeRow => ({
  appealId: appeal.id,
  kind,
  reasons: 'Les ressources ne sont pas établies.',
  decidedAt: new Date('2026-11-19T10:00:00Z'),
  decidedBy: appeal.actId,
  signedBy: 'Aline Rouvière-Keïta',
  alone: null,
  notifiedAt: null,
  actId: appeal.actId,
});

const session = {
  reference: '2026-47',
  heldOn: '2026-11-19' as never,
  place: 'Nantes, salle Graslin',
  members: 3,
};

const bySession = { session, ministry: null };
const byMinister = { session: null, ministry: 'FOREIGN_AFFAIRS' } as const;

const isPdf = (pdf: Uint8Array): boolean =>
  Buffer.from(pdf.slice(0, 8)).toString('latin1') === '%PDF-1.7';

describe('the acknowledgement', () => {
  test('states the day of implicit rejection and the court that may be asked then (CESEDA D. 312-8-1)', () => {
    const data = acknowledgementData(factsUnder('today'));
    expect(data.implicitRejectionOn.value).toBe('2026-12-02');
    expect(data.court).toMatchObject({
      name: { fr: 'le tribunal administratif de Nantes' },
      until: { value: '2027-02-03' },
    });
    expect(data.bodyLaw).toMatchObject({ fr: 'CESEDA D. 312-3' });
  });

  test('speaks under the law of 2009 for the ministries of that time', () => {
    const data = acknowledgementData(factsUnder('2009', { visaKind: 'SHORT_STAY' }));
    expect(data.ministries).toMatchObject([
      { fr: 'Ministère chargé des affaires étrangères' },
      { fr: 'Ministère chargé de l’immigration' },
    ]);
    expect(data.bodyLaw).toMatchObject({ fr: 'CESEDA D. 211-5' });
    // Two months more for a person abroad (CJA R. 421-7).
    expect(data.court.until.value).toBe('2027-04-05');
  });

  test.each(languages)('is set for a reader of %s', async (language) => {
    const data = acknowledgementData(factsUnder('today'));
    expect(isPdf(await press.render(acknowledgementLetter, data, language))).toBe(true);
  });
});

describe('the letter on a decision', () => {
  test('cites the session that decided, and its regular composition (TA Nantes 12 April 2021, 2002568)', () => {
    expect(outcomeData(factsUnder('today'), outcome('REJECTED'), bySession)).toMatchObject({
      session: { reference: '2026-47', members: 3 },
      signer: { name: 'Aline Rouvière-Keïta' },
      court: { until: { value: '2027-01-21' } },
    });
  });

  test('names the court only where something is left to contest', () => {
    const courtOf = (kind: OutcomeRow['kind']) =>
      outcomeData(factsUnder('today'), outcome(kind), byMinister).court;
    expect(courtOf('INSTRUCTED')).toBeNull();
    expect(courtOf('RECOMMENDED')).toBeNull();
    expect(courtOf('REFUSAL_MAINTAINED')).not.toBeNull();
  });

  test('is signed in the capacity of whoever decides (CRPA L. 212-1)', () => {
    const capacity = (facts: LetterFacts, by: Parameters<typeof outcomeData>[2]) =>
      outcomeData(facts, outcome('REJECTED'), by).signer.capacity;
    expect(capacity(factsUnder('today'), bySession)).toMatchObject({
      fr: 'Présidence de la commission de recours',
    });
    expect(capacity(factsUnder('today'), byMinister)).toMatchObject({
      fr: 'Ministre des affaires étrangères, par délégation',
    });
    const short = factsUnder('today', { body: 'VISAS_SUBDIRECTOR', visaKind: 'SHORT_STAY' });
    expect(capacity(short, { session: null, ministry: null })).toMatchObject({
      fr: 'Sous-directeur des visas',
    });
  });

  test.each([
    ['REJECTED', bySession],
    ['RECOMMENDED', bySession],
    ['INSTRUCTED', byMinister],
    ['REFUSAL_MAINTAINED', byMinister],
  ] as const)('is set in every language: %s', async (kind, by) => {
    for (const profile of ['today', '2009'] as const)
      for (const language of languages) {
        const data = outcomeData(factsUnder(profile), outcome(kind), by);
        expect(isPdf(await press.render(outcomeLetter, data, language))).toBe(true);
      }
  });

  test('names the authority plainly where the reference data do not know it', () => {
    const facts = factsUnder('today', { postId: unitIdOf('FR-13') });
    const data = outcomeData(facts, outcome('REJECTED'), bySession);
    expect(data.refusal.post).toMatchObject({ fr: 'l’autorité' });
  });
});

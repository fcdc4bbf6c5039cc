import { plainDate, type LegalRule, type Words } from '@passerelle/subgraph-kit/law';
import { posts } from '@passerelle/subgraph-kit/reference';
import { districtOf, placeName } from './form-places.ts';
import type { Answers } from './form.ts';

export type CompetenceReason = 'HABITUAL_RESIDENCE' | 'SERVED_FROM_ELSEWHERE';

/** Which post is competent, and why: who contests it finds the residence and the rule on which it rests. */
export type Competence = {
  readonly postId: string;
  readonly reason: CompetenceReason;
  readonly residence: Words;
  readonly rule: LegalRule;
};

/** Holders of diplomatic and service passports apply to the head of mission (décret 2008-1176 of 13 November 2008). */
const headOfMission: LegalRule = {
  key: 'competence.headOfMission',
  source: 'Decree 2008-1176 of 13 November 2008',
  validFrom: plainDate('2008-11-13'),
  validTo: null,
};

const OFFICIAL_PASSPORTS = ['DIPLOMATIC', 'SERVICE'];

const missionIn = (country: string): string | null =>
  posts.find((post) => post.country === country && post.kind === 'MISSION')?.id ?? null;

const joined = (first: string, country: Words): Words => {
  const before = first === '' ? '' : `${first}, `;
  return {
    fr: `${before}${country.fr}`,
    en: `${before}${country.en}`,
    ar: first === '' ? country.ar : `${first}، ${country.ar}`,
  };
};

/**
 * The post of a person's habitual residence (Visa Code art. 6(1); décret 2008-1176), or the one that the ministers gave
 * the residents of that country or district (arrêté of 8 October 2014). Null until the residence is typed, and where no
 * post is competent.
 */
export const competentPost = (answers: Answers): Competence | null => {
  const country = answers['homeCountry'] ?? '';
  const found = districtOf(country, answers['homeDistrict'] ?? null);
  if (found === null) return null;
  const { district, option } = found;
  const name = placeName(country);
  const area = option.label.fr === name.fr ? '' : option.label.fr;
  const residence = joined((answers['homeCity'] ?? '').trim() || area, name);
  const mission = OFFICIAL_PASSPORTS.includes(answers['travelDocumentType'] ?? '')
    ? missionIn(country)
    : null;
  if (mission !== null)
    return { postId: mission, reason: 'HABITUAL_RESIDENCE', residence, rule: headOfMission };
  return { postId: district.postId, reason: district.reason, residence, rule: district.rule };
};

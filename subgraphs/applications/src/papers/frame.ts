import { dayOf } from '@passerelle/subgraph-kit/law';
import { countryByAlpha3, postById } from '@passerelle/subgraph-kit/reference';
import { placeName } from '../domain/form-places.ts';
import type { PaperFile } from '../queries/find-paper.ts';
import { placeOf } from '../store/posts.ts';
import { capacityOf } from './words.ts';

/** Who signs a paper, and in which capacity. */
export type Signature = { readonly name: string; readonly mission: string };

/** Letters break no lines in an address; a form may have been typed in several. */
const lines = (...texts: readonly (string | undefined)[]): string[] =>
  texts
    .flatMap((text) => (text ?? '').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 6);

/** The head of every paper: the post, the person as in the travel document, who signs, where and when. */
export const frameOf = (
  { application, applicant }: PaperFile,
  signature: Signature,
  signedAt: Date,
) => {
  const post = postById(application.postId ?? '');
  if (post === undefined) throw new Error('The post of this file is not in the reference data.');
  const country = countryByAlpha3(post.country);
  return {
    office: {
      name: post.name,
      address: [`${post.city}, ${country?.name.fr ?? post.country}`],
      email: null,
      phone: null,
    },
    reference: application.reference,
    date: dayOf(signedAt, post.timeZone),
    place: post.cityName,
    person: {
      surname: applicant.surname,
      givenNames: applicant.givenNames,
      nativeName: applicant.nativeName,
      birthDate: applicant.birthDate,
      birthPlace: applicant.birthPlace,
      nationality: placeName(applicant.nationality),
      travelDocument: application.documentNumber,
      address: lines(application.answers['homeAddress'], application.answers['homeCity']),
    },
    signer: { name: signature.name, capacity: capacityOf(signature.mission) },
  };
};

/** The day of lodging at the post; a paper about a file is written after it. */
export const lodgedOnOf = ({ application }: PaperFile) => {
  if (application.lodgedAt === null) throw new Error('This file was not lodged.');
  return dayOf(application.lodgedAt, placeOf(application.postId).zone);
};

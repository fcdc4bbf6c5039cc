import {
  decisionDue,
  isUnderVisaCode,
  silenceIsRefusal,
  type Law,
  type Words,
} from '@passerelle/subgraph-kit/law';
import type { LetterData } from '@passerelle/subgraph-kit/letters';
import { postById } from '@passerelle/subgraph-kit/reference';
import type { receiptOfLodgingLetter } from '../letters.ts';
import type { PaperFile } from '../queries/find-paper.ts';
import { placeOf } from '../store/posts.ts';
import { conditionWords, handedWords, visaKindWords } from './words.ts';
import { frameOf, lodgedOnOf } from './frame.ts';

const atCentre: Words = {
  fr: 'centre de collecte du prestataire agréé par le poste',
  en: 'collecting centre of the provider approved by the post',
  ar: 'مركز الإيداع التابع لمقدم الخدمة المعتمد لدى البعثة',
};

const silent: Words = {
  fr: 'Sans décision à cette date, votre demande est réputée refusée ; un recours vous est ouvert.',
  en: 'Without a decision on that day your application is deemed refused; an appeal is open to you.',
  ar: 'إذا لم يصدر قرار في هذا التاريخ عُدَّ طلبكم مرفوضًا، ويحق لكم الطعن.',
};

/** A long stay has its own certificate: `récépissé` in 2009, `attestation` since (CESEDA L. 211-2-1, R. 312-2). */
export const receiptTitle = (law: Law, { application }: PaperFile): Words => {
  if (isUnderVisaCode(application.visaKind) || law.profile === '2009')
    return { fr: 'Récépissé de dépôt', en: 'Receipt of lodging', ar: 'وصل إيداع' };
  return {
    fr: 'Attestation de demande de visa',
    en: 'Certificate of a visa application',
    ar: 'شهادة طلب تأشيرة',
  };
};

const handedIn = ({ application }: PaperFile): Words[] => {
  const reason = application.fingerprintsAbsentReason as 'LEGAL' | 'FACTUAL' | 'REUSED' | null;
  return [
    handedWords.form,
    handedWords.passport,
    ...(application.photographCollected ? [handedWords.photograph] : []),
    application.fingerprintsCollected || reason === null
      ? handedWords.fingerprints
      : handedWords[reason],
    ...(application.feeSettled ? [handedWords.fee] : []),
  ];
};

/** The receipt that the person takes home: what was handed in, when a decision is due, what silence means. */
export const receipt = (law: Law, paper: PaperFile): LetterData<typeof receiptOfLodgingLetter> => {
  const { application } = paper;
  const { lodgedAt, visaKind } = application;
  if (lodgedAt === null) throw new Error('This file was not lodged.');
  const { zone, calendar } = placeOf(application.postId);
  const lodgedOn = lodgedOnOf(paper);
  const signature = {
    name: application.collectedBy ?? '',
    mission: application.collectedAs ?? '',
  };
  return {
    ...frameOf(paper, signature, lodgedAt),
    title: receiptTitle(law, paper),
    visaKind: visaKindWords[visaKind],
    lodgedAt: { at: lodgedAt.toISOString(), zone },
    lodgedOn,
    collectedBy: application.centreId === null ? null : atCentre,
    collected: handedIn(paper),
    fee: null,
    decisionDue: decisionDue(law, { visaKind, lodgedOn, calendar }),
    silence: { on: silenceIsRefusal(law, { receivedOn: lodgedOn }), meaning: silent },
    missing: [
      ...(application.photographCollected ? [] : [conditionWords.PHOTOGRAPH]),
      ...(application.feeSettled ? [] : [conditionWords.FEE]),
    ],
    examinedBy: postById(application.postId ?? '')?.name ?? '',
  };
};

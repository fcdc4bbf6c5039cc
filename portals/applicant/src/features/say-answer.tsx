import type { ReactNode } from 'react';
import { ActLink, Name, Ref, useFormat } from '@passerelle/portal-kit';
import type { AnswerKey } from './answer.ts';
import type { Summary } from './summary.ts';
import { useT } from '../messages/index.ts';

/** Reference, kind of visa and person: what the answer is about. */
export const useAbout = (summary: Summary): readonly ReactNode[] => {
  const t = useT();
  const { reference, visaKind, stay, applicant } = summary;
  return [
    t.rich('about.application', { reference: <Ref>{reference}</Ref> }),
    stay?.days
      ? t('about.kindAndDays', { kind: t(`kind.${visaKind}`), days: stay.days })
      : t(`kind.${visaKind}`),
    ...(applicant
      ? [
          <span key="name">
            <Name>
              {applicant.givenNames} {applicant.surname}
            </Name>{' '}
            {applicant.nativeName && <Name>{applicant.nativeName}</Name>}
          </span>,
        ]
      : []),
  ];
};

/** The days that the sentences ask for, in words. */
const daysOf = ({ decision }: Summary) => {
  const appeal = decision?.appeals?.at(-1);
  return {
    until: decision?.appealUntil?.value,
    silence: appeal?.implicitRejectionOn.value,
    completeUntil: appeal?.regularisation?.until,
    from: decision?.visa?.validFrom,
    to: decision?.visa?.validUntil,
  };
};

/** The values that the sentences ask for: the post, the place and the appointment's hour on the clock of the place. */
const useValues = (summary: Summary) => {
  const { appointment, competentPost, centre, place, passportReturn } = summary;
  const format = useFormat();
  const startsAt = appointment?.startsAtLocal;
  const legal = (day: string | null | undefined) => (day ? format.day(day, 'legal') : '');
  const { until, silence, completeUntil, from, to } = daysOf(summary);
  return {
    post: competentPost?.post.name ?? '',
    city: competentPost?.post.city ?? '',
    place: place?.name ?? '',
    placeCity: place?.city ?? '',
    holder: (centre ?? competentPost?.post)?.name ?? '',
    day: startsAt ? format.day(startsAt.slice(0, 10)) : '',
    time: startsAt ? format.clock(startsAt) : '',
    until: legal(until),
    silence: legal(silence),
    completeUntil: legal(completeUntil),
    from: legal(from),
    to: legal(to),
    passport: passportReturn?.to ?? 'NONE',
  };
};

type Said = { title: string; lead: string; act: ReactNode };

const PLACE_OF_ACT: Partial<Record<AnswerKey, (id: string) => string>> = {
  draft: (id) => `/applications/${id}/form`,
  signed: (id) => `/applications/${id}/appointment`,
  missed: (id) => `/applications/${id}/appointment`,
  placeSought: (id) => `/applications/${id}/appointment`,
  placeGiven: (id) => `/applications/${id}/appointment`,
  issued: (id) => `/applications/${id}/decision`,
  refused: (id) => `/applications/${id}/decision`,
  silent: (id) => `/applications/${id}/decision`,
  refusedForGood: (id) => `/applications/${id}/decision`,
  expired: () => '/start',
  inadmissible: () => '/start',
  withdrawn: () => '/start',
  urgencyRefused: () => '/start',
  appealToComplete: (id) => `/applications/${id}/decision`,
  appealFiled: (id) => `/applications/${id}/decision`,
  appealExamined: (id) => `/applications/${id}/decision`,
  appealWithMinisters: (id) => `/applications/${id}/decision`,
  appealAllowed: (id) => `/applications/${id}/decision`,
  appealRejected: (id) => `/applications/${id}/decision`,
};

/** The sentence that answers, what follows from it, and the one main act: a link to the place where it is done. */
export const useAnswerWords = (summary: Summary): Said => {
  const t = useT();
  const values = useValues(summary);
  const { answer, id } = summary;
  const to = PLACE_OF_ACT[answer]?.(id);
  const act = `answer.${answer}.act`;
  return {
    title: t(`answer.${answer}`, values),
    lead: t(
      answer === 'placeGiven' && values.place === ''
        ? 'answer.placeGiven.leadSoon'
        : `answer.${answer}.lead`,
      values,
    ),
    act: to && t.has(act) ? <ActLink to={to}>{t(act)}</ActLink> : null,
  };
};

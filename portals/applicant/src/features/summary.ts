import { useToday } from '@passerelle/portal-kit';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import type { ApplicationSummary_ApplicationFragment } from '../gql/graphql.ts';
import { answerOf, type AnswerKey, type Standing } from './answer.ts';

const ApplicationSummary_Application = graphql(`
  fragment ApplicationSummary_Application on Application {
    id
    reference
    status
    visaKind
    openActs
    applicant {
      id
      surname
      givenNames
      nativeName
    }
    stay {
      days
      arrivalOn
    }
    competentPost {
      post {
        id
        name
        city
        timeZone
      }
    }
    centre {
      id
      name
      city
      timeZone
    }
    appointment {
      id
      status
      startsAtLocal
      timeZone
      place {
        id
      }
    }
    urgency {
      granted
    }
    passportReturn {
      to
    }
    silence {
      standing
    }
    decisions {
      id
      outcome
      appealUntil {
        value
      }
      visa {
        id
        validFrom
        validUntil
      }
      appeals {
        id
        status
        implicitRejectionOn {
          value
        }
        regularisation {
          until
          answer
        }
      }
    }
  }
`);

export type SummaryFragment = FragmentType<typeof ApplicationSummary_Application>;
type Application = ApplicationSummary_ApplicationFragment;

type Place = { id: string; name: string; city: string };

type Placed = {
  appointment?: { place?: { id: string } | null | undefined } | null | undefined;
  centre?: Place | null | undefined;
  competentPost?: { post: Place } | null | undefined;
};

/**
 * Where the person comes: the centre or the post, whichever the appointment names. Null while no place is given, and for the
 * moment in which the file does not know the centre yet: a wrong place is worse than none.
 */
const placeOf = ({ appointment, centre, competentPost }: Placed): Place | null =>
  [centre, competentPost?.post].find((unit) => unit && unit.id === appointment?.place?.id) ?? null;

const urgencyOf = ({ urgency }: Application): Standing['urgency'] => {
  if (!urgency) return null;
  if (urgency.granted === null || urgency.granted === undefined) return 'waiting';
  return urgency.granted ? 'granted' : 'refused';
};

const isBefore = (value: string | null | undefined, today: string): boolean =>
  Boolean(value && value < today);

const standingOf = (application: Application, today: string): Standing => {
  const decision = application.decisions.at(-1);
  const appeal = decision?.appeals?.at(-1);
  const asked = appeal?.regularisation;
  return {
    status: application.status,
    appointment: application.appointment?.status ?? null,
    appeal: appeal?.status ?? null,
    urgency: urgencyOf(application),
    toComplete: Boolean(asked && !asked.answer && asked.until >= today),
    isSilent: application.silence?.standing === true,
    isOver: isBefore(decision?.visa?.validUntil, today),
    isFinal: isBefore(decision?.appealUntil?.value, today),
  };
};

/** What a page says first about an application on that day, and what its sentence needs. */
export const readSummary = (fragment: SummaryFragment, today: string) => {
  const application = readFragment(ApplicationSummary_Application, fragment);
  const decision = application.decisions.at(-1);
  const answer: AnswerKey = answerOf(standingOf(application, today));
  return { ...application, decision, answer, place: placeOf(application) };
};

export type Summary = ReturnType<typeof readSummary>;

/** The summary as of today, by the clock of the competent post. */
export const useSummary = (fragment: SummaryFragment): Summary => {
  const { competentPost } = readFragment(ApplicationSummary_Application, fragment);
  return readSummary(fragment, useToday(competentPost?.post.timeZone));
};

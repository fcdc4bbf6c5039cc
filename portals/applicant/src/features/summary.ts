import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import { answerOf, type AnswerKey } from './answer.ts';

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
    decisions {
      id
      outcome
      appealUntil {
        value
      }
      appeals {
        id
        status
      }
    }
  }
`);

export type SummaryFragment = FragmentType<typeof ApplicationSummary_Application>;

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

/** What a page says first about an application, and what its sentence needs. */
export const readSummary = (fragment: SummaryFragment) => {
  const application = readFragment(ApplicationSummary_Application, fragment);
  const decision = application.decisions.at(-1);
  const answer: AnswerKey = answerOf({
    status: application.status,
    appointment: application.appointment?.status ?? null,
    appeal: decision?.appeals?.at(-1)?.status ?? null,
  });
  return { ...application, decision, answer, place: placeOf(application) };
};

export type Summary = ReturnType<typeof readSummary>;

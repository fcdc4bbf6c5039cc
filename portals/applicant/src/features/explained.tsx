import type { ReactNode } from 'react';
import { ExplainedDate as Explained } from '@passerelle/portal-kit';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';

const ExplainedDate_Date = graphql(`
  fragment ExplainedDate_Date on ExplainedDate {
    value
    steps {
      key
      amount
      unit
      date
    }
    rule {
      source
      validFrom
      validTo
    }
  }
`);

type Props = {
  date: FragmentType<typeof ExplainedDate_Date>;
  /** What the date is, before the day: "Au plus tard le". */
  lead?: ReactNode;
  /** The name of the total: "Date limite". */
  name?: string;
  /** What starts the time: "Dossier déposé". */
  startName?: string;
  note?: ReactNode;
  open?: boolean;
  only?: 'why';
};

/** A date that the law computes, with its addition as the API gives it. */
export const ExplainedDate = ({ date, ...look }: Props) => (
  <Explained {...readFragment(ExplainedDate_Date, date)} {...look} />
);

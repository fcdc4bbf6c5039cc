import { Day, dayIn, Say, Tag } from '@passerelle/portal-kit';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import { useT } from '../messages/index.ts';
import { DocumentLink } from './documents.tsx';

const DecisionLine_Decision = graphql(`
  fragment DecisionLine_Decision on Decision {
    id
    outcome
    manner
    decidedAt
    unit {
      id
      name
      timeZone
    }
    letter {
      id
      ...ApplicationDocuments_Document
    }
  }
`);

type Props = { decision: FragmentType<typeof DecisionLine_Decision> };

/** What was decided, when, by which office, with its letter: one line of a page that says more elsewhere. */
export const DecisionLine = ({ decision }: Props) => {
  const t = useT();
  const { outcome, manner, decidedAt, unit, letter } = readFragment(
    DecisionLine_Decision,
    decision,
  );
  return (
    <div className="stack stack--near">
      <p>
        <Tag tone={outcome === 'ISSUED' ? 'ok' : 'stop'}>{t(`decision.${outcome}`)}</Tag>
      </p>
      <p className="small">
        {t.rich('decision.onAndBy', {
          day: <Day value={dayIn(decidedAt, unit.timeZone)} form="legal" />,
          unit: <bdi>{unit.name}</bdi>,
        })}
      </p>
      {letter ? (
        <p>
          <DocumentLink document={letter} zone={unit.timeZone} />
        </p>
      ) : (
        manner === 'EXPRESS' && <Say>{t('decision.letterComing')}</Say>
      )}
    </div>
  );
};

import {
  Day,
  dayIn,
  Entry,
  Law,
  Pairs,
  Ref,
  Thread,
  type ThreadState,
} from '@passerelle/portal-kit';
import { ExplainedDate } from '../../features/explained.tsx';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import type { AppealState_AppealFragment } from '../../gql/graphql.ts';
import { CompleteAppeal, WithdrawAppeal } from './appeal-acts.tsx';
import { useDecisionT } from './messages/index.ts';

const AppealState_Appeal = graphql(`
  fragment AppealState_Appeal on Appeal {
    id
    reference
    status
    body
    bodyRule {
      source
      validFrom
    }
    reasons
    appellantCapacity
    filedAt
    registeredAt
    implicitRejectionOn {
      value
      ...ExplainedDate_Date
    }
    courtUntil {
      value
      ...ExplainedDate_Date
    }
    ...AppealActs_Appeal
    outcome {
      kind
      reasons
      decidedAt
    }
    documents {
      id
      title
      createdAt
      url
    }
  }
`);

type Appeal = AppealState_AppealFragment;

/** The stages that a person can follow, by the day on which each was reached. */
const useStages = ({ filedAt, registeredAt, outcome, body, status }: Appeal, zone: string) => {
  const t = useDecisionT();
  const stage = (
    key: 'filed' | 'registered' | 'decided',
    at: string | null | undefined,
    isNow: boolean,
  ) => {
    const state: ThreadState = at ? 'done' : isNow ? 'now' : 'next';
    return {
      key,
      state,
      when: at ? <Day value={dayIn(at, zone)} form="short" /> : undefined,
      title: t(`stage.${key}`),
      text: t(`stage.${key}.${body}`),
    };
  };
  return [
    stage('filed', filedAt, false),
    stage('registered', registeredAt, true),
    ...(status === 'WITHDRAWN'
      ? []
      : [stage('decided', outcome?.decidedAt, Boolean(registeredAt))]),
  ];
};

const Papers = ({ documents }: { documents: Appeal['documents'] }) => {
  const t = useDecisionT();
  if (documents.length === 0) return null;
  return (
    <ul className="stack stack--near">
      {documents.map(({ id, title, url }) => (
        <li key={id}>
          {url ? (
            <a href={url} target="_blank" rel="noreferrer">
              {t('appeal.pdf', { title })}
            </a>
          ) : (
            title
          )}
        </li>
      ))}
    </ul>
  );
};

/** Where an appeal stands: its stages, the day on which silence becomes a rejection, and what comes after. */
export const AppealState = ({
  appeal: given,
  zone,
  onDone,
}: {
  appeal: FragmentType<typeof AppealState_Appeal>;
  zone: string;
  onDone: () => void;
}) => {
  const t = useDecisionT();
  const appeal = readFragment(AppealState_Appeal, given);
  const { outcome } = appeal;
  const withdrawn = appeal.status === 'WITHDRAWN';
  return (
    <>
      <Entry title={t('appeal.title')}>
        <Pairs
          pairs={[
            [t('appeal.reference'), <Ref key="reference">{appeal.reference}</Ref>],
            [t('appeal.body'), t(`body.${appeal.body}`)],
            [t('appeal.capacity'), t(`capacity.${appeal.appellantCapacity}`)],
          ]}
        />
        <Thread steps={useStages(appeal, zone)} />
        <Papers documents={appeal.documents} />
        {withdrawn && <p className="read">{t('appeal.withdrawn')}</p>}
      </Entry>
      <CompleteAppeal appeal={appeal} onDone={onDone} />
      {outcome ? (
        <Entry title={t('outcome.title')}>
          <p>
            <strong>{t(`outcome.${outcome.kind}`)}</strong>
          </p>
          {outcome.reasons && <Law>{outcome.reasons}</Law>}
          {appeal.courtUntil?.value && (
            <ExplainedDate
              date={appeal.courtUntil}
              lead={t('court.lead')}
              name={t('court.total')}
              startName={t('court.start')}
              note={t('court.note')}
            />
          )}
        </Entry>
      ) : (
        !withdrawn &&
        appeal.implicitRejectionOn.value && (
          <Entry title={t('silence.title')}>
            <ExplainedDate
              date={appeal.implicitRejectionOn}
              lead={t('silence.lead')}
              name={t('silence.total')}
              startName={t('silence.start')}
              note={t('silence.note')}
            />
          </Entry>
        )
      )}
      <Entry title={t('reasons.yours')}>
        <Law>{appeal.reasons}</Law>
      </Entry>
      <WithdrawAppeal appeal={appeal} onDone={onDone} />
    </>
  );
};

import { Day, dayIn, Entry, Fold, Icon, Law, Pairs, Ref, Thread } from '@passerelle/portal-kit';
import { ExplainedDate } from '../../features/explained.tsx';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import type { AppealState_AppealFragment } from '../../gql/graphql.ts';
import { useDecisionT } from './messages/index.ts';
import { stagesOf } from './stages.ts';

const AppealState_Appeal = graphql(`
  fragment AppealState_Appeal on Appeal {
    id
    reference
    status
    body
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
    recommendation {
      transmittedAt
    }
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
type Props = { appeal: FragmentType<typeof AppealState_Appeal>; zone: string };

const Papers = ({ documents, zone }: { documents: Appeal['documents']; zone: string }) => {
  const t = useDecisionT();
  if (documents.length === 0) return null;
  return (
    <ul className="stack stack--near">
      {documents.map(({ id, title, url, createdAt }) => (
        <li key={id}>
          <Icon name="doc" />{' '}
          {url ? (
            <a href={url} target="_blank" rel="noreferrer">
              {t('appeal.pdf', { title })}
            </a>
          ) : (
            title
          )}{' '}
          <span className="soft small">
            <Day value={dayIn(createdAt, zone)} form="short" />
          </span>
        </li>
      ))}
    </ul>
  );
};

const Outcome = ({ appeal: { outcome, courtUntil } }: { appeal: Appeal }) => {
  const t = useDecisionT();
  if (!outcome) return null;
  return (
    <Entry title={t('outcome.title')}>
      <p>
        <strong>{t(`outcome.${outcome.kind}`)}</strong>
      </p>
      {outcome.reasons && <Law>{outcome.reasons}</Law>}
      {courtUntil?.value && (
        <ExplainedDate
          date={courtUntil}
          lead={t('court.lead')}
          name={t('court.total')}
          startName={t('court.start')}
          note={t('court.note')}
        />
      )}
    </Entry>
  );
};

const Silence = ({ appeal: { outcome, status, implicitRejectionOn } }: { appeal: Appeal }) => {
  const t = useDecisionT();
  if (outcome || status === 'WITHDRAWN' || !implicitRejectionOn.value) return null;
  return (
    <Entry title={t('silence.title')}>
      <ExplainedDate
        date={implicitRejectionOn}
        lead={t('silence.lead')}
        name={t('silence.total')}
        startName={t('silence.start')}
        note={t('silence.note')}
      />
    </Entry>
  );
};

/** Who an appeal went to and by whom, its stages, its papers, and what was written in it. */
export const AppealCourse = ({ appeal: given, zone }: Props) => {
  const t = useDecisionT();
  const appeal = readFragment(AppealState_Appeal, given);
  return (
    <>
      <Pairs
        pairs={[
          [t('appeal.reference'), <Ref key="reference">{appeal.reference}</Ref>],
          [t('appeal.body'), t(`body.${appeal.body}`)],
          [t('appeal.capacity'), t(`by.${appeal.appellantCapacity}`)],
        ]}
      />
      <Thread
        steps={stagesOf(appeal).map(({ key, state, at, words }) => ({
          key,
          state,
          when: at ? <Day value={dayIn(at, zone)} form="short" /> : undefined,
          title: t(`stage.${words}`),
          text: t(`stage.${words}.text`, { body: appeal.body }),
        }))}
      />
      <Papers documents={appeal.documents} zone={zone} />
      <Fold question={t('reasons.yours')}>
        <Law>{appeal.reasons}</Law>
      </Fold>
    </>
  );
};

/** Where an appeal stands: the answer or the day on which silence becomes one, then its stages. */
export const AppealState = (props: Props) => {
  const t = useDecisionT();
  const appeal = readFragment(AppealState_Appeal, props.appeal);
  return (
    <>
      <Outcome appeal={appeal} />
      <Silence appeal={appeal} />
      <Entry title={t('appeal.title')}>
        <AppealCourse {...props} />
      </Entry>
    </>
  );
};

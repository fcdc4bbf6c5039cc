import { useState, type FormEvent } from 'react';
import {
  Act,
  ActAnswer,
  AskedAct,
  Day,
  Entry,
  ErrorSummary,
  Law,
  Ref,
  TextAreaField,
  useDeed,
  useDeviceDraft,
} from '@passerelle/portal-kit';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import type { AppealActs_AppealFragment } from '../../gql/graphql.ts';
import { useDecisionT } from './messages/index.ts';

const AppealActs_Appeal = graphql(`
  fragment AppealActs_Appeal on Appeal {
    id
    reference
    openActs
    regularisation {
      defects
      until
      answer
    }
  }
`);

const AppealActs_Complete = graphql(`
  mutation AppealActs_Complete($input: CompleteAppealInput!) {
    completeAppeal(input: $input) {
      ... on CompleteAppealSuccess {
        appeal {
          id
          status
        }
      }
      ... on Problem {
        __typename
        message
      }
    }
  }
`);

const AppealActs_Withdraw = graphql(`
  mutation AppealActs_Withdraw($input: WithdrawAppealInput!) {
    withdrawAppeal(input: $input) {
      ... on WithdrawAppealSuccess {
        appeal {
          id
          status
        }
      }
      ... on Problem {
        __typename
        message
      }
    }
  }
`);

type Props = { appeal: FragmentType<typeof AppealActs_Appeal>; onDone: () => void };
type Regularisation = NonNullable<AppealActs_AppealFragment['regularisation']>;

/** As many characters as the act takes. */
const ANSWER_MAX = 20_000;
const FIELD = 'completion';

const CompleteForm = ({ id, onDone }: { id: string; onDone: () => void }) => {
  const t = useDecisionT();
  const [answer, setAnswer] = useDeviceDraft(`complete.${id}`);
  const [attempt, setAttempt] = useState(0);
  const complete = useDeed(AppealActs_Complete, {
    said: () => t('complete.done'),
    onDone: () => {
      // An emptied field is no field that was left empty.
      setAttempt(0);
      setAnswer('');
      onDone();
    },
  });
  const text = answer.trim();
  const missing = attempt > 0 && text === '' ? t('complete.missing') : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (text !== '') void complete.run({ input: { appealId: id, answer: text } });
  };
  return (
    <form className="stack stack--wide" noValidate onSubmit={submit}>
      <ErrorSummary
        attempt={attempt}
        errors={missing ? [{ field: FIELD, label: t('complete.answer'), text: missing }] : []}
      />
      <TextAreaField
        id={FIELD}
        label={t('complete.answer')}
        hint={t('complete.hint')}
        error={missing}
        lang="fr"
        rows={8}
        maxLength={ANSWER_MAX}
        value={answer}
        onChange={setAnswer}
      />
      <ActAnswer outcome={complete.outcome} />
      <div className="line">
        <Act type="submit" busy={complete.running && t('complete.running')}>
          {t('complete.act')}
        </Act>
      </div>
    </form>
  );
};

const Defects = ({ defects }: Pick<Regularisation, 'defects'>) => {
  const t = useDecisionT();
  return (
    <ul className="bullets stack stack--near read">
      {defects.map((defect) => (
        <li key={defect}>{t(`defect.${defect}`)}</li>
      ))}
    </ul>
  );
};

/** What is missing from the appeal, until when, and the place to send it. Nothing where nothing is asked for. */
export const CompleteAppeal = ({ appeal: given, onDone }: Props) => {
  const t = useDecisionT();
  const { id, openActs, regularisation } = readFragment(AppealActs_Appeal, given);
  if (!regularisation || !openActs.includes('COMPLETE')) return null;
  return (
    <Entry title={t('complete.title')}>
      <p className="explained-total">
        <strong>
          {t('complete.until')} <Day value={regularisation.until} form="legal" />
        </strong>
        <small>{t('complete.clock')}</small>
      </p>
      <p className="read">{t('complete.lead')}</p>
      <Defects defects={regularisation.defects} />
      <CompleteForm id={id} onDone={onDone} />
    </Entry>
  );
};

/** What was missing, and what was sent for it. Nothing as long as it may be sent. */
export const CompletedAppeal = ({ appeal }: Pick<Props, 'appeal'>) => {
  const t = useDecisionT();
  const { openActs, regularisation } = readFragment(AppealActs_Appeal, appeal);
  if (!regularisation || openActs.includes('COMPLETE')) return null;
  const { defects, answer } = regularisation;
  return (
    <Entry title={t('complete.asked')}>
      <Defects defects={defects} />
      <p className="read">{t(answer ? 'complete.sent' : 'complete.unsent')}</p>
      {answer && <Law>{answer}</Law>}
    </Entry>
  );
};

/** Gives the appeal up, after a word on what that means. Nothing where that is not open. */
export const WithdrawAppeal = ({ appeal: given, onDone }: Props) => {
  const t = useDecisionT();
  const { id, reference, openActs } = readFragment(AppealActs_Appeal, given);
  const withdraw = useDeed(AppealActs_Withdraw, {
    said: () => t('withdraw.done', { reference }),
    onDone,
  });
  if (!openActs.includes('WITHDRAW')) return null;
  return (
    <AskedAct
      deed={withdraw}
      kind="link"
      opener={t('withdraw.act')}
      title={t.rich('withdraw.confirm', { reference: <Ref>{reference}</Ref> })}
      act={t('withdraw.confirmAct')}
      busy={t('withdraw.busy')}
      irreversible
      onConfirm={() => void withdraw.run({ input: { appealId: id } })}
    >
      <p>{t('withdraw.effect')}</p>
    </AskedAct>
  );
};

/** Whether the appellant may still give the appeal up. */
export const mayWithdraw = (appeal: Props['appeal']): boolean =>
  readFragment(AppealActs_Appeal, appeal).openActs.includes('WITHDRAW');

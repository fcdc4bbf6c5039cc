import { useState } from 'react';
import {
  Act,
  ActAnswer,
  Confirm,
  Day,
  Entry,
  TextAreaField,
  useAct,
  useDeviceDraft,
  useToast,
} from '@passerelle/portal-kit';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
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

/** As many characters as the act takes. */
const ANSWER_MAX = 20_000;

/** What is missing from the appeal, until when, and the place to send it; afterwards, what was sent. */
export const CompleteAppeal = ({ appeal: given, onDone }: Props) => {
  const t = useDecisionT();
  const toast = useToast();
  const { id, openActs, regularisation } = readFragment(AppealActs_Appeal, given);
  const complete = useAct(AppealActs_Complete);
  const [answer, setAnswer] = useDeviceDraft(`complete.${id}`);
  const [tried, setTried] = useState(false);
  if (!regularisation) return null;
  const isOpen = openActs.includes('COMPLETE');
  const send = async () => {
    setTried(true);
    if (answer.trim() === '') return;
    const outcome = await complete.perform({ input: { appealId: id, answer: answer.trim() } });
    if (outcome.kind !== 'done') return;
    setAnswer('');
    toast({ text: t('complete.done') });
    onDone();
  };
  return (
    <Entry title={t('complete.title')}>
      <ul className="stack stack--near">
        {regularisation.defects.map((defect) => (
          <li key={defect}>{t(`defect.${defect}`)}</li>
        ))}
      </ul>
      {regularisation.answer && <p className="read">{t('complete.sent')}</p>}
      {isOpen && (
        <>
          <p className="read">
            {t('complete.until')}{' '}
            <strong>
              <Day value={regularisation.until} form="legal" />
            </strong>
            . {t('complete.clock')}
          </p>
          <TextAreaField
            id="completion"
            label={t('complete.answer')}
            hint={t('complete.hint')}
            error={tried && answer.trim() === '' ? t('complete.missing') : undefined}
            lang="fr"
            rows={8}
            maxLength={ANSWER_MAX}
            value={answer}
            onChange={setAnswer}
          />
          <ActAnswer outcome={complete.outcome} />
          <Act busy={complete.running && t('complete.running')} onClick={() => void send()}>
            {t('complete.act')}
          </Act>
        </>
      )}
    </Entry>
  );
};

/** Gives the appeal up, after a word on what that means. */
export const WithdrawAppeal = ({ appeal: given, onDone }: Props) => {
  const t = useDecisionT();
  const { id, reference, openActs } = readFragment(AppealActs_Appeal, given);
  const withdraw = useAct(AppealActs_Withdraw);
  const [asking, setAsking] = useState(false);
  if (!openActs.includes('WITHDRAW')) return null;
  const run = async () => {
    const outcome = await withdraw.perform({ input: { appealId: id } });
    setAsking(false);
    if (outcome.kind === 'done') onDone();
  };
  return (
    <Entry title={t('withdraw.title')}>
      <p className="read small">{t('withdraw.effect')}</p>
      <ActAnswer outcome={withdraw.outcome} />
      <Act kind="grave" onClick={() => setAsking(true)}>
        {t('withdraw.act')}
      </Act>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('withdraw.confirm', { reference })}
        act={t('withdraw.confirmAct')}
        irreversible
        busy={withdraw.running && t('complete.running')}
        onConfirm={() => void run()}
      >
        <p>{t('withdraw.effect')}</p>
      </Confirm>
    </Entry>
  );
};

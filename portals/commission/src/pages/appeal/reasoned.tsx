import {
  Act,
  ActAnswer,
  ChoiceField,
  Confirm,
  TextAreaField,
  useAct,
  useDeviceDraft,
} from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import { useT } from '../../messages/index.ts';

const Reasoned_Answer = graphql(`
  mutation Reasoned_Answer($input: AnswerRecommendationInput!) {
    answerRecommendation(input: $input) {
      ... on AnswerRecommendationSuccess {
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

const Reasoned_Decide = graphql(`
  mutation Reasoned_Decide($input: DecideAppealInput!) {
    decideAppeal(input: $input) {
      ... on DecideAppealSuccess {
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

type Props = { act: 'ANSWER' | 'DECIDE'; appealId: string; reference: string; onDone: () => void };

/** A yes or no with its reasons: a minister's delegate on a recommendation, the sub-director on an appeal. */
export const ReasonedAct = ({ act, appealId, reference, onDone }: Props) => {
  const t = useT();
  const answer = useAct(Reasoned_Answer);
  const decide = useAct(Reasoned_Decide);
  const used = act === 'ANSWER' ? answer : decide;
  const [way, choose] = useState('');
  const [reasons, setReasons] = useDeviceDraft(`reasons.${act}.${appealId}`);
  const [asking, ask] = useState(false);
  const ready = way !== '' && reasons.trim() !== '';
  const run = async () => {
    const input = { appealId, reasons: reasons.trim() };
    const outcome =
      act === 'ANSWER'
        ? await answer.perform({ input: { ...input, followed: way === 'YES' } })
        : await decide.perform({ input: { ...input, allowed: way === 'YES' } });
    ask(false);
    if (outcome.kind !== 'done') return;
    setReasons('');
    onDone();
  };
  return (
    <div className="compose">
      <ChoiceField
        label={t(`reasoned.${act}.label`)}
        value={way}
        onChange={choose}
        options={[
          { value: 'YES', label: t(`reasoned.${act}.YES`) },
          { value: 'NO', label: t(`reasoned.${act}.NO`) },
        ]}
      />
      <TextAreaField
        label={t('reasoned.reasons')}
        hint={t('reasoned.reasonsHint')}
        value={reasons}
        onChange={setReasons}
        rows={7}
        maxLength={10_000}
        lang="fr"
      />
      <ActAnswer outcome={used.outcome} reread={onDone} />
      <Act
        blocked={!ready}
        reason={ready ? undefined : t('reasoned.incomplete')}
        onClick={() => ask(true)}
      >
        {t(`reasoned.${act}.act`)}
      </Act>
      <Confirm
        open={asking}
        onClose={() => ask(false)}
        title={t(`reasoned.${act}.title`, { reference })}
        act={t(`reasoned.${act}.confirm`)}
        irreversible
        busy={used.running && t('act.running')}
        onConfirm={() => void run()}
      >
        <p>{t(way === 'YES' ? `reasoned.${act}.YES.effect` : `reasoned.${act}.NO.effect`)}</p>
      </Confirm>
    </div>
  );
};

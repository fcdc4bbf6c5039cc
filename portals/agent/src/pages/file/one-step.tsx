import { Act, ActAnswer, useAct, useToast } from '@passerelle/portal-kit';
import { useNavigate } from 'react-router';
import { graphql } from '../../gql/index.ts';
import { useT } from '../../messages/index.ts';

const OneStep_Transmit = graphql(`
  mutation OneStep_Transmit($input: TransmitApplicationInput!) {
    transmitApplication(input: $input) {
      ... on TransmitApplicationSuccess {
        application {
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

const OneStep_TakeUp = graphql(`
  mutation OneStep_TakeUp($input: TakeUpApplicationInput!) {
    takeUpApplication(input: $input) {
      ... on TakeUpApplicationSuccess {
        application {
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

type Props = { act: 'TRANSMIT' | 'TAKE_UP'; applicationId: string; onDone: () => void };

/** An act that asks for nothing more than to be done. */
export const OneStepAct = ({ act, applicationId, onDone }: Props) => {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const transmit = useAct(OneStep_Transmit);
  const takeUp = useAct(OneStep_TakeUp);
  const used = act === 'TRANSMIT' ? transmit : takeUp;
  const run = async () => {
    const outcome = await used.perform({ input: { applicationId } });
    if (outcome.kind !== 'done') return;
    toast({ text: t(`act.${act}.done`) });
    // Whoever transmits has no file any more: the next person is at the desk.
    if (act === 'TRANSMIT') void navigate('/');
    else onDone();
  };
  return (
    <div className="compose">
      <p className="small">{t(`act.${act}.effect`)}</p>
      <ActAnswer outcome={used.outcome} reread={onDone} />
      <Act busy={used.running && t('act.running')} onClick={() => void run()}>
        {t(`act.${act}`)}
      </Act>
    </div>
  );
};

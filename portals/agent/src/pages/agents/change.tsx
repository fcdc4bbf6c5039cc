import { ActAnswer, Confirm, TextAreaField, useAct, useToast } from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import type { HabilitationAct } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import type { Line } from './page.tsx';

const AgentsPage_Revoke = graphql(`
  mutation AgentsPage_Revoke($input: RevokeHabilitationInput!) {
    revokeHabilitation(input: $input) {
      ... on RevokeHabilitationSuccess {
        habilitation {
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

const AgentsPage_Suspend = graphql(`
  mutation AgentsPage_Suspend($input: SuspendHabilitationInput!) {
    suspendHabilitation(input: $input) {
      ... on SuspendHabilitationSuccess {
        habilitation {
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

const AgentsPage_Lift = graphql(`
  mutation AgentsPage_Lift($input: LiftSuspensionInput!) {
    liftSuspension(input: $input) {
      ... on LiftSuspensionSuccess {
        habilitation {
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

const WORDS = {
  REVOKE: {
    title: 'agents.revokeTitle',
    act: 'agents.revokeAct',
    effect: 'agents.revokeEffect',
    done: 'agents.revoked',
  },
  SUSPEND: {
    title: 'agents.suspendOf',
    act: 'agents.suspendAct',
    effect: 'agents.suspendEffect',
    done: 'agents.suspended',
  },
  LIFT_SUSPENSION: {
    title: 'agents.liftOf',
    act: 'agents.liftAct',
    effect: 'agents.liftEffect',
    done: 'agents.lifted',
  },
} as const satisfies Record<HabilitationAct, Record<string, string>>;

type Props = {
  asked: (Line & { act: HabilitationAct }) | null;
  onClose: () => void;
  onDone: () => void;
};

/** Takes a habilitation back for good, suspends it, or lets it work again; within a second in each case. */
export const ChangeDialog = ({ asked, onClose, onDone }: Props) => {
  const t = useT();
  const toast = useToast();
  const revoke = useAct(AgentsPage_Revoke);
  const suspend = useAct(AgentsPage_Suspend);
  const lift = useAct(AgentsPage_Lift);
  const [reason, setReason] = useState('');
  const act = asked?.act ?? 'REVOKE';
  const words = WORDS[act];
  const used = { REVOKE: revoke, SUSPEND: suspend, LIFT_SUSPENSION: lift }[act];
  const reasoned = act !== 'LIFT_SUSPENSION';
  const run = async () => {
    if (!asked) return;
    const input = { habilitationId: asked.habilitation.id };
    const withReason = { ...input, reason: reason.trim() };
    const outcome = await {
      REVOKE: () => revoke.perform({ input: withReason }),
      SUSPEND: () => suspend.perform({ input: withReason }),
      LIFT_SUSPENSION: () => lift.perform({ input }),
    }[act]();
    if (outcome.kind !== 'done') return;
    toast({ text: t(words.done) });
    onDone();
  };
  return (
    <Confirm
      open={asked !== null}
      onClose={onClose}
      title={t(words.title, { name: asked?.agent.name ?? '' })}
      act={t(words.act)}
      irreversible={act === 'REVOKE'}
      busy={used.running && t('act.running')}
      blocked={!reasoned || reason.trim() ? undefined : t('agents.reasonMissing')}
      onConfirm={() => void run()}
    >
      <p>{t(words.effect)}</p>
      {reasoned && (
        <TextAreaField
          label={t('agents.reason')}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={500}
        />
      )}
      <ActAnswer outcome={used.outcome} reread={onDone} />
    </Confirm>
  );
};

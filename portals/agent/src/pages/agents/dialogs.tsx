import {
  Act,
  ActAnswer,
  Confirm,
  DateField,
  Dialog,
  SelectField,
  TextAreaField,
  TextField,
  useAct,
  useToast,
  useToday,
} from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import type { FileScope, Mission } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import type { Agent, Habilitation } from './page.tsx';

const AgentsPage_Habilitate = graphql(`
  mutation AgentsPage_Habilitate($input: HabilitateAgentInput!) {
    habilitateAgent(input: $input) {
      ... on HabilitateAgentSuccess {
        agent {
          id
          name
        }
      }
      ... on Problem {
        __typename
        message
      }
    }
  }
`);

const AgentsPage_Revoke = graphql(`
  mutation AgentsPage_Revoke($input: RevokeHabilitationInput!) {
    revokeHabilitation(input: $input) {
      ... on RevokeHabilitationSuccess {
        habilitation {
          id
          revokedAt
        }
      }
      ... on Problem {
        __typename
        message
      }
    }
  }
`);

const MISSIONS = [
  'REGISTRATION',
  'EXAMINER',
  'DECISION_MAKER',
] as const satisfies readonly Mission[];
const SCOPES: Readonly<Record<(typeof MISSIONS)[number], readonly FileScope[]>> = {
  REGISTRATION: ['APPLICATIONS', 'BIOMETRICS'],
  EXAMINER: ['APPLICATIONS', 'CIVIL_STATUS', 'TRAVEL_DOCUMENTS'],
  DECISION_MAKER: ['APPLICATIONS', 'CIVIL_STATUS', 'TRAVEL_DOCUMENTS', 'RIGHTS'],
};

/** Signs the habilitation of a named person. */
export const HabilitateDialog = ({
  open,
  onClose,
  onDone,
}: {
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}) => {
  const t = useT();
  const toast = useToast();
  const today = useToday();
  const habilitate = useAct(AgentsPage_Habilitate);
  const [name, setName] = useState('');
  const [mission, setMission] = useState('');
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  const ready =
    name.trim() !== '' &&
    mission !== '' &&
    /^\d{4}-\d{2}-\d{2}$/.test(from) &&
    /^\d{4}-\d{2}-\d{2}$/.test(until);
  const run = async () => {
    const outcome = await habilitate.perform({
      input: {
        name: name.trim(),
        mission: mission as Mission,
        fileScopes: [...SCOPES[mission as (typeof MISSIONS)[number]]],
        startsOn: from,
        endsOn: until,
      },
    });
    if (outcome.kind !== 'done') return;
    toast({ text: t('agents.habilitated') });
    onDone();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('agents.habilitateTitle')}
      acts={
        <>
          <Act
            busy={habilitate.running && t('act.running')}
            blocked={!ready}
            reason={ready ? undefined : t('agents.incomplete')}
            onClick={() => void run()}
          >
            {t('agents.habilitateAct')}
          </Act>
          <Act kind="quiet" onClick={onClose}>
            {t('act.back')}
          </Act>
        </>
      }
    >
      <p className="small">{t('agents.habilitateEffect')}</p>
      <TextField
        label={t('agents.name')}
        hint={t('agents.nameHint')}
        value={name}
        onChange={setName}
        maxLength={200}
      />
      <SelectField
        label={t('agents.mission')}
        empty={t('issue.choose')}
        value={mission}
        onChange={setMission}
        options={MISSIONS.map((one) => ({ value: one, label: t(`mission.${one}`) }))}
      />
      <DateField label={t('agents.from')} value={from} onChange={setFrom} />
      <DateField
        label={t('agents.until')}
        hint={t('agents.untilHint')}
        value={until}
        onChange={setUntil}
      />
      <ActAnswer outcome={habilitate.outcome} />
    </Dialog>
  );
};

/** Takes a habilitation back; it stops working within a second. */
export const RevokeDialog = ({
  asked,
  onClose,
  onDone,
}: {
  asked: { agent: Agent; habilitation: Habilitation } | null;
  onClose: () => void;
  onDone: () => void;
}) => {
  const t = useT();
  const revoke = useAct(AgentsPage_Revoke);
  const [reason, setReason] = useState('');
  const run = async () => {
    if (!asked) return;
    const outcome = await revoke.perform({
      input: { habilitationId: asked.habilitation.id, reason: reason.trim() },
    });
    if (outcome.kind === 'done') onDone();
  };
  return (
    <Confirm
      open={asked !== null}
      onClose={onClose}
      title={t('agents.revokeTitle', { name: asked?.agent.name ?? '' })}
      act={t('agents.revokeAct')}
      irreversible
      busy={revoke.running && t('act.running')}
      blocked={reason.trim() ? undefined : t('agents.reasonMissing')}
      onConfirm={() => void run()}
    >
      <p>{t('agents.revokeEffect')}</p>
      <TextAreaField
        label={t('agents.reason')}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={500}
      />
      <ActAnswer outcome={revoke.outcome} />
    </Confirm>
  );
};

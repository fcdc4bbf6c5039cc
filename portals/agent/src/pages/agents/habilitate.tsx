import {
  Act,
  ActAnswer,
  ChoicesField,
  DateField,
  Dialog,
  SelectField,
  TextField,
  useAct,
  useToast,
  useToday,
} from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import { useT } from '../../messages/index.ts';
import type { Line, MissionToGive } from './page.tsx';

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

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A new person, or the habilitation that is certified again. */
export type Asked = { renewed: Line | null };

const keyOf = ({ unit, mission }: Pick<MissionToGive, 'unit' | 'mission'>): string =>
  `${unit.id} ${mission}`;

/** The day after, where a habilitation still runs: two of them never overlap. */
const firstDay = (renewed: Line | null, today: string): string => {
  const endsOn = renewed?.habilitation.endsOn;
  if (!endsOn || endsOn < today) return today;
  return new Date(Date.parse(`${endsOn}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
};

const useHabilitation = (asked: Asked | null, missions: readonly MissionToGive[]) => {
  const today = useToday();
  const renewed = asked?.renewed ?? null;
  const [name, setName] = useState(renewed?.agent.name ?? '');
  const [chosen, setChosen] = useState(renewed ? keyOf(renewed.habilitation) : '');
  const [left, leaveOut] = useState<readonly string[]>([]);
  const [from, setFrom] = useState(firstDay(renewed, today));
  const [until, setUntil] = useState('');
  const [issuer, setIssuer] = useState('');
  const [subject, setSubject] = useState('');
  const mission = missions.find((one) => keyOf(one) === chosen);
  const scopes = mission?.fileScopes.filter((one) => !left.includes(one)) ?? [];
  const identified = issuer.trim() !== '' && subject.trim() !== '';
  return {
    fields: { name, chosen, from, until, issuer, subject },
    mission,
    scopes,
    setName,
    setFrom,
    setUntil,
    setIssuer,
    setSubject,
    choose: (key: string) => {
      setChosen(key);
      leaveOut([]);
    },
    setScopes: (kept: readonly string[]) =>
      leaveOut(mission?.fileScopes.filter((one) => !kept.includes(one)) ?? []),
    input:
      mission &&
      name.trim() !== '' &&
      (scopes.length > 0 || mission.fileScopes.length === 0) &&
      DAY.test(from) &&
      DAY.test(until)
        ? {
            name: name.trim(),
            agentId: renewed?.agent.id ?? null,
            unitId: mission.unit.id,
            identity: identified ? { issuer: issuer.trim(), subject: subject.trim() } : null,
            mission: mission.mission,
            fileScopes: scopes,
            startsOn: from,
            endsOn: until,
          }
        : null,
  };
};

type Props = {
  asked: Asked | null;
  missions: readonly MissionToGive[];
  onClose: () => void;
  onDone: () => void;
};

/** Signs the habilitation of a named person, for a mission that the signer may give and the files it opens. */
export const HabilitateDialog = ({ asked, missions, onClose, onDone }: Props) => {
  const t = useT();
  const toast = useToast();
  const habilitate = useAct(AgentsPage_Habilitate);
  const form = useHabilitation(asked, missions);
  const { fields, input, mission } = form;
  const run = async () => {
    if (!input) return;
    const outcome = await habilitate.perform({ input });
    if (outcome.kind !== 'done') return;
    toast({ text: t('agents.habilitated') });
    onDone();
  };
  return (
    <Dialog
      open={asked !== null}
      onClose={onClose}
      title={
        asked?.renewed
          ? t('agents.renewOf', { name: asked.renewed.agent.name })
          : t('agents.habilitateTitle')
      }
      acts={
        <>
          <Act
            busy={habilitate.running && t('act.running')}
            blocked={!input}
            reason={input ? undefined : t('agents.incomplete')}
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
      {!asked?.renewed && (
        <TextField
          label={t('agents.name')}
          hint={t('agents.nameHint')}
          value={fields.name}
          onChange={form.setName}
          maxLength={200}
        />
      )}
      <SelectField
        label={t('agents.mission')}
        empty={t('issue.choose')}
        value={fields.chosen}
        onChange={form.choose}
        options={missions.map((one) => ({
          value: keyOf(one),
          label: `${t(`mission.${one.mission}`)} – ${one.unit.name}`,
        }))}
      />
      {mission && (
        <p className="tiny soft">{t('agents.signedUnder', { law: mission.signedUnder })}</p>
      )}
      {mission && mission.fileScopes.length > 0 && (
        <ChoicesField
          label={t('agents.scopes')}
          hint={t('agents.scopesHint')}
          values={form.scopes}
          onChange={form.setScopes}
          options={mission.fileScopes.map((one) => ({ value: one, label: t(`scope.${one}`) }))}
        />
      )}
      <DateField label={t('agents.from')} value={fields.from} onChange={form.setFrom} />
      <DateField
        label={t('agents.until')}
        hint={t('agents.untilHint')}
        value={fields.until}
        onChange={form.setUntil}
      />
      {!asked?.renewed && (
        <fieldset className="stack">
          <legend>{t('agents.identity')}</legend>
          <TextField
            label={t('agents.issuer')}
            optional
            value={fields.issuer}
            onChange={form.setIssuer}
            ltr
            maxLength={300}
          />
          <TextField
            label={t('agents.subject')}
            hint={t('agents.subjectHint')}
            optional
            value={fields.subject}
            onChange={form.setSubject}
            ltr
            maxLength={200}
          />
        </fieldset>
      )}
      <ActAnswer outcome={habilitate.outcome} reread={onDone} />
    </Dialog>
  );
};

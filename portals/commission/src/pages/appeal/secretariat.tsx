import {
  Act,
  ActAnswer,
  ActLink,
  SelectField,
  useAct,
  useFormat,
  useToast,
} from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import type { AppealPage_QueryQuery } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { COMMISSION_ZONE } from '../../zone.ts';

const Secretariat_Register = graphql(`
  mutation Secretariat_Register($input: RegisterAppealInput!) {
    registerAppeal(input: $input) {
      ... on RegisterAppealSuccess {
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

const Secretariat_NameRapporteur = graphql(`
  mutation Secretariat_NameRapporteur($input: NameRapporteurInput!) {
    nameRapporteur(input: $input) {
      ... on NameRapporteurSuccess {
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

const Secretariat_Place = graphql(`
  mutation Secretariat_Place($input: PlaceOnAgendaInput!) {
    placeOnAgenda(input: $input) {
      ... on PlaceOnAgendaSuccess {
        session {
          id
        }
      }
      ... on Problem {
        __typename
        message
      }
    }
  }
`);

/** Who may be named, and where there is room: read with the appeal, since an act waits for nothing. */
export type Choices = Pick<AppealPage_QueryQuery, 'rapporteurs' | 'sessions'>;

type Props = { appealId: string; onDone: () => void };

/** Registers and acknowledges, with the date of implicit rejection (CESEDA D. 312-8-1). */
export const RegisterAct = ({ appealId, onDone }: Props) => {
  const t = useT();
  const toast = useToast();
  const register = useAct(Secretariat_Register);
  const run = async () => {
    const outcome = await register.perform({ input: { appealId } });
    if (outcome.kind !== 'done') return;
    toast({ text: t('register.done') });
    onDone();
  };
  return (
    <div className="compose">
      <p className="small">{t('register.effect')}</p>
      <ActAnswer outcome={register.outcome} reread={onDone} />
      <Act busy={register.running && t('act.running')} onClick={() => void run()}>
        {t('register.act')}
      </Act>
    </div>
  );
};

/** Names the rapporteur, who has no vote. */
export const RapporteurAct = ({
  appealId,
  rapporteurs,
  onDone,
}: Props & Pick<Choices, 'rapporteurs'>) => {
  const t = useT();
  const name = useAct(Secretariat_NameRapporteur);
  const [agentId, choose] = useState('');
  const run = async () => {
    const outcome = await name.perform({ input: { appealId, agentId } });
    if (outcome.kind === 'done') onDone();
  };
  return (
    <div className="compose">
      <SelectField
        label={t('rapporteur.label')}
        hint={t('appeal.noVote')}
        empty={t('choose')}
        value={agentId}
        onChange={choose}
        options={rapporteurs.map((one) => ({ value: one.id, label: one.name }))}
      />
      <ActAnswer outcome={name.outcome} reread={onDone} />
      <Act
        busy={name.running && t('act.running')}
        blocked={!agentId}
        reason={agentId ? undefined : t('rapporteur.missing')}
        onClick={() => void run()}
      >
        {t('rapporteur.act')}
      </Act>
    </div>
  );
};

/** Places the appeal on the agenda of a session that is convened. */
export const PlaceAct = ({ appealId, sessions, onDone }: Props & Pick<Choices, 'sessions'>) => {
  const t = useT();
  const format = useFormat();
  const place = useAct(Secretariat_Place);
  const [sessionId, choose] = useState('');
  const convened = sessions.filter(({ status }) => status === 'CONVENED');
  const run = async () => {
    const outcome = await place.perform({ input: { appealId, sessionId } });
    if (outcome.kind === 'done') onDone();
  };
  return (
    <div className="compose">
      <SelectField
        label={t('place.label')}
        empty={t('choose')}
        value={sessionId}
        onChange={choose}
        options={convened.map((one) => ({
          value: one.id,
          label: format.list([one.reference, format.instant(one.startsAt, COMMISSION_ZONE)]),
        }))}
      />
      {convened.length === 0 && (
        <p className="small">
          {t('place.noSession')}{' '}
          <ActLink kind="plain" to="/sessions">
            {t('place.convene')}
          </ActLink>
        </p>
      )}
      <ActAnswer outcome={place.outcome} reread={onDone} />
      <Act
        busy={place.running && t('act.running')}
        blocked={!sessionId}
        reason={sessionId ? undefined : t('place.missing')}
        onClick={() => void run()}
      >
        {t('place.act')}
      </Act>
    </div>
  );
};

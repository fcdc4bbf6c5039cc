import {
  Act,
  Name,
  Tag,
  daysBetween,
  useFormat,
  useToday,
  type Column,
} from '@passerelle/portal-kit';
import type { HabilitationAct, HabilitationStatus } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import type { Habilitation, Line, MissionToGive } from './page.tsx';

const SOON_DAYS = 30;

/** Whether the last day is near enough to certify the habilitation again. */
export const endsSoon = ({ endsOn }: Pick<Habilitation, 'endsOn'>, today: string): boolean =>
  daysBetween(today, endsOn) <= SOON_DAYS;

const TONE = {
  REVOKED: 'stop',
  LAPSED: 'note',
  TO_COME: 'next',
  SUSPENDED: 'wait',
  IN_FORCE: 'ok',
} as const satisfies Record<HabilitationStatus, string>;

const ACTS = {
  SUSPEND: { word: 'agents.suspend', of: 'agents.suspendOf' },
  LIFT_SUSPENSION: { word: 'agents.lift', of: 'agents.liftOf' },
  REVOKE: { word: 'agents.revoke', of: 'agents.revokeOf' },
} as const satisfies Record<HabilitationAct, { word: string; of: string }>;
const IN_ORDER = ['LIFT_SUSPENSION', 'SUSPEND', 'REVOKE'] as const;

const State = ({ habilitation }: Pick<Line, 'habilitation'>) => {
  const t = useT();
  const format = useFormat();
  const today = useToday();
  const { status, endsOn } = habilitation;
  return (
    <>
      <Tag tone={TONE[status]}>{t(`habilitation.${status}`)}</Tag>
      {status === 'IN_FORCE' && endsSoon(habilitation, today) && (
        <>
          {' '}
          <Tag tone="look">{t('agents.until30', { when: format.relative(endsOn) })}</Tag>
        </>
      )}
    </>
  );
};

/** The columns of the habilitations; the acts are those that the server says are open. */
export const useColumns = (
  missions: readonly MissionToGive[],
  onChange: (asked: Line & { act: HabilitationAct }) => void,
  onRenew: (line: Line) => void,
): readonly Column<Line>[] => {
  const t = useT();
  const format = useFormat();
  const today = useToday();
  const renewable = ({ habilitation: { unit, mission, status, endsOn } }: Line) =>
    (status === 'LAPSED' || (status === 'IN_FORCE' && endsSoon({ endsOn }, today))) &&
    missions.some((one) => one.unit.id === unit.id && one.mission === mission);
  return [
    {
      key: 'name',
      names: true,
      head: t('agents.head.name'),
      sorted: 'ascending',
      order: (one, other) => one.agent.name.localeCompare(other.agent.name),
      show: ({ agent }) => <Name>{agent.name}</Name>,
    },
    {
      key: 'mission',
      head: t('agents.head.mission'),
      show: ({ habilitation }) => (
        <>
          {t(`mission.${habilitation.mission}`)}{' '}
          <small className="soft">
            <bdi>{habilitation.unit.name}</bdi>
          </small>
        </>
      ),
    },
    {
      key: 'signed',
      head: t('agents.head.signed'),
      show: ({ habilitation }) => (
        <>
          {habilitation.signedBy}{' '}
          <small className="soft">
            <bdi>{habilitation.signedUnder}</bdi>
          </small>
        </>
      ),
    },
    {
      key: 'time',
      head: t('agents.head.time'),
      order: (one, other) => one.habilitation.endsOn.localeCompare(other.habilitation.endsOn),
      show: ({ habilitation }) =>
        `${format.day(habilitation.startsOn, 'plain')} – ${format.day(habilitation.endsOn, 'plain')}`,
    },
    {
      key: 'state',
      head: t('agents.head.state'),
      show: ({ habilitation }) => <State habilitation={habilitation} />,
    },
    {
      key: 'act',
      head: t('agents.head.act'),
      show: (line) => (
        <>
          {renewable(line) && (
            <Act
              kind="plain"
              aria-label={t('agents.renewOf', { name: line.agent.name })}
              onClick={() => onRenew(line)}
            >
              {t('agents.renew')}
            </Act>
          )}
          {IN_ORDER.filter((act) => line.habilitation.openActs.includes(act)).map((act) => (
            <Act
              key={act}
              kind="plain"
              aria-label={t(ACTS[act].of, { name: line.agent.name })}
              onClick={() => onChange({ ...line, act })}
            >
              {t(ACTS[act].word)}
            </Act>
          ))}
        </>
      ),
    },
  ];
};

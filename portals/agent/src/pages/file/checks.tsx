import { Act, CheckLines, FaultSay, Tag, useAct, useFormat } from '@passerelle/portal-kit';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import type { CheckState, FileChecks_ApplicationFragment } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { useViewer } from '../../viewer.tsx';
import { ConsultationAct } from './consultation.tsx';
import { HitCard, HitKnown } from './hit.tsx';

export const FileChecks_Application = graphql(`
  fragment FileChecks_Application on Application {
    id
    checks {
      id
      startedAt
      completedAt
      results {
        id
        system
        state
        answeredAt
        answerReference
        attempts
        fallbackReason
        givenUpAt
        consultation
        openActs
        hits {
          id
          system
          entryReference
          matchedOn
          memberState
          state
          judgement
        }
      }
    }
  }
`);

const FileChecks_RepeatCheck = graphql(`
  mutation FileChecks_RepeatCheck($input: RepeatCheckInput!) {
    repeatCheck(input: $input) {
      ... on RepeatCheckSuccess {
        application {
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

type Run = NonNullable<FileChecks_ApplicationFragment['checks']>;
type Result = Run['results'][number];

const TONE = {
  PENDING: 'wait',
  NOTHING: 'ok',
  FOUND: 'look',
  FALLBACK: 'look',
} as const satisfies Record<CheckState, string>;

const RepeatAct = ({
  applicationId,
  result,
  onDone,
}: {
  applicationId: string;
  result: Result;
  onDone: () => void;
}) => {
  const t = useT();
  const repeat = useAct(FileChecks_RepeatCheck);
  const run = async () => {
    const outcome = await repeat.perform({ input: { applicationId, system: result.system } });
    if (outcome.kind === 'done') onDone();
  };
  return (
    <>
      <Act kind="plain" busy={repeat.running && t('act.running')} onClick={() => void run()}>
        {t('checks.repeat')}
      </Act>
      {repeat.outcome?.kind === 'problem' && (
        <small role="alert">{repeat.outcome.problem.message}</small>
      )}
      {repeat.outcome?.kind === 'fault' && <FaultSay fault={repeat.outcome.fault} />}
    </>
  );
};

/** Why there is no answer and what can be done about it, or how the answer came. */
const ResultNote = (props: { applicationId: string; result: Result; onDone: () => void }) => {
  const t = useT();
  const format = useFormat();
  const zone = useViewer()?.habilitation?.unit.timeZone;
  const { result } = props;
  if (result.consultation)
    return (
      <>
        {t('checks.consulted')} <bdi>{result.consultation}</bdi>
      </>
    );
  if (result.state !== 'FALLBACK') return null;
  return (
    <>
      {result.givenUpAt
        ? t('checks.givenUpNote', {
            attempts: result.attempts,
            when: format.instant(result.givenUpAt, zone),
            reason: result.fallbackReason ?? '',
          })
        : t('checks.fallbackNote', { attempts: result.attempts })}{' '}
      {result.openActs.includes('REPEAT') && <RepeatAct {...props} />}
      {result.openActs.includes('RECORD_CONSULTATION') && (
        <ConsultationAct
          applicationId={props.applicationId}
          system={result.system}
          onDone={props.onDone}
        />
      )}
    </>
  );
};

type Props = { application: FragmentType<typeof FileChecks_Application>; onJudged: () => void };

/** What the systems answered, and the candidates that a human has to judge. */
export const FileChecks = ({ application, onJudged }: Props) => {
  const t = useT();
  const format = useFormat();
  const zone = useViewer()?.habilitation?.unit.timeZone;
  const { id, checks } = readFragment(FileChecks_Application, application);
  if (!checks) return null;
  const open = checks.results
    .flatMap(({ hits }) => hits)
    .filter(({ state }) => state === 'CANDIDATE' || state === 'SECOND_READING');
  const judged = (result: Result) =>
    result.hits.length > 0 && result.hits.every(({ state }) => state === 'DISMISSED');
  const confirmed = checks.results
    .flatMap(({ hits }) => hits)
    .filter(({ state }) => state === 'CONFIRMED');
  return (
    <section>
      <h2 id="checks" tabIndex={-1}>
        {t('checks.title')}
      </h2>
      <CheckLines
        lines={checks.results.map((result) => ({
          key: result.id,
          name: t(`system.${result.system}`),
          note: <ResultNote applicationId={id} result={result} onDone={onJudged} />,
          state: judged(result) ? (
            <Tag tone="ok">{t('checks.dismissed')}</Tag>
          ) : result.hits.some(({ state }) => state === 'CONFIRMED') ? (
            <Tag tone="stop">{t('checks.confirmed')}</Tag>
          ) : (
            <Tag tone={TONE[result.state]}>
              {t(`check.${result.state}`, { count: result.hits.length })}
            </Tag>
          ),
        }))}
      />
      <p className="tiny soft">
        {t('checks.asked', { when: format.instant(checks.startedAt, zone) })}
      </p>
      {confirmed.map((hit) => (
        <div key={hit.id} className="hit">
          <p>
            <b>{t('hit.confirmed')}</b>
          </p>
          <HitKnown hit={hit} />
        </div>
      ))}
      {open.length > 0 && (
        <>
          <h3>{t('checks.toJudge', { count: open.length })}</h3>
          {open.map((hit, at) => (
            <HitCard key={hit.id} hit={hit} keyed={at === 0} onJudged={onJudged} />
          ))}
        </>
      )}
    </section>
  );
};

import {
  Act,
  CheckLines,
  Confirm,
  FaultSay,
  Ref,
  Say,
  Tag,
  useAct,
  useCommands,
  useFormat,
} from '@passerelle/portal-kit';
import { useId, useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import type { CheckState, FileChecks_ApplicationFragment } from '../../gql/graphql.ts';
import { useSaid, useT } from '../../messages/index.ts';
import { useViewer } from '../../viewer.tsx';
import { ConsultationAct } from './consultation.tsx';

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

const FileChecks_JudgeHit = graphql(`
  mutation FileChecks_JudgeHit($input: JudgeHitInput!) {
    judgeHit(input: $input) {
      ... on JudgeHitSuccess {
        hit {
          id
          state
        }
      }
      ... on Problem {
        __typename
        message
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
type Hit = Result['hits'][number];

const TONE = {
  PENDING: 'wait',
  NOTHING: 'ok',
  FOUND: 'look',
  FALLBACK: 'look',
} as const satisfies Record<CheckState, string>;

type HitCardProps = {
  hit: Hit;
  /** The first one to judge: `1` and `2` ask about it. */
  keyed: boolean;
  onJudged: () => void;
};

const HitCard = ({ hit, keyed, onJudged }: HitCardProps) => {
  const t = useT();
  const said = useSaid();
  const format = useFormat();
  const id = useId();
  const judge = useAct(FileChecks_JudgeHit);
  const [asked, ask] = useState<'same' | 'other' | null>(null);
  const [reason, setReason] = useState('');
  useCommands(
    keyed
      ? [
          { id: 'hit-other', key: '1', name: t('keys.hitOther'), run: () => ask('other') },
          { id: 'hit-same', key: '2', name: t('keys.hitSame'), run: () => ask('same') },
        ]
      : [],
  );
  const confirm = async () => {
    const outcome = await judge.perform({
      input: { hitId: hit.id, samePerson: asked === 'same', reason },
    });
    if (outcome.kind !== 'done') return;
    ask(null);
    setReason('');
    onJudged();
  };
  const second = hit.state === 'SECOND_READING';
  return (
    <div className="hit">
      <p>
        <b>{t(second ? 'hit.secondReading' : 'hit.candidate')}</b>
      </p>
      <p className="small">
        {t('hit.entry')} <Ref>{hit.entryReference}</Ref>
        {hit.memberState && <> · {t('hit.memberState', { state: hit.memberState })}</>}
      </p>
      {hit.matchedOn.length > 0 && (
        <p className="small">
          {t('hit.agrees', {
            fields: format.list(hit.matchedOn.map((one) => said('match', one))),
          })}
        </p>
      )}
      <p className="small soft">{t('hit.noVerdict')}</p>
      {judge.outcome?.kind === 'fault' && <FaultSay fault={judge.outcome.fault} />}
      {judge.outcome?.kind === 'problem' && (
        <Say tone="stop" role="alert">
          {judge.outcome.problem.message}
        </Say>
      )}
      <div className="line">
        <Act kind="quiet" keyHint={keyed ? '1' : undefined} onClick={() => ask('other')}>
          {t('hit.other')}
        </Act>
        <Act kind="quiet" keyHint={keyed ? '2' : undefined} onClick={() => ask('same')}>
          {t(second ? 'hit.sameSecond' : 'hit.same')}
        </Act>
      </div>
      <Confirm
        open={asked !== null}
        onClose={() => ask(null)}
        title={t(asked === 'same' ? 'hit.sameTitle' : 'hit.otherTitle')}
        act={t(asked === 'same' ? 'hit.same' : 'hit.other')}
        onConfirm={() => void confirm()}
        busy={judge.running && t('act.running')}
        blocked={reason.trim() ? undefined : t('hit.reasonMissing')}
      >
        <p>{t(asked === 'same' ? 'hit.sameEffect' : 'hit.otherEffect')}</p>
        <div className="field">
          <label htmlFor={id}>{t('hit.reason')}</label>
          <textarea
            id={id}
            className="in"
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      </Confirm>
    </div>
  );
};

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

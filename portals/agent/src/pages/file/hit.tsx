import {
  Act,
  Confirm,
  FaultSay,
  Ref,
  Say,
  useAct,
  useCommands,
  useFormat,
} from '@passerelle/portal-kit';
import { useId, useState } from 'react';
import { graphql } from '../../gql/index.ts';
import type { FileChecks_ApplicationFragment } from '../../gql/graphql.ts';
import { useSaid, useT } from '../../messages/index.ts';

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

type Run = NonNullable<FileChecks_ApplicationFragment['checks']>;
type Hit = Run['results'][number]['hits'][number];

type HitCardProps = {
  hit: Hit;
  /** The first one to judge: `1` and `2` ask about it. */
  keyed: boolean;
  onJudged: () => void;
};

/** What a system has on whom it names: the entry, whose it is, and what agrees. */
export const HitKnown = ({ hit }: { hit: Hit }) => {
  const t = useT();
  const said = useSaid();
  const format = useFormat();
  return (
    <>
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
    </>
  );
};

/** A candidate that a person has to judge, and what each judgement does. */
export const HitCard = ({ hit, keyed, onJudged }: HitCardProps) => {
  const t = useT();
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
  const effect = asked === 'other' ? 'other' : second ? 'second' : 'same';
  return (
    <div className="hit">
      <p>
        <b>{t(second ? 'hit.secondReading' : 'hit.candidate')}</b>
      </p>
      <HitKnown hit={hit} />
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
        act={t(`hit.${effect}.act`)}
        onConfirm={() => void confirm()}
        busy={judge.running && t('act.running')}
        blocked={reason.trim() ? undefined : t('hit.reasonMissing')}
      >
        <p>{t(`hit.${effect}.effect`)}</p>
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

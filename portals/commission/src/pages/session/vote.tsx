import {
  Act,
  ActAnswer,
  ChoiceField,
  Confirm,
  Kbd,
  Say,
  TextAreaField,
  useAct,
  useCommands,
  useDeviceDraft,
} from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import type { VoteChoice } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import type { AgendaItem, ReadItem } from './page.tsx';

const Vote_Cast = graphql(`
  mutation Vote_Cast($input: CastVoteInput!) {
    castVote(input: $input) {
      ... on CastVoteSuccess {
        item {
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

const Vote_Close = graphql(`
  mutation Vote_Close($input: CloseItemInput!) {
    closeItem(input: $input) {
      ... on CloseItemSuccess {
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

const CHOICES = ['RECOMMEND', 'REJECT', 'ADJOURN'] as const satisfies readonly VoteChoice[];

type Props = { item: AgendaItem; onDone: () => void };

const CastVote = ({ item, onDone }: Props) => {
  const t = useT();
  const cast = useAct(Vote_Cast);
  const [choice, choose] = useState('');
  const [asking, ask] = useState(false);
  useCommands([
    ...CHOICES.map((one, at) => ({
      id: `vote-${one}`,
      key: String(at + 1),
      name: t(`choice.${one}`),
      run: () => choose(one),
    })),
    {
      id: 'vote',
      key: 'Shift+Enter',
      name: t('vote.key'),
      run: () => {
        if (choice) ask(true);
      },
    },
  ]);
  const run = async () => {
    const outcome = await cast.perform({
      input: { itemId: item.id, choice: choice as VoteChoice },
    });
    ask(false);
    if (outcome.kind === 'done') onDone();
  };
  return (
    <section>
      <h2>{t('vote.title')}</h2>
      <div className="vote">
        <ChoiceField
          label={t('vote.way')}
          value={choice}
          onChange={choose}
          options={CHOICES.map((one, at) => ({
            value: one,
            label: (
              <>
                {t(`vote.${one}`)} <Kbd>{at + 1}</Kbd>
              </>
            ),
            note: one === 'RECOMMEND' ? t('vote.RECOMMEND.note') : undefined,
          }))}
        />
      </div>
      <Say>{t('vote.note')}</Say>
      <ActAnswer outcome={cast.outcome} reread={onDone} />
      <Act
        blocked={!choice}
        reason={choice ? undefined : t('vote.missing')}
        keyHint="⇧ ↵"
        onClick={() => ask(true)}
      >
        {choice
          ? t('vote.act', { choice: t(`choice.short.${choice as VoteChoice}`) })
          : t('vote.actPlain')}
      </Act>
      <Confirm
        open={asking}
        onClose={() => ask(false)}
        title={t('vote.confirmTitle', { position: item.position })}
        act={t('vote.confirm')}
        irreversible
        busy={cast.running && t('act.running')}
        onConfirm={() => void run()}
      >
        <p>{choice && t(`choice.${choice as VoteChoice}`)}</p>
        <p>{t('vote.note')}</p>
      </Confirm>
    </section>
  );
};

/** Whoever presides closes the item; the reasons go out with the decision, and are kept here as they are typed. */
const CloseItem = ({ item, read, onDone }: Props & { read: ReadItem | null }) => {
  const t = useT();
  const close = useAct(Vote_Close);
  const [reasons, setReasons] = useDeviceDraft(`closing.${item.id}`);
  const [asking, ask] = useState(false);
  const report = read?.appeal.report;
  const run = async () => {
    const outcome = await close.perform({ input: { itemId: item.id, reasons: reasons.trim() } });
    ask(false);
    if (outcome.kind !== 'done') return;
    setReasons('');
    onDone();
  };
  const missing = item.ballots.filter(({ voted }) => !voted).length;
  return (
    <section>
      <h2>{t('closeItem.title')}</h2>
      <p className="small soft">{t('closeItem.votes', { count: missing })}</p>
      <TextAreaField
        label={t('closeItem.reasons')}
        hint={t('closeItem.hint')}
        value={reasons}
        onChange={setReasons}
        rows={6}
        maxLength={10_000}
        lang="fr"
      />
      {report && !reasons && (
        <Act kind="plain" onClick={() => setReasons(report.facts)}>
          {t('closeItem.take')}
        </Act>
      )}
      <ActAnswer outcome={close.outcome} reread={onDone} />
      <Act
        kind="quiet"
        blocked={!reasons.trim()}
        reason={reasons.trim() ? undefined : t('closeItem.missing')}
        onClick={() => ask(true)}
      >
        {t('closeItem.act')}
      </Act>
      <Confirm
        open={asking}
        onClose={() => ask(false)}
        title={t('closeItem.confirmTitle', {
          position: item.position,
          reference: item.appeal.reference,
        })}
        act={t('closeItem.confirm')}
        irreversible
        busy={close.running && t('act.running')}
        onConfirm={() => void run()}
      >
        <p>{t('closeItem.effect')}</p>
      </Confirm>
    </section>
  );
};

/** The vote on one item: one's own, then the closing by whoever presides. Once it is closed, what was decided and why. */
export const VotePane = ({ item, read, onDone }: Props & { read: ReadItem | null }) => {
  const t = useT();
  const { openActs } = item.appeal;
  if (item.state === 'CLOSED')
    return (
      <section>
        <h2>{item.result ? t(`result.${item.result}`) : t('item.closed')}</h2>
        {item.reasons?.split('\n').map((line, at) => (
          <p key={at} className="small" lang="fr" dir="ltr">
            {line}
          </p>
        ))}
      </section>
    );
  return (
    <>
      {openActs.includes('CAST_VOTE') && <CastVote item={item} onDone={onDone} />}
      {openActs.includes('CLOSE_ITEM') && <CloseItem item={item} read={read} onDone={onDone} />}
    </>
  );
};

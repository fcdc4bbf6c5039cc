import {
  Act,
  ActAnswer,
  ChoiceField,
  Confirm,
  Say,
  TextAreaField,
  useAct,
  useCommands,
} from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import type { VoteChoice } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import type { AgendaItem } from './page.tsx';

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
      <ChoiceField
        label={t('vote.way')}
        value={choice}
        onChange={choose}
        options={CHOICES.map((one) => ({ value: one, label: t(`choice.${one}`) }))}
      />
      <Say>{t('vote.note')}</Say>
      <ActAnswer outcome={cast.outcome} />
      <Act
        blocked={!choice}
        reason={choice ? undefined : t('vote.missing')}
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
      </Confirm>
    </section>
  );
};

const CloseItem = ({ item, onDone }: Props) => {
  const t = useT();
  const close = useAct(Vote_Close);
  const [reasons, setReasons] = useState('');
  const run = async () => {
    const outcome = await close.perform({ input: { itemId: item.id, reasons: reasons.trim() } });
    if (outcome.kind === 'done') onDone();
  };
  return (
    <section>
      <h2>{t('closeItem.title')}</h2>
      <TextAreaField
        label={t('closeItem.reasons')}
        hint={t('closeItem.hint')}
        value={reasons}
        onChange={setReasons}
        rows={4}
        maxLength={10_000}
        lang="fr"
      />
      <ActAnswer outcome={close.outcome} />
      <Act
        kind="quiet"
        busy={close.running && t('act.running')}
        blocked={!reasons.trim()}
        reason={reasons.trim() ? undefined : t('closeItem.missing')}
        onClick={() => void run()}
      >
        {t('closeItem.act')}
      </Act>
    </section>
  );
};

/** The vote on one item: one's own, then the closing by whoever presides. */
export const VotePane = ({ item, onDone }: Props) => {
  const t = useT();
  const { openActs } = item.appeal;
  if (item.state === 'CLOSED')
    return (
      <section>
        <h2>{item.result ? t(`result.${item.result}`) : t('item.closed')}</h2>
        <p className="small">{item.reasons}</p>
      </section>
    );
  return (
    <>
      {openActs.includes('CAST_VOTE') && <CastVote item={item} onDone={onDone} />}
      {openActs.includes('CLOSE_ITEM') && <CloseItem item={item} onDone={onDone} />}
    </>
  );
};

import {
  Heading,
  Act,
  ActAnswer,
  PageBones,
  Facts,
  Nothing,
  PanelDown,
  Ref,
  Table,
  type Column,
  Tag,
  useAct,
  useAnswer,
  useCommands,
  useFormat,
  useToast,
} from '@passerelle/portal-kit';
import { useEffect } from 'react';
import { graphql } from '../../gql/index.ts';
import type { OperationsPage_QueryQuery } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';

const OperationsPage_Query = graphql(`
  query OperationsPage_Query {
    waitingChecks {
      system
      askedAgain
      givenUp
      oldestAt
    }
    operations {
      at
      timerLagSeconds
      parts {
        name
        ready
      }
      queues {
        name
        waiting
        active
        failed
      }
      deadLetters {
        id
        queue
        event
        failedAt
        error
      }
    }
  }
`);

const OperationsPage_Replay = graphql(`
  mutation OperationsPage_Replay($input: ReplayDeadLetterInput!) {
    replayDeadLetter(input: $input) {
      ... on ReplayDeadLetterSuccess {
        operations {
          at
        }
      }
      ... on Problem {
        __typename
        message
      }
    }
  }
`);

type QueueLine = OperationsPage_QueryQuery['operations']['queues'][number];

const useColumns = (): readonly Column<QueueLine>[] => {
  const t = useT();
  const format = useFormat();
  return [
    {
      key: 'name',
      names: true,
      head: t('operations.queue'),
      show: ({ name }) => <Ref>{name}</Ref>,
    },
    {
      key: 'waiting',
      numeric: true,
      head: t('operations.waiting'),
      show: (row) => format.number(row.waiting),
    },
    {
      key: 'active',
      numeric: true,
      head: t('operations.active'),
      show: (row) => format.number(row.active),
    },
    {
      key: 'failed',
      numeric: true,
      head: t('operations.failed'),
      show: (row) => format.number(row.failed),
    },
  ];
};

const REREAD_SECONDS = 15;

/** Does something again and again while the page is looked at; a hidden window asks for nothing. */
const useEvery = (seconds: number, run: () => void): void => {
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') run();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds, run]);
};

type Waiting = NonNullable<OperationsPage_QueryQuery['waitingChecks']>;

/** The systematic queries without an answer, by system: counts alone. */
const WaitingChecks = ({ checks }: { checks: Waiting }) => {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <h2>{t('operations.checks')}</h2>
      <ul className="checks">
        {checks.map(({ system, askedAgain, givenUp, oldestAt }) => (
          <li key={system}>
            <span>
              {t(`system.${system}`)}{' '}
              {oldestAt && (
                <small className="soft">
                  {t('operations.checksSince', { when: format.instant(oldestAt) })}
                </small>
              )}
            </span>
            <span className="line">
              <Tag tone={askedAgain > 0 ? 'wait' : 'ok'}>
                {t('operations.checksAgain', { count: askedAgain })}
              </Tag>
              {givenUp > 0 && (
                <Tag tone="stop">{t('operations.checksGivenUp', { count: givenUp })}</Tag>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};

/** How the machinery runs: counts and delays, no personal data. */
const OperationsPage = () => {
  const t = useT();
  const format = useFormat();
  const toast = useToast();
  const { data, loading, fault, refresh } = useAnswer(OperationsPage_Query, {});
  const replay = useAct(OperationsPage_Replay);
  const columns = useColumns();
  const operations = data?.operations;
  useEvery(REREAD_SECONDS, refresh);
  useCommands([{ id: 'refresh', key: 'r', name: t('keys.refresh'), run: refresh }]);
  const again = async (queue: string, id: string) => {
    const outcome = await replay.perform({ input: { queue, id } });
    if (outcome.kind !== 'done') return;
    toast({ text: t('operations.replayed') });
    refresh();
  };
  if (loading) return <PageBones label={t('operations.part')} />;
  if (!operations)
    return (
      <main id="main" className="work">
        <Heading>{t('tab.operations')}</Heading>
        {fault ? (
          <PanelDown part={t('operations.part')} fault={fault} retry={refresh} />
        ) : (
          <Nothing title={t('operations.hidden')} />
        )}
      </main>
    );
  const down = operations.parts.filter(({ ready }) => !ready);
  // What wants a look stands first; queues in which nothing happens are folded away.
  const depth = ({ waiting: n, active, failed }: QueueLine) => failed * 1_000_000 + n + active;
  const busy = operations.queues
    .filter((one) => depth(one) > 0)
    .toSorted((one, other) => depth(other) - depth(one));
  const quiet = operations.queues.filter((one) => depth(one) === 0);
  const waiting = operations.queues.reduce((sum, queue) => sum + queue.waiting, 0);
  return (
    <main id="main" className="work">
      <div className="line">
        <Heading>
          {down.length === 0
            ? t('operations.allReady')
            : t('operations.someDown', { count: down.length })}
        </Heading>
        <span className="push line">
          <span className="soft small" role="status">
            {t('operations.readAt', { time: format.time(operations.at, 'UTC') })}
          </span>
          <Act kind="quiet" keyHint="R" onClick={refresh}>
            {t('operations.refresh')}
          </Act>
        </span>
      </div>
      <Facts
        facts={[
          {
            name: t('operations.lag'),
            value: t('operations.seconds', { count: operations.timerLagSeconds }),
          },
          { name: t('operations.waiting'), value: format.number(waiting) },
          { name: t('operations.dead'), value: format.number(operations.deadLetters.length) },
        ]}
      />
      <h2>{t('operations.parts')}</h2>
      <ul className="checks">
        {operations.parts.map(({ name, ready }) => (
          <li key={name}>
            <bdi className="ref" dir="ltr">
              {name}
            </bdi>
            <Tag tone={ready ? 'ok' : 'stop'}>
              {t(ready ? 'operations.ready' : 'operations.down')}
            </Tag>
          </li>
        ))}
      </ul>
      {data.waitingChecks && <WaitingChecks checks={data.waitingChecks} />}
      <h2>{t('operations.deadLetters')}</h2>
      <ActAnswer outcome={replay.outcome} />
      {operations.deadLetters.length === 0 ? (
        <Nothing title={t('operations.noDead')}>{t('operations.noDeadNext')}</Nothing>
      ) : (
        <ul className="checks">
          {operations.deadLetters.map(({ id, queue, event, failedAt, error }) => (
            <li key={id}>
              <span>
                <bdi className="ref" dir="ltr">
                  {event} → {queue}
                </bdi>{' '}
                <small className="soft">
                  {format.instant(failedAt)} · <bdi dir="ltr">{error}</bdi>
                </small>
              </span>
              <Act
                kind="quiet"
                busy={replay.running && t('act.running')}
                onClick={() => void again(queue, id)}
              >
                {t('operations.replay')}
              </Act>
            </li>
          ))}
        </ul>
      )}
      <h2>{t('operations.queues')}</h2>
      {busy.length === 0 ? (
        <p className="soft">{t('operations.allQuiet', { count: operations.queues.length })}</p>
      ) : (
        <Table
          form="stacks"
          label={t('operations.queues')}
          columns={columns}
          rows={busy}
          keyOf={({ name }) => name}
        />
      )}
      {quiet.length > 0 && (
        <details className="why">
          <summary>
            <span>{t('operations.quietQueues', { count: quiet.length })}</span>
          </summary>
          <Table
            form="stacks"
            label={t('operations.quietQueues', { count: quiet.length })}
            columns={columns}
            rows={quiet}
            keyOf={({ name }) => name}
          />
        </details>
      )}
    </main>
  );
};

export default OperationsPage;

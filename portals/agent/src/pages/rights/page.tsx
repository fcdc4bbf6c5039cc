import {
  Heading,
  Act,
  ActAnswer,
  Bones,
  Clocked,
  Confirm,
  Name,
  Nothing,
  PanelDown,
  Ref,
  Table,
  type Column,
  Tag,
  useAct,
  useAnswer,
  useFormat,
  useToast,
} from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import type { RightsPage_QueryQuery } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { useViewer } from '../../viewer.tsx';

const RightsPage_Query = graphql(`
  query RightsPage_Query {
    rightsQueue(first: 50) {
      total
      nodes {
        id
        reference
        status
        receivedAt
        answeredAt
        openActs
        answerDue {
          value
          rule {
            source
          }
        }
        applicant {
          id
          surname
          givenNames
        }
        package {
          id
          title
          url
        }
      }
    }
  }
`);

const RightsPage_Answer = graphql(`
  mutation RightsPage_Answer($input: AnswerAccessRequestInput!) {
    answerAccessRequest(input: $input) {
      ... on AnswerAccessRequestSuccess {
        request {
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

type Request = RightsPage_QueryQuery['rightsQueue']['nodes'][number];
const TONE = { RECEIVED: 'next', BEING_ANSWERED: 'wait', ANSWERED: 'ok' } as const satisfies Record<
  Request['status'],
  string
>;

const AnswerDialog = ({
  request,
  onClose,
  onDone,
}: {
  request: Request | null;
  onClose: () => void;
  onDone: () => void;
}) => {
  const t = useT();
  const toast = useToast();
  const answer = useAct(RightsPage_Answer);
  const run = async () => {
    if (!request) return;
    const outcome = await answer.perform({ input: { requestId: request.id } });
    if (outcome.kind !== 'done') return;
    toast({ text: t('rights.beingAnswered') });
    onDone();
  };
  return (
    <Confirm
      open={request !== null}
      onClose={onClose}
      title={t('rights.answerTitle', { reference: request?.reference ?? '' })}
      act={t('rights.answer')}
      busy={answer.running && t('act.running')}
      onConfirm={() => void run()}
    >
      <p>{t('rights.answerEffect')}</p>
      <p className="small soft">{t('rights.never')}</p>
      <ActAnswer outcome={answer.outcome} reread={onDone} />
    </Confirm>
  );
};

const useColumns = (onAsk: (request: Request) => void): readonly Column<Request>[] => {
  const t = useT();
  const format = useFormat();
  const zone = useViewer()?.habilitation?.unit.timeZone;
  return [
    {
      key: 'due',
      place: 'c-due',
      head: t('rights.head.due'),
      sorted: 'ascending',
      show: ({ answerDue, status }) =>
        answerDue.value && status !== 'ANSWERED' ? (
          <Clocked day={answerDue.value} late={(count) => t('queue.lateBy', { count })} />
        ) : (
          '–'
        ),
    },
    {
      key: 'person',
      place: 'c-name',
      names: true,
      head: t('rights.head.person'),
      show: ({ applicant }) => (
        <Name>
          {applicant.surname} {applicant.givenNames}
        </Name>
      ),
    },
    {
      key: 'reference',
      place: 'c-ref',
      head: t('rights.head.reference'),
      show: ({ reference }) => <Ref>{reference}</Ref>,
    },
    {
      key: 'received',
      place: 'c-more',
      head: t('rights.head.received'),
      show: ({ receivedAt }) => format.instant(receivedAt, zone),
    },
    {
      key: 'state',
      place: 'c-stage',
      head: t('rights.head.state'),
      show: ({ status }) => <Tag tone={TONE[status]}>{t(`rightsStatus.${status}`)}</Tag>,
    },
    {
      key: 'act',
      place: 'c-who',
      head: t('rights.head.act'),
      show: (request) => (
        <>
          {request.openActs.includes('ANSWER') && (
            <Act
              kind="quiet"
              aria-label={t('rights.answerOf', { reference: request.reference })}
              onClick={() => onAsk(request)}
            >
              {t('rights.answerAsk')}
            </Act>
          )}
          {request.package?.url && (
            <a href={request.package.url} target="_blank" rel="noreferrer">
              {request.package.title}
            </a>
          )}
        </>
      ),
    },
  ];
};

/** Requests of persons about their own data that this office answers, by the day they are due. */
const RightsPage = () => {
  const t = useT();
  const [asked, ask] = useState<Request | null>(null);
  const columns = useColumns(ask);
  const { data, loading, fault, refresh } = useAnswer(RightsPage_Query, {});
  const requests = data?.rightsQueue.nodes ?? [];
  return (
    <main id="main" className="work">
      <div className="line">
        <Heading>{t('tab.rights')}</Heading>
        {data && (
          <span className="soft small" role="status">
            {t('rights.counted', { count: data.rightsQueue.total })}
          </span>
        )}
      </div>
      {fault && <PanelDown part={t('rights.part')} fault={fault} retry={refresh} />}
      {loading && <Bones lines={6} label={t('rights.part')} />}
      {data && requests.length === 0 && (
        <Nothing title={t('rights.none')}>{t('rights.noneNext')}</Nothing>
      )}
      {requests.length > 0 && (
        <Table
          form="queue"
          label={t('rights.part')}
          columns={columns}
          rows={requests}
          keyOf={({ id }) => id}
        />
      )}
      <AnswerDialog
        key={asked?.id ?? 'none'}
        request={asked}
        onClose={() => ask(null)}
        onDone={() => {
          ask(null);
          refresh();
        }}
      />
    </main>
  );
};

export default RightsPage;

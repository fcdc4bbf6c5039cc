import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import {
  Act,
  Answer,
  AsidePart,
  Bones,
  ChoiceField,
  Day,
  dayIn,
  Entry,
  FaultSay,
  Icon,
  Ledger,
  Nothing,
  Offline,
  PanelDown,
  Pairs,
  Ref,
  Say,
  Tag,
  useAct,
  useAnswer,
  useToast,
} from '@passerelle/portal-kit';
import { ExplainedDate } from '../../features/explained.tsx';
import { graphql } from '../../gql/index.ts';
import type { DataPage_QueryQuery } from '../../gql/graphql.ts';
import { useDataT } from './messages/index.ts';

const DataPage_Query = graphql(`
  query DataPage_Query {
    myApplications {
      id
      applicant {
        id
        surname
        givenNames
      }
    }
    myRightsRequests {
      id
      reference
      kind
      status
      receivedAt
      office {
        id
        name
        timeZone
      }
      officeRule {
        source
      }
      answerDue {
        value
        ...ExplainedDate_Date
      }
      answeredAt
      package {
        id
        title
        url
      }
    }
  }
`);

const DataPage_Request = graphql(`
  mutation DataPage_Request($input: RequestAccessInput!) {
    requestAccess(input: $input) {
      ... on RequestAccessSuccess {
        request {
          id
          reference
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

type Person = NonNullable<DataPage_QueryQuery['myApplications'][number]['applicant']>;
type Request = DataPage_QueryQuery['myRightsRequests'][number];

const TONE = { RECEIVED: 'wait', BEING_ANSWERED: 'now', ANSWERED: 'ok' } as const;

const OneRequest = ({ request }: { request: Request }) => {
  const t = useDataT();
  const { office, status } = request;
  return (
    <li className="stack">
      <p className="eyebrow">
        <Tag tone={TONE[status]}>{t(`status.${status}`)}</Tag>
        <span>
          <Ref>{request.reference}</Ref>
        </span>
      </p>
      <Pairs
        pairs={[
          [
            t('request.received'),
            <Day key="r" value={dayIn(request.receivedAt, office.timeZone)} form="legal" />,
          ],
          [t('request.office'), office.name],
          [t('request.why'), <bdi key="w">{request.officeRule.source}</bdi>],
          ...(request.answeredAt
            ? [
                [
                  t('request.answered'),
                  <Day key="a" value={dayIn(request.answeredAt, office.timeZone)} form="legal" />,
                ] as const,
              ]
            : []),
        ]}
      />
      {status === 'ANSWERED' ? (
        request.package?.url ? (
          <p>
            <a className="act act--quiet" href={request.package.url}>
              <Icon name="down" />
              <span>{t('request.package', { title: request.package.title })}</span>
            </a>
          </p>
        ) : (
          <Say>{t('request.packageErased')}</Say>
        )
      ) : (
        <ExplainedDate
          date={request.answerDue}
          lead={t('request.due')}
          name={t('request.due.total')}
          startName={t('request.due.start')}
        />
      )}
    </li>
  );
};

type AskProps = {
  persons: readonly Person[];
  /** A request is open already: asking again is not the act of the day. */
  quiet: boolean;
  onAsked: () => void;
};

const AskForm = ({ persons, quiet, onAsked }: AskProps) => {
  const t = useDataT();
  const toast = useToast();
  const [chosen, setChosen] = useState(persons[0]?.id ?? '');
  const ask = useAct(DataPage_Request);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const outcome = await ask.perform({ input: { applicantId: chosen } });
    if (outcome.kind !== 'done') return;
    toast({ text: t('ask.done', { reference: outcome.done.request.reference }) });
    onAsked();
  };
  return (
    <form className="stack stack--wide" noValidate onSubmit={(event) => void submit(event)}>
      {persons.length > 1 && (
        <ChoiceField
          label={t('ask.whose')}
          value={chosen}
          onChange={setChosen}
          options={persons.map(({ id, givenNames, surname }) => ({
            value: id,
            label: <bdi>{`${givenNames} ${surname}`}</bdi>,
          }))}
        />
      )}
      {ask.outcome?.kind === 'problem' && (
        <Say tone="wait" role="alert">
          {ask.outcome.problem.message}
        </Say>
      )}
      {ask.outcome?.kind === 'fault' && <FaultSay fault={ask.outcome.fault} />}
      <div className="line">
        <Act type="submit" kind={quiet ? 'quiet' : 'primary'} busy={ask.running && t('ask.busy')}>
          {t('ask.act')}
        </Act>
      </div>
    </form>
  );
};

const personsOf = (data: DataPage_QueryQuery): readonly Person[] => [
  ...new Map(
    data.myApplications.flatMap(({ applicant }) => (applicant ? [[applicant.id, applicant]] : [])),
  ).values(),
];

/** What is held about the person: how to ask for it, where the answer stands, and which rights there are. */
export default function DataPage() {
  const t = useDataT();
  const answered = useAnswer(DataPage_Query, {});
  const { data, loading, fault, refresh } = answered;
  const persons = data ? personsOf(data) : [];
  const requests = data?.myRightsRequests ?? [];
  const open = requests.filter(({ status }) => status !== 'ANSWERED').length;
  return (
    <Ledger
      asideLabel={t('rights.title')}
      aside={
        <AsidePart title={t('rights.title')}>
          <ul className="small stack">
            <li>{t('rights.access')}</li>
            <li>{t('rights.rectify')}</li>
            <li>{t('rights.objection')}</li>
            <li>{t('rights.complaint')}</li>
          </ul>
          <p className="small">
            <Link to="/help#kept">{t('rights.kept')}</Link>
          </p>
        </AsidePart>
      }
    >
      <Answer
        title={t(open > 0 ? 'title.open' : 'title', { count: open })}
        lead={<p>{t('lead')}</p>}
      >
        <Offline readAt={answered.readAt} always={fault?.kind === 'offline'} />
      </Answer>
      {loading && (
        <Entry title={t('requests.title')}>
          <Bones />
        </Entry>
      )}
      {!data && fault && (
        <Entry title={t('requests.title')}>
          <PanelDown part={t('requests.title')} fault={fault} retry={refresh} />
        </Entry>
      )}
      {data && (
        <>
          <Entry title={t('ask.title')}>
            <p className="read">{t('ask.lead')}</p>
            {persons.length > 0 ? (
              <AskForm key={persons[0]?.id} persons={persons} quiet={open > 0} onAsked={refresh} />
            ) : (
              <Nothing title={t('ask.nobody')}>{t('ask.nobody.next')}</Nothing>
            )}
          </Entry>
          {requests.length > 0 && (
            <Entry title={t('requests.title')}>
              <ul className="stack stack--wide">
                {requests.map((request) => (
                  <OneRequest key={request.id} request={request} />
                ))}
              </ul>
            </Entry>
          )}
        </>
      )}
    </Ledger>
  );
}

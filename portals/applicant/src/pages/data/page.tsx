import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import {
  Act,
  ActAnswer,
  Answer,
  AsidePart,
  Bones,
  ChoiceField,
  Entry,
  Ledger,
  Nothing,
  Offline,
  PanelDown,
  useAnswer,
  useDeed,
} from '@passerelle/portal-kit';
import { graphql } from '../../gql/index.ts';
import type { DataPage_QueryQuery } from '../../gql/graphql.ts';
import { useDataT } from './messages/index.ts';
import { isOpen, Requests, type Request } from './requests.tsx';

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

type RequestsProps = { requests: readonly Request[] };

type AskProps = {
  persons: readonly Person[];
  /** A request is open already: asking again is not the act of the day. */
  quiet: boolean;
  onAsked: () => void;
};

const AskForm = ({ persons, quiet, onAsked }: AskProps) => {
  const t = useDataT();
  const [chosen, setChosen] = useState(persons[0]?.id ?? '');
  const ask = useDeed(DataPage_Request, {
    said: ({ request }) => t('ask.done', { reference: request.reference }),
    onDone: onAsked,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void ask.run({ input: { applicantId: chosen } });
  };
  return (
    <form className="stack stack--wide" noValidate onSubmit={submit}>
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
      <ActAnswer outcome={ask.outcome} />
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

/** How one asks. While the only person's request is open there is nothing to ask for: it gets one answer. */
const Asking = ({ persons, requests, onAsked }: Omit<AskProps, 'quiet'> & RequestsProps) => {
  const t = useDataT();
  const waits = requests.some(isOpen);
  const form = <AskForm persons={persons} quiet={requests.length > 0} onAsked={onAsked} />;
  return (
    <Entry title={t(requests.length > 0 ? 'ask.again' : 'ask.title')}>
      {waits && persons.length === 1 ? (
        <p className="read">{t('ask.waits')}</p>
      ) : (
        <>
          <p className="read">{t('ask.lead')}</p>
          {persons.length > 0 ? (
            form
          ) : (
            <Nothing title={t('ask.nobody')}>{t('ask.nobody.next')}</Nothing>
          )}
        </>
      )}
    </Entry>
  );
};

const Rights = () => {
  const t = useDataT();
  return (
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
  );
};

/** What the page says first: an answer is being prepared, is there, or may be asked for. */
const useSaid = (requests: readonly Request[]) => {
  const t = useDataT();
  const open = requests.filter(isOpen).length;
  if (open > 0) return { title: t('title.open', { count: open }), lead: t('lead.open') };
  if (requests.some((request) => request.package?.url))
    return { title: t('title.ready'), lead: t('lead.ready') };
  return { title: t('title'), lead: t('lead') };
};

/** What is held about the person: where the answer stands, how to ask for it, and which rights there are. */
export default function DataPage() {
  const t = useDataT();
  const answered = useAnswer(DataPage_Query, {});
  const { data, loading, fault, refresh } = answered;
  const requests = data?.myRightsRequests ?? [];
  const said = useSaid(requests);
  return (
    <Ledger asideLabel={t('rights.title')} aside={<Rights />}>
      <Answer title={said.title} lead={<p>{said.lead}</p>}>
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
          <Requests requests={requests} />
          <Asking persons={personsOf(data)} requests={requests} onAsked={refresh} />
        </>
      )}
    </Ledger>
  );
}

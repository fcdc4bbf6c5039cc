import { Link } from 'react-router';
import {
  ActLink,
  Answer,
  AsidePart,
  Entry,
  Ledger,
  Offline,
  PageBones,
  Ref,
  Tag,
  type Tone,
  PageUnread,
  useAnswer,
  useToday,
} from '@passerelle/portal-kit';
import { graphql } from '../../gql/index.ts';
import type { AnswerKey } from '../../features/answer.ts';
import { useAnswerWords } from '../../features/say-answer.tsx';
import { readSummary, type Summary } from '../../features/summary.ts';
import { useT } from '../../messages/index.ts';

const HomePage_Query = graphql(`
  query HomePage_Query {
    myApplications {
      id
      ...ApplicationSummary_Application
    }
  }
`);

/** Who has to do something: the person, the office, or nobody any more. */
const TONE = {
  draft: 'wait',
  signed: 'wait',
  missed: 'wait',
  placeSought: 'now',
  placeGiven: 'wait',
  atTheDesk: 'now',
  lodged: 'now',
  received: 'now',
  admissible: 'now',
  examined: 'now',
  inadmissible: 'stop',
  issued: 'ok',
  expired: 'note',
  urgencyRead: 'now',
  urgencyGranted: 'wait',
  urgencyRefused: 'look',
  refused: 'look',
  refusedForGood: 'note',
  silent: 'look',
  appealToComplete: 'wait',
  withdrawn: 'note',
  appealFiled: 'now',
  appealExamined: 'now',
  appealWithMinisters: 'now',
  appealAllowed: 'ok',
  appealRejected: 'stop',
} as const satisfies Record<AnswerKey, Tone>;

const OneApplication = ({ summary }: { summary: Summary }) => {
  const t = useT();
  const said = useAnswerWords(summary);
  const tone: Tone = TONE[summary.answer];
  return (
    <li className="card-line">
      <p className="eyebrow">
        <Tag tone={tone}>{t(`whose.${tone}`)}</Tag>
        <span>
          <Ref>{summary.reference}</Ref>
        </span>
        <span>{t(`kind.${summary.visaKind}`)}</span>
        {summary.applicant && (
          <bdi>
            {summary.applicant.givenNames} {summary.applicant.surname}
          </bdi>
        )}
      </p>
      <h3>
        <Link to={`/applications/${summary.id}`}>{said.title}</Link>
      </h3>
      <p className="small soft read">{said.lead}</p>
    </li>
  );
};

/** The application that asks something of the person comes first: its sentence is the page's. */
const FIRST: readonly Tone[] = ['wait', 'look', 'now', 'ok', 'stop', 'note'];
const byNeed = (summaries: readonly Summary[]): readonly Summary[] =>
  summaries.toSorted(
    (one, other) => FIRST.indexOf(TONE[one.answer]) - FIRST.indexOf(TONE[other.answer]),
  );

const First = ({
  summary,
  more,
  children,
}: {
  summary: Summary;
  more: number;
  children: React.ReactNode;
}) => {
  const t = useT();
  const said = useAnswerWords(summary);
  return (
    <Answer
      about={[
        t.rich('about.application', { reference: <Ref>{summary.reference}</Ref> }),
        t(`kind.${summary.visaKind}`),
        ...(more > 0 ? [t('home.more', { count: more })] : []),
      ]}
      title={said.title}
      lead={<p>{said.lead}</p>}
      acts={
        <>
          {said.act ?? null}
          <ActLink kind={said.act ? 'plain' : 'quiet'} to={`/applications/${summary.id}`}>
            {t('home.open')}
          </ActLink>
        </>
      }
    >
      {children}
    </Answer>
  );
};

/** The person's applications: the one that asks something of them is answered first. */
export default function HomePage() {
  const t = useT();
  const answered = useAnswer(HomePage_Query, {});
  const { data, fault } = answered;
  const today = useToday();
  if (!data && answered.loading) return <PageBones />;
  const summaries = byNeed((data?.myApplications ?? []).map((one) => readSummary(one, today)));
  const [first, ...others] = summaries;
  if (!data && fault) return <PageUnread fault={fault} retry={answered.refresh} />;
  const news = <Offline readAt={answered.readAt} always={fault?.kind === 'offline'} />;
  return (
    <Ledger
      asideLabel={t('landing.free')}
      aside={
        <>
          <AsidePart title={t('landing.free')}>
            <p className="small">{t('landing.free.text')}</p>
          </AsidePart>
          <AsidePart title={t('home.another')}>
            <p className="small">{t('home.another.text')}</p>
            <p>
              <ActLink kind="quiet" to="/start">
                {t('home.start')}
              </ActLink>
            </p>
          </AsidePart>
        </>
      }
    >
      {first ? (
        <First summary={first} more={others.length}>
          {news}
        </First>
      ) : (
        <Answer
          title={t('home.none')}
          lead={<p>{t('home.none.lead')}</p>}
          acts={<ActLink to="/start">{t('home.start')}</ActLink>}
        >
          {news}
        </Answer>
      )}
      {others.length > 0 && (
        <Entry title={t('home.others')}>
          <ul className="lines">
            {others.map((summary) => (
              <OneApplication key={summary.id} summary={summary} />
            ))}
          </ul>
        </Entry>
      )}
    </Ledger>
  );
}

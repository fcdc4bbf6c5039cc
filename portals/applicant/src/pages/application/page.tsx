import { Link, useParams } from 'react-router';
import {
  ActLink,
  AsidePart,
  Entry,
  Ledger,
  Answer,
  Offline,
  PanelDown,
  useAnswer,
} from '@passerelle/portal-kit';
import { graphql } from '../../gql/index.ts';
import type { ApplicationPage_QueryQuery } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { ApplicationClocks } from '../../features/clocks.tsx';
import { CompetentPost } from '../../features/competent-post.tsx';
import { ApplicationCourse } from '../../features/course/course.tsx';
import { DecisionLine } from '../../features/decision-line.tsx';
import { ApplicationDocuments } from '../../features/documents.tsx';
import { PartOf } from '../../features/part-of.tsx';
import { ApplicationReadings } from '../../features/readings.tsx';
import { useAbout, useAnswerWords } from '../../features/say-answer.tsx';
import { useSummary, type Summary } from '../../features/summary.ts';
import { ApplicationThread } from '../../features/thread.tsx';
import { Withdraw } from '../../features/withdraw.tsx';

const ApplicationPage_Query = graphql(`
  query ApplicationPage_Query($id: ID!) {
    application(id: $id) {
      id
      ...ApplicationSummary_Application
      ...ApplicationClocks_Application
      ...ApplicationThread_Application
      ...ApplicationReadings_Application
      ...ApplicationCourse_Application
      heldBy {
        id
        name
      }
      competentPost {
        ...CompetentPost_Post
      }
      decisions {
        id
        ...DecisionLine_Decision
      }
      documents {
        id
        ...ApplicationDocuments_Document
      }
    }
  }
`);

type Application = NonNullable<ApplicationPage_QueryQuery['application']>;
type Answered = ReturnType<typeof useAnswer<ApplicationPage_QueryQuery, { id: string }>>;

const OtherActs = ({ summary, refresh }: { summary: Summary; refresh: () => void }) => {
  const t = useT();
  const { id, reference, openActs, applicant } = summary;
  const person = applicant ? `${applicant.givenNames} ${applicant.surname}` : reference;
  return (
    <AsidePart title={t('application.others')}>
      <ul className="small stack stack--near">
        {openActs.includes('SAVE_DRAFT') && (
          <li>
            <Link to={`/applications/${id}/form`}>{t('application.others.form')}</Link>
          </li>
        )}
        <li>
          <Link to="/data">{t('application.others.data')}</Link>
        </li>
        {openActs.includes('WITHDRAW') && (
          <li>
            <Withdraw id={id} reference={reference} person={person} onDone={refresh} />
          </li>
        )}
      </ul>
    </AsidePart>
  );
};

type PartProps = { application: Application; summary: Summary; answered: Answered };

const Aside = ({ application, summary, answered }: PartProps) => {
  const t = useT();
  return (
    <>
      <ApplicationReadings
        application={application}
        fault={answered.faultAt('application', 'readEntries')}
        retry={answered.refresh}
      />
      {application.competentPost && (
        <AsidePart title={t('competence.title')}>
          <CompetentPost post={application.competentPost} />
        </AsidePart>
      )}
      <AsidePart title={t('landing.person')}>
        <p className="small">{t('landing.person.text')}</p>
        <p>
          <ActLink kind="quiet" to="/help#person">
            {t('landing.person.act')}
          </ActLink>
        </p>
      </AsidePart>
      <OtherActs summary={summary} refresh={answered.refresh} />
    </>
  );
};

/** The decisions, the last one first: it is the one that holds. */
const Decisions = ({ application, answered }: Omit<PartProps, 'summary'>) => {
  const t = useT();
  const fault = answered.faultAt('application', 'decisions', 'appeals');
  if (application.decisions.length === 0) return null;
  return (
    <Entry title={t('decision.title')}>
      <div className="stack stack--wide">
        {application.decisions.toReversed().map((decision) => (
          <DecisionLine key={decision.id} decision={decision} />
        ))}
      </div>
      {fault && <PanelDown part={t('part.appeals')} fault={fault} retry={answered.refresh} />}
    </Entry>
  );
};

/** What holds now that nothing is left to be done: the file is with nobody. */
const isOver = ({ status, passportReturn }: Summary): boolean =>
  status === 'WITHDRAWN' || Boolean(passportReturn);

const Course = ({ application, summary }: Omit<PartProps, 'answered'>) => {
  const t = useT();
  return (
    <Entry title={t('thread.title')} wide>
      {application.heldBy && !isOver(summary) && (
        <p className="small soft read">{t('thread.heldBy', { unit: application.heldBy.name })}</p>
      )}
      <ApplicationThread application={application} answer={summary.answer} />
    </Entry>
  );
};

const Status = ({ application, answered }: Omit<PartProps, 'summary'>) => {
  const t = useT();
  const summary = useSummary(application);
  const about = useAbout(summary);
  const said = useAnswerWords(summary);
  const zone = summary.competentPost?.post.timeZone;
  const appointmentFault = answered.faultAt('application', 'appointment');
  const appeals = summary.decision?.appeals ?? [];
  return (
    <Ledger
      asideLabel={t('readings.title')}
      aside={<Aside application={application} summary={summary} answered={answered} />}
    >
      <Answer about={about} title={said.title} lead={<p>{said.lead}</p>} acts={said.act}>
        <Offline readAt={answered.readAt} always={answered.fault?.kind === 'offline'} />
      </Answer>
      {appointmentFault && (
        <Entry title={t('part.appointment')}>
          <PanelDown
            part={t('part.appointment')}
            fault={appointmentFault}
            retry={answered.refresh}
          />
        </Entry>
      )}
      <Decisions application={application} answered={answered} />
      <ApplicationClocks
        application={application}
        isContested={appeals.some(({ status }) => status !== 'WITHDRAWN')}
      />
      <ApplicationCourse application={application} onDone={answered.refresh} />
      <Course application={application} summary={summary} />
      <Entry title={t('documents.title')}>
        <ApplicationDocuments documents={application.documents} zone={zone} />
      </Entry>
    </Ledger>
  );
};

/** Where an application stands: the answer first, then its dates, its thread, its papers, and who opened it. */
export default function ApplicationPage() {
  const { id = '' } = useParams();
  const answered = useAnswer(ApplicationPage_Query, { id });
  return (
    <PartOf answered={answered} part={answered.data?.application}>
      {(application) => <Status application={application} answered={answered} />}
    </PartOf>
  );
}

import { Link, useParams } from 'react-router';
import {
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
import { useCourseT } from '../../features/course/messages/index.ts';
import { DecisionInShort } from '../../features/decision.tsx';
import { ApplicationDocuments } from '../../features/documents.tsx';
import { PartOf } from '../../features/part-of.tsx';
import { ApplicationReadings } from '../../features/readings.tsx';
import { useAbout, useAnswerWords } from '../../features/say-answer.tsx';
import { readSummary } from '../../features/summary.ts';
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
      clocks {
        kind
      }
      silence {
        standing
      }
      heldBy {
        id
        name
      }
      competentPost {
        ...CompetentPost_Post
      }
      decisions {
        id
        ...DecisionInShort_Decision
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

const OtherActs = ({ application, refresh }: { application: Application; refresh: () => void }) => {
  const t = useT();
  const { id, reference, openActs, applicant } = readSummary(application);
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

const Aside = ({ application, answered }: { application: Application; answered: Answered }) => {
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
        <p className="small">
          <Link to="/help#person">{t('landing.person.act')}</Link>
        </p>
      </AsidePart>
      <OtherActs application={application} refresh={answered.refresh} />
    </>
  );
};

const Status = ({ application, answered }: { application: Application; answered: Answered }) => {
  const t = useT();
  const summary = readSummary(application);
  const about = useAbout(summary);
  const said = useAnswerWords(summary);
  const course = useCourseT();
  const lead = application.silence?.standing ? course('silence.lead') : said.lead;
  const zone = summary.competentPost?.post.timeZone;
  const appointmentFault = answered.faultAt('application', 'appointment');
  const appealFault = answered.faultAt('application', 'decisions', 'appeals');
  return (
    <Ledger
      asideLabel={t('readings.title')}
      aside={<Aside application={application} answered={answered} />}
    >
      <Answer about={about} title={said.title} lead={<p>{lead}</p>} acts={said.act}>
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
      {application.decisions.length > 0 && (
        <Entry title={t('decision.title')}>
          {application.decisions.map((decision, at) => (
            <DecisionInShort
              key={decision.id}
              decision={decision}
              applicationId={application.id}
              past={at < application.decisions.length - 1}
            />
          ))}
          {appealFault && (
            <PanelDown part={t('part.appeals')} fault={appealFault} retry={answered.refresh} />
          )}
        </Entry>
      )}
      {application.clocks.length > 0 && (
        <Entry title={t('clocks.title')}>
          <ApplicationClocks application={application} />
        </Entry>
      )}
      <ApplicationCourse application={application} onDone={answered.refresh} />
      <Entry title={t('thread.title')} wide>
        {application.heldBy && (
          <p className="small soft read">{t('thread.heldBy', { unit: application.heldBy.name })}</p>
        )}
        <ApplicationThread application={application} />
      </Entry>
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

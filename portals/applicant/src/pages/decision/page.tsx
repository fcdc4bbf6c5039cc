import { Link, useParams } from 'react-router';
import {
  Answer,
  AsidePart,
  Entry,
  Law,
  Ledger,
  Nothing,
  PanelDown,
  Ref,
  useAnswer,
  type Answered,
} from '@passerelle/portal-kit';
import { DecisionInShort } from '../../features/decision.tsx';
import { PartOf } from '../../features/part-of.tsx';
import { useAnswerWords } from '../../features/say-answer.tsx';
import { readSummary } from '../../features/summary.ts';
import type { DecisionPage_QueryQuery } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { AppealState } from './appeal-state.tsx';
import { FileAppeal } from './file-appeal.tsx';
import { useDecisionT } from './messages/index.ts';
import { DecisionPage_Query, type Decision, type DecisionApplication } from './operations.ts';

/** The grounds of a refusal, in the words of the form. */
const Grounds = ({ grounds }: { grounds: Decision['grounds'] }) => {
  const t = useDecisionT();
  if (grounds.length === 0) return null;
  return (
    <Entry title={t('grounds.title')}>
      <p className="read small soft">{t('grounds.lead')}</p>
      <ol className="stack">
        {grounds.map(({ code, text, complement }) => (
          <li key={code}>
            <p className="read law">
              <Ref>{code}</Ref> {text}
            </p>
            {complement && <Law>{complement}</Law>}
          </li>
        ))}
      </ol>
    </Entry>
  );
};

type Props = { application: DecisionApplication; answered: Answered<DecisionPage_QueryQuery> };

const OneDecision = ({ decision, application, answered }: Props & { decision: Decision }) => {
  const t = useDecisionT();
  const shared = useT();
  const fault = answered.faultAt('application', 'decisions', 'appeals');
  const { appeals } = decision;
  return (
    <>
      <Entry title={shared('decision.title')}>
        <DecisionInShort decision={decision} applicationId={application.id} here />
      </Entry>
      <Grounds grounds={decision.grounds} />
      {appeals?.map((appeal) => (
        <AppealState
          key={appeal.id}
          appeal={appeal}
          zone={decision.unit.timeZone}
          onDone={answered.refresh}
        />
      ))}
      {appeals?.every(({ status }) => status === 'WITHDRAWN') && decision.appealBody && (
        <FileAppeal decision={decision} onFiled={answered.refresh} />
      )}
      {!appeals && (
        <Entry title={t('appeal.title')}>
          <PanelDown
            part={shared('part.appeals')}
            fault={fault ?? { kind: 'outage', reference: null }}
            retry={answered.refresh}
          />
        </Entry>
      )}
    </>
  );
};

const DecisionParts = ({ application, answered }: Props) => {
  const t = useDecisionT();
  const shared = useT();
  const summary = readSummary(application);
  const said = useAnswerWords(summary);
  const newestFirst = application.decisions.toReversed();
  return (
    <Ledger
      asideLabel={t('help.title')}
      aside={
        <AsidePart title={t('help.title')}>
          <p className="small">{t('help.text')}</p>
          <p className="small">
            <Link to="/help#person">{shared('landing.person.act')}</Link>
          </p>
        </AsidePart>
      }
    >
      <Answer
        about={[
          shared.rich('about.application', { reference: <Ref key="r">{summary.reference}</Ref> }),
          <Link key="back" to={`/applications/${summary.id}`}>
            {t('back')}
          </Link>,
        ]}
        title={said.title}
        lead={<p>{said.lead}</p>}
      />
      {newestFirst.length === 0 && (
        <Entry title={shared('decision.title')}>
          <Nothing title={t('none')}>{t('none.next')}</Nothing>
        </Entry>
      )}
      {newestFirst.map((decision) => (
        <OneDecision
          key={decision.id}
          decision={decision}
          application={application}
          answered={answered}
        />
      ))}
    </Ledger>
  );
};

/** What was decided and why, and the appeal: where it stands, or how to file one. */
export default function DecisionPage() {
  const { id = '' } = useParams();
  const answered = useAnswer(DecisionPage_Query, { id });
  return (
    <PartOf answered={answered} part={answered.data?.application}>
      {(application) => <DecisionParts application={application} answered={answered} />}
    </PartOf>
  );
}

import { Link, useParams } from 'react-router';
import {
  Answer,
  ActLink,
  AsidePart,
  Day,
  dayIn,
  Entry,
  Fold,
  Ledger,
  Nothing,
  Offline,
  PanelDown,
  Ref,
  useAnswer,
  type Answered,
} from '@passerelle/portal-kit';
import { PartOf } from '../../features/part-of.tsx';
import { useAnswerWords } from '../../features/say-answer.tsx';
import { useSummary, type Summary } from '../../features/summary.ts';
import type { DecisionPage_QueryQuery } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { CompleteAppeal, CompletedAppeal, mayWithdraw, WithdrawAppeal } from './appeal-acts.tsx';
import { AppealCourse, AppealState } from './appeal-state.tsx';
import { Decided, Grounds, hasGrounds } from './decided.tsx';
import { FileAppeal } from './file-appeal.tsx';
import { useDecisionT } from './messages/index.ts';
import {
  DecisionPage_Query,
  type Appeal,
  type Decision,
  type DecisionApplication,
} from './operations.ts';
import { VisaOnSticker } from './visa.tsx';

type Answers = Answered<DecisionPage_QueryQuery>;
type DecisionProps = { decision: Decision; answered: Answers };

/** An appeal that is over without an answer: it is read, and asks for nothing more. */
const EarlierAppeal = ({ appeal, zone }: { appeal: Appeal; zone: string }) => {
  const t = useDecisionT();
  return (
    <Fold question={t(appeal.status === 'WITHDRAWN' ? 'appeal.withdrawn' : 'appeal.title')}>
      <div className="sheet stack">
        <AppealCourse appeal={appeal} zone={zone} />
      </div>
    </Fold>
  );
};

const isLive = ({ status }: Appeal): boolean => status !== 'WITHDRAWN';

/** The appeal that is under way or answered, what it still asks of the person first. */
const LiveAppeals = ({ decision, answered }: DecisionProps) => (
  <>
    {decision.appeals?.filter(isLive).map((appeal) => (
      <div key={appeal.id}>
        <CompleteAppeal appeal={appeal} onDone={answered.refresh} />
        <AppealState appeal={appeal} zone={decision.unit.timeZone} />
        <CompletedAppeal appeal={appeal} />
      </div>
    ))}
  </>
);

const Contest = ({ decision, answered }: DecisionProps) => {
  const t = useDecisionT();
  const shared = useT();
  const fault = answered.faultAt('application', 'decisions', 'appeals');
  const { appeals } = decision;
  if (!appeals)
    return (
      <Entry title={t('appeal.title')}>
        <PanelDown
          part={shared('part.appeals')}
          fault={fault ?? { kind: 'outage', reference: null }}
          retry={answered.refresh}
        />
      </Entry>
    );
  if (appeals.some(isLive)) return null;
  return (
    <>
      {decision.appealBody && <FileAppeal decision={decision} onFiled={answered.refresh} />}
      {appeals.length > 0 && (
        <Entry title={t('appeal.earlier')}>
          {appeals.map((appeal) => (
            <EarlierAppeal key={appeal.id} appeal={appeal} zone={decision.unit.timeZone} />
          ))}
        </Entry>
      )}
    </>
  );
};

/** The decision that holds: the visa or the way to contest, and what was decided. */
const Current = ({ decision, answered, summary }: DecisionProps & { summary: Summary }) => {
  const t = useDecisionT();
  const shared = useT();
  return (
    <>
      <VisaOnSticker decision={decision} summary={summary} />
      <LiveAppeals decision={decision} answered={answered} />
      <Entry title={shared('decision.title')}>
        <Decided decision={decision} />
      </Entry>
      {hasGrounds(decision) && (
        <Entry title={t('grounds.title')}>
          <Grounds decision={decision} />
        </Entry>
      )}
      <Contest decision={decision} answered={answered} />
    </>
  );
};

/** A decision that another one came after: folded, and whole when it is opened. */
const Past = ({ decision }: { decision: Decision }) => {
  const t = useDecisionT();
  const shared = useT();
  const zone = decision.unit.timeZone;
  return (
    <Fold
      question={t.rich('past.decision', {
        outcome: shared(`decision.${decision.outcome}`),
        day: <Day value={dayIn(decision.decidedAt, zone)} form="legal" />,
      })}
    >
      <div className="sheet stack">
        <Decided decision={decision} />
        <Grounds decision={decision} />
        {decision.appeals?.map((appeal) => (
          <div key={appeal.id} className="stack">
            <h3>{t('appeal.title')}</h3>
            <AppealCourse appeal={appeal} zone={zone} />
          </div>
        ))}
      </div>
    </Fold>
  );
};

const Aside = ({ appeal, onDone }: { appeal: Appeal | undefined; onDone: () => void }) => {
  const t = useDecisionT();
  const shared = useT();
  return (
    <>
      <AsidePart title={t('help.title')}>
        <p className="small">{t('help.text')}</p>
        <p>
          <ActLink kind="quiet" to="/help#person">
            {shared('landing.person.act')}
          </ActLink>
        </p>
      </AsidePart>
      {appeal && mayWithdraw(appeal) && (
        <AsidePart title={shared('application.others')}>
          <p className="small">
            <WithdrawAppeal appeal={appeal} onDone={onDone} />
          </p>
        </AsidePart>
      )}
    </>
  );
};

type Props = { application: DecisionApplication; answered: Answers };

const DecisionParts = ({ application, answered }: Props) => {
  const t = useDecisionT();
  const shared = useT();
  const summary = useSummary(application);
  const said = useAnswerWords(summary);
  const [current, ...past] = application.decisions.toReversed();
  return (
    <Ledger
      asideLabel={t('help.title')}
      aside={<Aside appeal={current?.appeals?.find(isLive)} onDone={answered.refresh} />}
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
      >
        <Offline readAt={answered.readAt} always={answered.fault?.kind === 'offline'} />
      </Answer>
      {current ? (
        <Current decision={current} answered={answered} summary={summary} />
      ) : (
        <Entry title={shared('decision.title')}>
          <Nothing title={t('none')}>{t('none.next')}</Nothing>
        </Entry>
      )}
      {past.length > 0 && (
        <Entry title={t('past.title')}>
          {past.map((decision) => (
            <Past key={decision.id} decision={decision} />
          ))}
        </Entry>
      )}
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

import { useState, type FormEvent } from 'react';
import {
  Act,
  Ask,
  ChoiceField,
  Entry,
  ErrorSummary,
  FaultSay,
  Say,
  TextAreaField,
  useDeed,
  useDeviceDraft,
  useToday,
  type Outcome,
} from '@passerelle/portal-kit';
import { ExplainedDate } from '../../features/explained.tsx';
import type { AppellantCapacity, DecisionPage_AppealMutation } from '../../gql/graphql.ts';
import { useDecisionT } from './messages/index.ts';
import { DecisionPage_Appeal, type Decision } from './operations.ts';

const CAPACITIES = [
  'APPLICANT',
  'REPRESENTATIVE',
  'PERSON_WITH_INTEREST',
] as const satisfies readonly AppellantCapacity[];

/** As many characters as the act takes. */
const REASONS_MAX = 20_000;

/** Why the appeal was declined, with the day that the law sets. */
const Declination = ({ outcome }: { outcome: Outcome<DecisionPage_AppealMutation> | null }) => {
  const t = useDecisionT();
  if (outcome?.kind === 'fault') return <FaultSay fault={outcome.fault} />;
  if (outcome?.kind !== 'problem') return null;
  const { problem } = outcome;
  return (
    <Say tone="stop" role="alert" title={problem.message}>
      {problem.__typename === 'AppealTooLate' && (
        <ExplainedDate date={problem.until} lead={t('file.until')} name={t('file.until.total')} />
      )}
    </Say>
  );
};

/** Before whom the appeal goes and why there, and until when. */
const Where = ({ decision }: { decision: Decision }) => {
  const t = useDecisionT();
  return (
    <>
      {decision.appealUntil && (
        <ExplainedDate
          date={decision.appealUntil}
          lead={t('file.until')}
          name={t('file.until.total')}
          startName={t('file.until.start')}
        />
      )}
      {decision.appealBody && (
        <p className="read">
          <strong>{t(`file.body.${decision.appealBody}`)}</strong>{' '}
          {t(`file.body.${decision.appealBody}.why`)}
        </p>
      )}
    </>
  );
};

type Props = { decision: Decision; onFiled: () => void };

const AppealForm = ({ decision, onFiled }: Props) => {
  const t = useDecisionT();
  const [reasons, setReasons] = useDeviceDraft(`appeal.${decision.id}`);
  const [capacity, setCapacity] = useState<AppellantCapacity>('APPLICANT');
  const [attempt, setAttempt] = useState(0);
  const file = useDeed(DecisionPage_Appeal, {
    said: ({ appeal }) => t('file.done', { reference: appeal.reference }),
    onDone: () => {
      // An emptied field is no field that was left empty.
      setAttempt(0);
      setReasons('');
      onFiled();
    },
  });
  const text = reasons.trim();
  const missing = attempt > 0 && text === '' ? t('file.reasons.missing') : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (text !== '') file.ask();
  };
  const confirm = async (): Promise<void> => {
    await file.run({ input: { decisionId: decision.id, reasons: text, capacity } });
    // Why it was declined stands on the page, beside what was written.
    file.leave();
  };
  return (
    <>
      <form className="stack stack--wide" noValidate onSubmit={submit}>
        <ErrorSummary
          attempt={attempt}
          errors={missing ? [{ field: 'reasons', label: t('file.reasons'), text: missing }] : []}
        />
        <Declination outcome={file.outcome} />
        <ChoiceField
          label={t('file.capacity')}
          value={capacity}
          onChange={(value) => setCapacity(value as AppellantCapacity)}
          options={CAPACITIES.map((value) => ({
            value,
            label: t(`capacity.${value}`),
            note: t(`capacity.${value}.note`),
          }))}
        />
        <TextAreaField
          id="reasons"
          label={t('file.reasons')}
          hint={t('file.reasons.hint')}
          error={missing}
          lang="fr"
          rows={10}
          maxLength={REASONS_MAX}
          value={reasons}
          onChange={setReasons}
        />
        <p className="small soft read">{t('file.kept')}</p>
        <div className="line">
          <Act type="submit">{t('file.act')}</Act>
        </div>
      </form>
      <Ask
        deed={file}
        title={t('file.confirm')}
        act={t('file.act')}
        busy={t('file.busy')}
        onConfirm={() => void confirm()}
      >
        {decision.appealBody && (
          <p>
            <strong>{t(`file.body.${decision.appealBody}`)}</strong>
          </p>
        )}
        <p>{t('file.confirm.effect')}</p>
      </Ask>
    </>
  );
};

/** Files an appeal: before whom, until when, in which capacity, and the reasons in French. Once it is too late, says so. */
export const FileAppeal = (props: Props) => {
  const t = useDecisionT();
  const { appealUntil, unit } = props.decision;
  const today = useToday(unit.timeZone);
  const isLate = Boolean(appealUntil?.value && appealUntil.value < today);
  return (
    <Entry title={t(isLate ? 'file.late' : 'file.title')} id="contest">
      <Where decision={props.decision} />
      {isLate ? <p className="read">{t('file.late.text')}</p> : <AppealForm {...props} />}
    </Entry>
  );
};

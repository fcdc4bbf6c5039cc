import { useState, type FormEvent } from 'react';
import {
  Act,
  ChoiceField,
  Confirm,
  Entry,
  ErrorSummary,
  FaultSay,
  Say,
  TextAreaField,
  useAct,
  useDeviceDraft,
  useToast,
  type FormError,
} from '@passerelle/portal-kit';
import { ExplainedDate } from '../../features/explained.tsx';
import type { AppellantCapacity } from '../../gql/graphql.ts';
import { useDecisionT } from './messages/index.ts';
import { DecisionPage_Appeal, type Decision } from './operations.ts';

const CAPACITIES = [
  'APPLICANT',
  'REPRESENTATIVE',
  'PERSON_WITH_INTEREST',
] as const satisfies readonly AppellantCapacity[];

/** As many characters as the act takes. */
const REASONS_MAX = 20_000;

type Props = { decision: Decision; onFiled: () => void };

/** Files an appeal: before whom and why there, until when, in which capacity, and the reasons in French. */
export const FileAppeal = ({ decision, onFiled }: Props) => {
  const t = useDecisionT();
  const toast = useToast();
  const [reasons, setReasons] = useDeviceDraft(`appeal.${decision.id}`);
  const [capacity, setCapacity] = useState<AppellantCapacity>('APPLICANT');
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState(false);
  const file = useAct(DecisionPage_Appeal);
  const missing = attempt > 0 && reasons.trim() === '' ? t('file.reasons.missing') : null;
  const errors: FormError[] = missing
    ? [{ field: 'reasons', label: t('file.reasons'), text: missing }]
    : [];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (reasons.trim() !== '') setAsking(true);
  };
  const confirm = async (): Promise<void> => {
    const outcome = await file.perform({
      input: { decisionId: decision.id, reasons: reasons.trim(), capacity },
    });
    setAsking(false);
    if (outcome.kind !== 'done') return;
    setReasons('');
    toast({ text: t('file.done', { reference: outcome.done.appeal.reference }) });
    onFiled();
  };
  const problem = file.outcome?.kind === 'problem' ? file.outcome.problem : null;
  return (
    <Entry title={t('file.title')}>
      <ErrorSummary errors={errors} attempt={attempt} />
      {decision.appealBody && (
        <p className="read">
          <strong>{t(`file.body.${decision.appealBody}`)}</strong>{' '}
          {t(`file.body.${decision.appealBody}.why`)}
        </p>
      )}
      {decision.appealUntil && (
        <ExplainedDate
          date={decision.appealUntil}
          lead={t('file.until')}
          name={t('file.until.total')}
          startName={t('file.until.start')}
        />
      )}
      {problem && (
        <Say tone="stop" role="alert" title={problem.message}>
          {problem.__typename === 'AppealTooLate' && (
            <ExplainedDate
              date={problem.until}
              lead={t('file.until')}
              name={t('file.until.total')}
            />
          )}
        </Say>
      )}
      {file.outcome?.kind === 'fault' && <FaultSay fault={file.outcome.fault} />}
      <form className="stack stack--wide" noValidate onSubmit={submit}>
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
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('file.confirm')}
        act={t('file.act')}
        onConfirm={() => void confirm()}
        busy={file.running && t('file.busy')}
      >
        <p>{t('file.confirm.effect')}</p>
      </Confirm>
    </Entry>
  );
};

import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import {
  Act,
  Ask,
  CheckField,
  Entry,
  ErrorSummary,
  FaultSay,
  Reasons,
  Say,
  TextAreaField,
  TextField,
  useDeed,
  useKitT,
  type Declined,
  type FormError,
} from '@passerelle/portal-kit';
import { ExplainedDate } from '../../features/explained.tsx';
import type { FormPage_SubmitMutation } from '../../gql/graphql.ts';
import { useFormT } from './messages/index.ts';
import { FormPage_Submit, type Step } from './operations.ts';
import type { DraftApplication } from './page.tsx';
import type { FormInHand } from './use-form.ts';

/** The field in which one says why it is urgent. */
const URGENCY = 'urgency';
/** The answer from which the days for lodging are counted back. */
const ARRIVAL = 'arrivalOn';

type Problem = Declined<FormPage_SubmitMutation>;

const stepOf = (steps: readonly Step[], path: string): Step | undefined => {
  const key = path.replace(/^answers\./, '');
  return steps.find(({ fields }) => fields.some((field) => field.key === key));
};

/** Why the signature was declined, with what helps: the questions that are open, or the day that the law sets. */
const Declination = ({
  problem,
  steps,
  stepLink,
}: {
  problem: Problem;
  steps: readonly Step[];
  stepLink: (step: string) => string;
}) => {
  const kit = useKitT();
  const t = useFormT();
  const arrival = steps.find(({ fields }) => fields.some(({ key }) => key === ARRIVAL));
  return (
    <Say tone="stop" role="alert" title={problem.message}>
      {problem.__typename === 'FormIncomplete' && (
        <ul className="stack stack--near">
          {problem.fields.map(({ path, message }) => {
            const step = stepOf(steps, path);
            return (
              <li key={path}>
                {step ? (
                  <Link to={stepLink(step.key)}>
                    {kit('errors.line', { label: step.title, text: message })}
                  </Link>
                ) : (
                  message
                )}
              </li>
            );
          })}
        </ul>
      )}
      {problem.__typename === 'LodgedTooEarly' && (
        <ExplainedDate
          date={problem.earliestOn}
          lead={t('sign.earliest')}
          name={t('sign.earliest.total')}
        />
      )}
      {problem.__typename === 'LodgedTooLate' && (
        <>
          <ExplainedDate
            date={problem.latestOn}
            lead={t('sign.latest')}
            name={t('sign.latest.total')}
          />
          {arrival && (
            <p>
              <Link to={stepLink(arrival.key)}>{t('sign.later')}</Link>
            </p>
          )}
        </>
      )}
    </Say>
  );
};

type Props = {
  application: DraftApplication;
  inHand: FormInHand;
  stepLink: (step: string) => string;
};

const useSignature = ({ application, inHand }: Props) => {
  const t = useFormT();
  const navigate = useNavigate();
  const deed = useDeed(FormPage_Submit, {
    said: () => t('sign.done'),
    onDone: () => void navigate(`/applications/${application.id}`),
  });
  const [unsent, setUnsent] = useState(false);
  const sign = async (place: string, urgency: string): Promise<void> => {
    // What is signed is what the server has: everything typed goes there first.
    const kept = (await inHand.flush()) === 'kept';
    setUnsent(!kept);
    if (kept)
      await deed.run({
        input: {
          applicationId: application.id,
          declarationsAccepted: true,
          place,
          urgency: urgency || null,
        },
      });
    // Why it was declined stands on the page, beside what can be mended.
    deed.leave();
  };
  return { deed, sign, unsent };
};

/** The declarations, the place, and the signature. It closes the form, so it asks once more. */
export const Sign = (props: Props) => {
  const t = useFormT();
  const { application, inHand, stepLink } = props;
  const { steps } = inHand.form;
  const { deed, sign, unsent } = useSignature(props);
  const [accepted, setAccepted] = useState(false);
  const [place, setPlace] = useState('');
  const [urgency, setUrgency] = useState('');
  const [attempt, setAttempt] = useState(0);
  const open = steps.filter(({ complete }) => !complete);
  const blocked = open.length > 0 || !application.competentPost;
  const tried = attempt > 0;
  const tooLate =
    deed.outcome?.kind === 'problem' && deed.outcome.problem.__typename === 'LodgedTooLate';
  const asksUrgency = tooLate || urgency !== '';
  // The form as it stands was declined: it is signed again with a reason, or with another day.
  const lacksUrgency = tooLate && urgency.trim() === '';
  const errors: FormError[] = [
    ...(tried && !accepted ? [{ field: 'accepted', text: t('sign.accept.missing') }] : []),
    ...(tried && place.trim() === ''
      ? [{ field: 'place', label: t('sign.place'), text: t('sign.place.missing') }]
      : []),
    ...(tried && lacksUrgency
      ? [{ field: URGENCY, label: t('sign.urgency'), text: t('sign.urgency.missing') }]
      : []),
  ];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (blocked) return;
    setAttempt(attempt + 1);
    if (accepted && place.trim() !== '' && !lacksUrgency) deed.ask();
  };
  const confirm = async (): Promise<void> => {
    await sign(place.trim(), urgency.trim());
    // What was declined is another question than what was missing.
    setAttempt(0);
  };
  return (
    <Entry title={t('sign.title')}>
      <form className="stack stack--wide" noValidate onSubmit={submit}>
        <ErrorSummary errors={errors} attempt={attempt} />
        {deed.outcome?.kind === 'problem' && (
          <Declination problem={deed.outcome.problem} steps={steps} stepLink={stepLink} />
        )}
        {deed.outcome?.kind === 'fault' && <FaultSay fault={deed.outcome.fault} />}
        {unsent && (
          <Say tone="stop" role="alert">
            {t('sign.unsent')}
          </Say>
        )}
        {asksUrgency && (
          <TextAreaField
            id={URGENCY}
            label={t('sign.urgency')}
            hint={t('sign.urgency.hint')}
            error={tried && lacksUrgency ? t('sign.urgency.missing') : undefined}
            value={urgency}
            onChange={setUrgency}
            rows={3}
            maxLength={2000}
          />
        )}
        <div className="stack read law small">
          <p>{t('sign.declaration.data')}</p>
          <p>{t('sign.declaration.rights')}</p>
          <p>{t('sign.declaration.truth')}</p>
          <p>{t('sign.declaration.leave')}</p>
        </div>
        <CheckField
          id="accepted"
          label={t('sign.accept')}
          checked={accepted}
          onChange={setAccepted}
          error={tried && !accepted ? t('sign.accept.missing') : undefined}
        />
        <TextField
          id="place"
          label={t('sign.place')}
          hint={t('sign.place.hint')}
          value={place}
          onChange={setPlace}
          maxLength={100}
          error={tried && place.trim() === '' ? t('sign.place.missing') : undefined}
        />
        {blocked && (
          <Reasons
            id="sign-reasons"
            title={t('sign.blocked')}
            reasons={[
              ...open.map(({ key, title }) => ({ text: title, to: stepLink(key) })),
              ...(application.competentPost ? [] : [{ text: t('review.noPost') }]),
            ]}
          />
        )}
        <div className="line">
          <Act type="submit" blocked={blocked} reasonsId="sign-reasons">
            {t('sign.act')}
          </Act>
        </div>
      </form>
      <Ask
        deed={deed}
        title={t('sign.confirm.title')}
        act={t('sign.act')}
        busy={t('sign.busy')}
        irreversible
        onConfirm={() => void confirm()}
      >
        <p>{t('sign.confirm.effect')}</p>
      </Ask>
    </Entry>
  );
};

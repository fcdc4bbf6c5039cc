import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import {
  Act,
  Answer,
  Entry,
  ErrorSummary,
  Ledger,
  Ref,
  Saved,
  useAfterPress,
  useKitT,
} from '@passerelle/portal-kit';
import { useT } from '../../messages/index.ts';
import { FormAside } from './aside.tsx';
import { QuestionField } from './field.tsx';
import { useFormT } from './messages/index.ts';
import { REVIEW, ZONE, type FormField, type Step } from './operations.ts';
import type { DraftApplication } from './page.tsx';
import type { PassportReadings } from './readings.ts';
import type { FormInHand } from './use-form.ts';
import { ZoneReader, type Zone } from './zone.tsx';

type Props = {
  application: DraftApplication;
  inHand: FormInHand;
  passport: PassportReadings;
  step: Step;
  at: number;
};

/** Steps whose answers stand in the passport. */
const inPassport = (step: Step): boolean =>
  step.fields.some(({ key }) => key === ZONE || key === 'surname');

/** One step of the form: its questions, what is wrong with them, and the way on. */
export const StepPage = ({ application, inHand, passport, step, at }: Props) => {
  const t = useFormT();
  const kit = useKitT();
  const shared = useT();
  const navigate = useNavigate();
  const { form, valueOf, type, leave, flush, saved } = inHand;
  const [attempt, setAttempt] = useState(0);
  const afterPress = useAfterPress();
  const [going, setGoing] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const next = form.steps[at + 1]?.key ?? REVIEW;
  const fields = step.fields.filter(({ key }) => key !== ZONE);
  const value = (field: FormField): string => valueOf(field.key, field.value);

  const errorOf = (field: FormField): string | undefined => {
    const stands = value(field) === (field.value ?? '');
    const asked = attempt > 0 || (left.has(field.key) && value(field) !== '');
    return (stands && asked ? field.problem : null) ?? passport.of(field.key)?.problem ?? undefined;
  };
  const fromOf = (field: FormField): string | undefined => {
    const reading = passport.of(field.key);
    if (!reading || reading.problem) return undefined;
    return t(reading.verified ? 'zone.verified' : 'zone.from');
  };
  const errors =
    attempt === 0
      ? []
      : fields.flatMap((field) => {
          const text = errorOf(field);
          return text ? [{ field: field.key, label: field.label, text }] : [];
        });
  const onRead = (zone: Zone): void => {
    for (const { key, value: read } of zone.fields) type(key, read);
    passport.read(zone);
    void flush();
  };
  const goOn = `/applications/${application.id}/form/${next}`;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setGoing(true);
    const result = await flush();
    setGoing(false);
    const isComplete = inHand.formNow().steps.find(({ key }) => key === step.key)?.complete ?? true;
    // Without a line nothing can be judged; nothing is lost either, so nobody is held back.
    if (isComplete || result !== 'kept') void navigate(goOn);
    else setAttempt(attempt + 1);
  };

  return (
    <Ledger
      asideLabel={t('steps.title')}
      aside={<FormAside application={application} form={form} current={step.key} />}
    >
      <Answer
        size="plain"
        prefix={errors.length > 0 ? kit('errors.prefix') : undefined}
        about={[
          t('step.of', { at: at + 1, count: form.steps.length + 1 }),
          shared.rich('about.application', { reference: <Ref>{application.reference}</Ref> }),
        ]}
        title={step.title}
      >
        <Saved state={saved} />
        <ErrorSummary errors={errors} attempt={attempt} />
      </Answer>
      {inPassport(step) && (
        <ZoneReader
          value={valueOf(ZONE, zoneOf(form.steps))}
          onChange={(text) => type(ZONE, text)}
          onLeave={() => leave(ZONE)}
          onRead={onRead}
        />
      )}
      <Entry title={t(inPassport(step) ? 'step.check' : 'step.answer')}>
        <form className="stack stack--wide" noValidate onSubmit={(event) => void submit(event)}>
          {fields.map((field) => (
            <QuestionField
              key={field.key}
              field={field}
              value={value(field)}
              error={errorOf(field)}
              from={fromOf(field)}
              onChange={(typed) => {
                type(field.key, typed);
                passport.typed(field.key);
              }}
              onLeave={() =>
                afterPress(() => {
                  setLeft((all) => new Set(all).add(field.key));
                  leave(field.key);
                })
              }
            />
          ))}
          <div className="line">
            <Act type="submit" icon="chev" busy={going && t('step.going')}>
              {t('step.next', { title: form.steps[at + 1]?.title ?? t('review.title') })}
            </Act>
            <Link className="act act--plain" to={`/applications/${application.id}`}>
              {t('step.stop')}
            </Link>
          </div>
        </form>
      </Entry>
    </Ledger>
  );
};

const zoneOf = (steps: readonly Step[]): string | null | undefined =>
  steps.flatMap(({ fields }) => fields).find(({ key }) => key === ZONE)?.value;

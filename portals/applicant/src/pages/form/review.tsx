import { Link } from 'react-router';
import {
  Answer,
  countryName,
  Day,
  Entry,
  Icon,
  Ledger,
  Pairs,
  Ref,
  Saved,
  Say,
  useLanguage,
} from '@passerelle/portal-kit';
import { CompetentPost } from '../../features/competent-post.tsx';
import { useT } from '../../messages/index.ts';
import { FormAside } from './aside.tsx';
import { useFormT } from './messages/index.ts';
import { REVIEW, ZONE, type FormField, type Step } from './operations.ts';
import type { DraftApplication } from './page.tsx';
import { Sign } from './sign.tsx';
import type { FormInHand } from './use-form.ts';

const Answered = ({ field, value }: { field: FormField; value: string }) => {
  const t = useFormT();
  const { language } = useLanguage();
  const labelOf = (one: string): string =>
    field.options.find((option) => option.value === one)?.label ?? one;
  if (value === '') return <span className="soft">{t('review.empty')}</span>;
  switch (field.kind) {
    case 'DATE':
      return /^\d{4}-\d{2}-(?!00)\d{2}$/.test(value) ? (
        <Day value={value} form="legal" />
      ) : (
        <bdi>{value}</bdi>
      );
    case 'YES_NO':
      return t(value === 'YES' ? 'field.yes' : 'field.no');
    case 'COUNTRY':
    case 'COUNTRIES':
      return value
        .split(',')
        .map((code) => countryName(code, language))
        .join(' · ');
    // A district is named after its cities, with commas: one choice is never a list.
    case 'CHOICE':
      return labelOf(value);
    case 'CHOICES':
      return value.split(',').map(labelOf).join(' · ');
    default:
      return <bdi>{value}</bdi>;
  }
};

const StepAnswers = ({ step, inHand, to }: { step: Step; inHand: FormInHand; to: string }) => {
  const t = useFormT();
  const fields = step.fields.filter(({ key }) => key !== ZONE);
  return (
    <Entry title={step.title}>
      {!step.complete && (
        <Say tone="wait">
          <Link to={to}>
            {t('review.open', { count: fields.filter(({ problem }) => problem).length })}
          </Link>
        </Say>
      )}
      <Pairs
        pairs={fields.map((field) => [
          field.label,
          <span key={field.key}>
            <Answered field={field} value={inHand.valueOf(field.key, field.value)} />
            {field.problem && (
              <span className="err">
                <Icon name="stop" />
                <span>{field.problem}</span>
              </span>
            )}
          </span>,
        ])}
      />
      <p>
        <Link to={to}>{t('review.correct', { title: step.title })}</Link>
      </p>
    </Entry>
  );
};

type Props = { application: DraftApplication; inHand: FormInHand };

/** Everything once more, which post it goes to and why, and the signature. */
export const Review = ({ application, inHand }: Props) => {
  const t = useFormT();
  const shared = useT();
  const { form, saved } = inHand;
  const open = form.steps.filter(({ complete }) => !complete);
  const to = (step: string): string => `/applications/${application.id}/form/${step}`;
  return (
    <Ledger
      asideLabel={t('steps.title')}
      aside={<FormAside application={application} form={form} current={REVIEW} />}
    >
      <Answer
        size="plain"
        about={[
          t('step.of', { at: form.steps.length + 1, count: form.steps.length + 1 }),
          shared.rich('about.application', { reference: <Ref>{application.reference}</Ref> }),
        ]}
        title={t(open.length === 0 ? 'review.ready' : 'review.notReady', { count: open.length })}
        lead={<p>{t('review.lead')}</p>}
      >
        <Saved state={saved} />
      </Answer>
      {form.steps.map((step) => (
        <StepAnswers key={step.key} step={step} inHand={inHand} to={to(step.key)} />
      ))}
      <Entry title={t('review.post')}>
        {application.competentPost ? (
          <CompetentPost post={application.competentPost} />
        ) : (
          <p className="read">{t('review.noPost')}</p>
        )}
      </Entry>
      <Sign application={application} inHand={inHand} stepLink={to} />
    </Ledger>
  );
};

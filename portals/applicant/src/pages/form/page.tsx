import { useEffect } from 'react';
import { Navigate, useParams } from 'react-router';
import { ActLink, Answer, Ledger, Ref, useAnswer } from '@passerelle/portal-kit';
import { PartOf } from '../../features/part-of.tsx';
import type { FormPage_QueryQuery } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { useFormT } from './messages/index.ts';
import { FormPage_Query, REVIEW, type Form } from './operations.ts';
import { usePassportReadings } from './readings.ts';
import { Review } from './review.tsx';
import { StepPage } from './step.tsx';
import { useForm } from './use-form.ts';

export type DraftApplication = NonNullable<FormPage_QueryQuery['application']>;

const firstOpen = (form: Form): string =>
  form.steps.find(({ complete }) => !complete)?.key ?? REVIEW;

type DraftProps = {
  application: DraftApplication & { form: NonNullable<DraftApplication['form']> };
  refresh: () => void;
};

/** The steps of a draft. The answers live above the steps, so that going from one to the next forgets nothing. */
const Draft = ({ application, refresh }: DraftProps) => {
  const { step: key } = useParams();
  const inHand = useForm({
    applicationId: application.id,
    form: application.form,
    postId: application.competentPost?.post.id ?? null,
    onNews: refresh,
  });
  const passport = usePassportReadings();
  const { form } = inHand;
  if (key === REVIEW) return <Review application={application} inHand={inHand} />;
  const at = form.steps.findIndex((step) => step.key === key);
  const step = form.steps[at];
  if (!step)
    return <Navigate replace to={`/applications/${application.id}/form/${firstOpen(form)}`} />;
  return (
    <StepPage
      key={step.key}
      application={application}
      inHand={inHand}
      passport={passport}
      step={step}
      at={at}
    />
  );
};

const Closed = ({ application }: { application: DraftApplication }) => {
  const t = useT();
  const tf = useFormT();
  return (
    <Ledger>
      <Answer
        about={[t.rich('about.application', { reference: <Ref>{application.reference}</Ref> })]}
        title={tf('closed.title')}
        lead={<p>{tf('closed.lead')}</p>}
        acts={<ActLink to={`/applications/${application.id}`}>{t('home.open')}</ActLink>}
      />
    </Ledger>
  );
};

/** A person who comes back to this tab may have answered in another one: the page asks what the server has now. */
const useFreshOnReturn = (refresh: () => void): void => {
  useEffect(() => {
    const seen = (): void => {
      if (document.visibilityState === 'visible') refresh();
    };
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [refresh]);
};

/** The form of an application, step by step. */
export default function FormPage() {
  const { id = '' } = useParams();
  const answered = useAnswer(FormPage_Query, { id });
  useFreshOnReturn(answered.refresh);
  return (
    <PartOf answered={answered} part={answered.data?.application}>
      {(application) => {
        const { form } = application;
        if (!form || !application.openActs.includes('SAVE_DRAFT'))
          return <Closed application={application} />;
        return (
          <Draft
            key={application.id}
            application={{ ...application, form }}
            refresh={answered.refresh}
          />
        );
      }}
    </PartOf>
  );
}

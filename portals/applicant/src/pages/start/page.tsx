import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import {
  Act,
  Answer,
  AsidePart,
  ChoiceField,
  Entry,
  ErrorSummary,
  FaultSay,
  Ledger,
  useAct,
  type FormError,
} from '@passerelle/portal-kit';
import { graphql } from '../../gql/index.ts';
import type { VisaKind } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';

const StartPage_Start = graphql(`
  mutation StartPage_Start($input: StartApplicationInput!) {
    startApplication(input: $input) {
      ... on StartApplicationSuccess {
        application {
          id
        }
      }
      ... on Problem {
        __typename
        message
      }
    }
  }
`);

const KINDS = ['SHORT_STAY', 'LONG_STAY', 'AIRPORT_TRANSIT'] as const satisfies readonly VisaKind[];
const FIELD = 'kind';

/** Which visa: the question is how long and what for, never the letter of the law. */
export default function StartPage() {
  const t = useT();
  const navigate = useNavigate();
  const [kind, setKind] = useState<VisaKind | ''>('');
  const [attempt, setAttempt] = useState(0);
  const start = useAct(StartPage_Start);
  const missing = attempt > 0 && kind === '';
  const errors: FormError[] = [
    ...(missing ? [{ field: FIELD, text: t('start.missing') }] : []),
    ...(start.outcome?.kind === 'problem'
      ? [{ field: null, text: start.outcome.problem.message }]
      : []),
  ];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (kind === '') return;
    const outcome = await start.perform({ input: { visaKind: kind } });
    if (outcome.kind === 'done') void navigate(`/applications/${outcome.done.application.id}/form`);
  };
  return (
    <Ledger
      asideLabel={t('start.unsure')}
      aside={
        <AsidePart title={t('start.unsure')}>
          <p className="small">{t('start.unsure.text')}</p>
        </AsidePart>
      }
    >
      <Answer size="plain" title={t('start.title')} lead={<p>{t('start.lead')}</p>}>
        <ErrorSummary errors={errors} attempt={attempt} />
        {start.outcome?.kind === 'fault' && <FaultSay fault={start.outcome.fault} />}
      </Answer>
      <Entry title={t('start.choose')}>
        <form className="stack stack--wide" noValidate onSubmit={(event) => void submit(event)}>
          <ChoiceField
            id={FIELD}
            label={t('start.question')}
            error={missing ? t('start.missing') : undefined}
            value={kind}
            onChange={(value) => setKind(value as VisaKind)}
            options={KINDS.map((value) => ({
              value,
              label: t(`kind.${value}.plain`),
              note: t(`kind.${value}.note`),
            }))}
          />
          <div className="line">
            <Act type="submit" icon="chev" busy={start.running && t('start.busy')}>
              {t('start.act')}
            </Act>
          </div>
        </form>
      </Entry>
    </Ledger>
  );
}

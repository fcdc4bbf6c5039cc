import {
  Act,
  ActAnswer,
  ChoiceField,
  TextAreaField,
  useAct,
  useToast,
} from '@passerelle/portal-kit';
import { useState, type FormEvent } from 'react';
import { graphql } from '../../gql/index.ts';
import type { VoteChoice } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';

const Report_Submit = graphql(`
  mutation Report_Submit($input: SubmitReportInput!) {
    submitReport(input: $input) {
      ... on SubmitReportSuccess {
        appeal {
          id
          status
        }
      }
      ... on Problem {
        __typename
        message
      }
    }
  }
`);

const CHOICES = ['RECOMMEND', 'REJECT', 'ADJOURN'] as const satisfies readonly VoteChoice[];
const keptKey = (id: string): string => `passerelle.report.${id}`;

/** The report of the rapporteur: what the file shows and what is proposed. Kept in this tab until it is handed in. */
export const ReportAct = ({ appealId, onDone }: { appealId: string; onDone: () => void }) => {
  const t = useT();
  const toast = useToast();
  const submitReport = useAct(Report_Submit);
  const [facts, setFacts] = useState(() => sessionStorage.getItem(keptKey(appealId)) ?? '');
  const [proposal, setProposal] = useState('');
  const [tried, setTried] = useState(false);
  const type = (text: string) => {
    setFacts(text);
    sessionStorage.setItem(keptKey(appealId), text);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!facts.trim() || !proposal) return;
    const outcome = await submitReport.perform({
      input: { appealId, facts: facts.trim(), proposal: proposal as VoteChoice },
    });
    if (outcome.kind !== 'done') return;
    sessionStorage.removeItem(keptKey(appealId));
    toast({ text: t('report.done') });
    onDone();
  };
  return (
    <form className="compose" onSubmit={(event) => void submit(event)} noValidate>
      <TextAreaField
        id="facts"
        label={t('report.facts')}
        hint={t('report.factsHint')}
        error={tried && !facts.trim() ? t('report.factsMissing') : undefined}
        value={facts}
        onChange={type}
        rows={8}
        maxLength={20_000}
        lang="fr"
      />
      <ChoiceField
        id="proposal"
        label={t('report.proposal')}
        error={tried && !proposal ? t('report.proposalMissing') : undefined}
        value={proposal}
        onChange={setProposal}
        options={CHOICES.map((one) => ({ value: one, label: t(`choice.${one}`) }))}
      />
      <ActAnswer outcome={submitReport.outcome} />
      <Act type="submit" busy={submitReport.running && t('act.running')}>
        {t('report.act')}
      </Act>
    </form>
  );
};

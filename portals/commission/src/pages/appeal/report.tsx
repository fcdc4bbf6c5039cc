import {
  Act,
  ActAnswer,
  ChoiceField,
  TextAreaField,
  useAct,
  useDeviceDraft,
  useFormat,
  useNow,
  useToast,
} from '@passerelle/portal-kit';
import { useState, type FormEvent } from 'react';
import { graphql } from '../../gql/index.ts';
import type { VoteChoice } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { COMMISSION_ZONE } from '../../zone.ts';

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

type Written = { facts: string; proposal: VoteChoice };

/**
 * The report of the rapporteur: what the file shows and what is proposed. Kept on this device as it is typed, and until
 * it is handed in; a report that was handed in is completed until the appeal stands on an agenda.
 */
export const ReportAct = ({
  appealId,
  before,
  onDone,
}: {
  appealId: string;
  before: Written | null;
  onDone: () => void;
}) => {
  const t = useT();
  const format = useFormat();
  const now = useNow();
  const toast = useToast();
  const submitReport = useAct(Report_Submit);
  const [draft, keep] = useDeviceDraft(`report.${appealId}`);
  const [draftProposal, propose] = useDeviceDraft(`proposal.${appealId}`);
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const facts = draft || (keptAt ? '' : (before?.facts ?? ''));
  const proposal = draftProposal || (before?.proposal ?? '');
  const mark = () => setKeptAt(new Date(now()).toISOString());
  const type = (text: string) => {
    keep(text);
    mark();
  };
  const choose = (one: string) => {
    propose(one);
    mark();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!facts.trim() || !proposal) return;
    const outcome = await submitReport.perform({
      input: { appealId, facts: facts.trim(), proposal: proposal as VoteChoice },
    });
    if (outcome.kind !== 'done') return;
    keep('');
    propose('');
    setKeptAt(null);
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
        rows={12}
        maxLength={20_000}
        lang="fr"
      />
      <ChoiceField
        id="proposal"
        label={t('report.proposal')}
        error={tried && !proposal ? t('report.proposalMissing') : undefined}
        value={proposal}
        onChange={choose}
        options={CHOICES.map((one) => ({ value: one, label: t(`choice.${one}`) }))}
      />
      <p className="tiny soft" role="status">
        {keptAt && t('report.kept', { time: format.time(keptAt, COMMISSION_ZONE) })}
      </p>
      <ActAnswer outcome={submitReport.outcome} reread={onDone} />
      <Act type="submit" busy={submitReport.running && t('act.running')}>
        {t(before ? 'report.again' : 'report.act')}
      </Act>
    </form>
  );
};

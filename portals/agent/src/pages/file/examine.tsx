import {
  Act,
  ActAnswer,
  ChoiceField,
  Saved,
  TextAreaField,
  useAct,
  useNow,
  useToast,
  type SavedState,
} from '@passerelle/portal-kit';
import { useState, type FormEvent } from 'react';
import { graphql } from '../../gql/index.ts';
import type { DecisionOutcome } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';

const Examine_Record = graphql(`
  mutation Examine_Record($input: RecordExaminationInput!) {
    recordExamination(input: $input) {
      ... on RecordExaminationSuccess {
        application {
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

type Props = {
  applicationId: string;
  examination: { findings: string; proposal: DecisionOutcome; recordedAt: string } | null;
  onDone: () => void;
};

const keptKey = (id: string): string => `passerelle.examination.${id}`;

/** The findings, as they are typed: kept in this tab until they are recorded. */
const useFindings = (id: string, recorded: string) => {
  const now = useNow();
  const [text, setText] = useState(() => sessionStorage.getItem(keptKey(id)) ?? recorded);
  const [saved, setSaved] = useState<SavedState>({ kind: 'untouched' });
  const type = (next: string) => {
    setText(next);
    sessionStorage.setItem(keptKey(id), next);
    setSaved({ kind: 'here', at: new Date(now()).toISOString() });
  };
  return { text, type, saved, forget: () => sessionStorage.removeItem(keptKey(id)) };
};

/** What the examiner found, and what they propose (Visa Code art. 21). */
export const ExamineAct = ({ applicationId, examination, onDone }: Props) => {
  const t = useT();
  const toast = useToast();
  const record = useAct(Examine_Record);
  const { text, type, saved, forget } = useFindings(applicationId, examination?.findings ?? '');
  const [proposal, setProposal] = useState<string>(examination?.proposal ?? '');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!text.trim() || !proposal) return;
    const outcome = await record.perform({
      input: { applicationId, findings: text.trim(), proposal: proposal as DecisionOutcome },
    });
    if (outcome.kind !== 'done') return;
    forget();
    toast({ text: t('examine.done') });
    onDone();
  };
  return (
    <form className="compose" onSubmit={(event) => void submit(event)} noValidate>
      <h3>{t('examine.title')}</h3>
      <TextAreaField
        id="findings"
        label={t('examine.findings')}
        hint={t('examine.findingsHint')}
        error={tried && !text.trim() ? t('examine.findingsMissing') : undefined}
        value={text}
        onChange={type}
        rows={6}
        maxLength={10_000}
      />
      <ChoiceField
        id="proposal"
        label={t('examine.proposal')}
        error={tried && !proposal ? t('examine.proposalMissing') : undefined}
        value={proposal}
        onChange={setProposal}
        line
        options={[
          { value: 'ISSUED', label: t('examine.issue') },
          { value: 'REFUSED', label: t('examine.refuse') },
        ]}
      />
      <ActAnswer outcome={record.outcome} reread={onDone} />
      <div className="line">
        <Act type="submit" busy={record.running && t('act.running')}>
          {t('examine.act')}
        </Act>
        <Saved state={saved} />
      </div>
    </form>
  );
};

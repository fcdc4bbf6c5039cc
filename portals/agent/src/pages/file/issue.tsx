import {
  Act,
  ActAnswer,
  Confirm,
  DateField,
  SelectField,
  TextField,
  useAct,
  useFormat,
} from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import type { FileActs_ApplicationFragment, VisaEntries } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';

const Issue_Issue = graphql(`
  mutation Issue_Issue($input: IssueVisaInput!) {
    issueVisa(input: $input) {
      ... on IssueVisaSuccess {
        decision {
          id
        }
      }
      ... on Problem {
        __typename
        message
      }
      ... on ValidityNotAllowed {
        validUntilAtLatest {
          value
        }
      }
    }
  }
`);

const ENTRIES = ['ONE', 'TWO', 'MULTIPLE'] as const satisfies readonly VisaEntries[];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Issues the visa: validity, entries, days; then the reference typed by hand. */
export const IssueForm = ({
  file,
  onDone,
}: {
  file: FileActs_ApplicationFragment;
  onDone: () => void;
}) => {
  const t = useT();
  const format = useFormat();
  const issue = useAct(Issue_Issue);
  const long = file.visaKind === 'LONG_STAY';
  const [from, setFrom] = useState(file.stay?.arrivalOn ?? '');
  const [until, setUntil] = useState(file.stay?.departureOn ?? '');
  const [entries, setEntries] = useState<string>(long ? 'MULTIPLE' : 'ONE');
  const [days, setDays] = useState(file.stay?.days ? String(file.stay.days) : '');
  const [asking, ask] = useState(false);
  const [reference, setReference] = useState('');
  const ready =
    DAY.test(from) && DAY.test(until) && entries !== '' && (long || /^\d{1,3}$/.test(days));
  const confirm = async () => {
    const outcome = await issue.perform({
      input: {
        applicationId: file.id,
        validFrom: from,
        validUntil: until,
        entries: entries as VisaEntries,
        days: long ? null : Number(days),
        confirmReference: reference.trim(),
      },
    });
    if (outcome.kind === 'fault') return;
    ask(false);
    if (outcome.kind === 'done') onDone();
  };
  return (
    <div className="stack">
      <DateField label={t('issue.from')} value={from} onChange={setFrom} />
      <DateField label={t('issue.until')} value={until} onChange={setUntil} />
      <SelectField
        label={t('issue.entries')}
        empty={t('issue.choose')}
        value={entries}
        onChange={setEntries}
        options={ENTRIES.map((one) => ({ value: one, label: t(`entries.${one}`) }))}
      />
      {!long && (
        <TextField
          label={t('issue.days')}
          value={days}
          onChange={setDays}
          inputMode="numeric"
          short
          ltr
          maxLength={3}
        />
      )}
      <ActAnswer outcome={issue.outcome} reread={onDone} />
      <Act blocked={!ready} reason={t('issue.incomplete')} onClick={() => ask(true)}>
        {t('issue.act')}
      </Act>
      <Confirm
        open={asking}
        onClose={() => ask(false)}
        title={t('issue.title', { reference: file.reference })}
        act={t('issue.confirm')}
        irreversible
        busy={issue.running && t('act.running')}
        blocked={reference.trim() === file.reference ? undefined : t('confirm.reference')}
        onConfirm={() => void confirm()}
      >
        <p>
          {t('issue.effect', {
            from: DAY.test(from) ? format.day(from, 'legal') : from,
            until: DAY.test(until) ? format.day(until, 'legal') : until,
          })}
        </p>
        <TextField
          label={t('confirm.label')}
          hint={file.reference}
          value={reference}
          onChange={setReference}
          ltr
          mono
          autoComplete="off"
        />
      </Confirm>
    </div>
  );
};

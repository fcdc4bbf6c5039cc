import { Act, Confirm, FaultSay, Say, useAct } from '@passerelle/portal-kit';
import { useId, useState } from 'react';
import { graphql } from '../../gql/index.ts';
import type { CheckSystem } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';

const Consultation_Record = graphql(`
  mutation Consultation_Record($input: RecordConsultationInput!) {
    recordConsultation(input: $input) {
      ... on RecordConsultationSuccess {
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

type Props = { applicationId: string; system: CheckSystem; onDone: () => void };

const Line = (props: {
  label: string;
  hint?: string;
  value: string;
  max: number;
  onChange: (value: string) => void;
}) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.hint && <small id={`${id}-hint`}>{props.hint}</small>}
      <input
        id={id}
        className="in"
        maxLength={props.max}
        value={props.value}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
};

/** The head of post records what a system answered by other means, after it refused the question for good. */
export const ConsultationAct = ({ applicationId, system, onDone }: Props) => {
  const t = useT();
  const noteId = useId();
  const record = useAct(Consultation_Record);
  const [open, setOpen] = useState(false);
  const [reference, setReference] = useState('');
  const [entryReference, setEntry] = useState('');
  const [note, setNote] = useState('');
  const confirm = async () => {
    const outcome = await record.perform({
      input: {
        applicationId,
        system,
        reference,
        entryReference: entryReference.trim() || null,
        note,
      },
    });
    if (outcome.kind !== 'done') return;
    setOpen(false);
    onDone();
  };
  const complete = reference.trim() && note.trim();
  return (
    <>
      <Act kind="plain" onClick={() => setOpen(true)}>
        {t('consultation.act')}
      </Act>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={t('consultation.title', { system: t(`system.${system}`) })}
        act={t('consultation.record')}
        onConfirm={() => void confirm()}
        busy={record.running && t('act.running')}
        blocked={complete ? undefined : t('consultation.missing')}
      >
        <p>{t('consultation.effect')}</p>
        {record.outcome?.kind === 'fault' && <FaultSay fault={record.outcome.fault} />}
        {record.outcome?.kind === 'problem' && (
          <Say tone="stop" role="alert">
            {record.outcome.problem.message}
          </Say>
        )}
        <Line
          label={t('consultation.reference')}
          hint={t('consultation.referenceHint')}
          value={reference}
          max={64}
          onChange={setReference}
        />
        <Line
          label={t('consultation.entry')}
          hint={t('consultation.entryHint')}
          value={entryReference}
          max={64}
          onChange={setEntry}
        />
        <div className="field">
          <label htmlFor={noteId}>{t('consultation.note')}</label>
          <textarea
            id={noteId}
            className="in"
            rows={3}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
      </Confirm>
    </>
  );
};

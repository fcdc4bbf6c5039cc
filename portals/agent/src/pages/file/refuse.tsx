import {
  Act,
  ActAnswer,
  ChoicesField,
  Confirm,
  TextAreaField,
  TextField,
  useAct,
} from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import type { FileActs_ApplicationFragment } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import type { Grounds } from './acts.tsx';
import { LetterPreview } from './letter-preview.tsx';

const Refuse_Refuse = graphql(`
  mutation Refuse_Refuse($input: RefuseVisaInput!) {
    refuseVisa(input: $input) {
      ... on RefuseVisaSuccess {
        decision {
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

type Props = { file: FileActs_ApplicationFragment; grounds: Grounds; onDone: () => void };

/** Refuses the visa: grounds in the words of the form, what they must name, and the essence of the reasons. */
export const RefuseForm = ({ file, grounds, onDone }: Props) => {
  const t = useT();
  const refuse = useAct(Refuse_Refuse);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [complements, setComplements] = useState<Readonly<Record<string, string>>>({});
  const [remarks, setRemarks] = useState('');
  const [asking, ask] = useState(false);
  const [reference, setReference] = useState('');
  const chosen = grounds.filter(({ code }) => codes.includes(code));
  const unnamed = chosen.filter(
    ({ code, complementRequired }) => complementRequired && !complements[code]?.trim(),
  );
  const stated = {
    applicationId: file.id,
    grounds: chosen.map(({ code }) => ({ code, complement: complements[code]?.trim() || null })),
    remarks: remarks.trim() || null,
  };
  const ready = chosen.length > 0 && unnamed.length === 0;
  const confirm = async () => {
    const outcome = await refuse.perform({
      input: {
        ...stated,
        confirmReference: reference.trim(),
      },
    });
    if (outcome.kind === 'fault') return;
    ask(false);
    if (outcome.kind === 'done') onDone();
  };
  return (
    <div className="stack">
      <ChoicesField
        id="grounds"
        label={t('refuse.grounds')}
        values={codes}
        onChange={setCodes}
        options={grounds.map(({ code, text }) => ({ value: code, label: `${code}. ${text}` }))}
      />
      {chosen
        .filter(({ complementRequired, complementLabel }) => complementRequired || complementLabel)
        .map(({ code, complementLabel }) => (
          <TextField
            key={code}
            id={`complement-${code}`}
            label={`${code}. ${complementLabel ?? ''}`}
            value={complements[code] ?? ''}
            onChange={(value) => setComplements((all) => ({ ...all, [code]: value }))}
            maxLength={500}
          />
        ))}
      <TextAreaField
        id="remarks"
        label={t('refuse.remarks')}
        hint={t('refuse.remarksHint')}
        optional
        value={remarks}
        onChange={setRemarks}
        rows={4}
        maxLength={4000}
      />
      <ActAnswer outcome={refuse.outcome} reread={onDone} />
      <Act
        kind="grave"
        blocked={!ready}
        reason={t(chosen.length === 0 ? 'refuse.noGround' : 'refuse.unnamed')}
        onClick={() => ask(true)}
      >
        {t('refuse.act')}
      </Act>
      <Confirm
        open={asking}
        onClose={() => ask(false)}
        title={t('refuse.title', { reference: file.reference })}
        act={t('refuse.confirm')}
        irreversible
        busy={refuse.running && t('act.running')}
        blocked={reference.trim() === file.reference ? undefined : t('confirm.reference')}
        onConfirm={() => void confirm()}
        beside={asking && <LetterPreview input={stated} />}
      >
        <ul>
          {chosen.map(({ code, text }) => (
            <li key={code}>
              {code}. {text}
              {complements[code]?.trim() && <b> {complements[code]}</b>}
            </li>
          ))}
        </ul>
        <p>{t('refuse.effect', { count: chosen.length })}</p>
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

import {
  Act,
  ActAnswer,
  ChoicesField,
  TextAreaField,
  TextField,
  useAct,
  useToast,
} from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../../gql/index.ts';
import { useT } from '../../../messages/index.ts';
import type { Grounds } from '../acts.tsx';
import { useCourseT } from './messages/index.ts';

const Reasons_State = graphql(`
  mutation Reasons_State($input: StateReasonsInput!) {
    stateReasons(input: $input) {
      ... on StateReasonsSuccess {
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

/** Says why silence refused: grounds from the list of any refusal, and their essence. */
export const StateReasons = ({
  applicationId,
  grounds,
  due,
  onDone,
}: {
  applicationId: string;
  grounds: Grounds;
  /** The last day, as it is read. Null where no text sets one. */
  due: string | null;
  onDone: () => void;
}) => {
  const t = useCourseT();
  const shared = useT();
  const toast = useToast();
  const act = useAct(Reasons_State);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [complements, setComplements] = useState<Readonly<Record<string, string>>>({});
  const [remarks, setRemarks] = useState('');
  const chosen = grounds.filter(({ code }) => codes.includes(code));
  const named = chosen.filter((one) => one.complementRequired || one.complementLabel);
  const state = async () => {
    const outcome = await act.perform({
      input: {
        applicationId,
        grounds: chosen.map(({ code }) => ({
          code,
          complement: complements[code]?.trim() || null,
        })),
        remarks: remarks.trim() || null,
      },
    });
    if (outcome.kind !== 'done') return;
    toast({ text: t('reasons.done') });
    onDone();
  };
  return (
    <div className="compose">
      <h3>{t('reasons.title')}</h3>
      {due && <p className="small">{t('reasons.due', { day: due })}</p>}
      <ChoicesField
        id="reasons-grounds"
        label={shared('refuse.grounds')}
        values={codes}
        onChange={setCodes}
        options={grounds.map(({ code, text }) => ({ value: code, label: `${code}. ${text}` }))}
      />
      {named.map(({ code, complementLabel }) => (
        <TextField
          key={code}
          id={`reasons-${code}`}
          label={`${code}. ${complementLabel ?? ''}`}
          value={complements[code] ?? ''}
          onChange={(value) => setComplements((all) => ({ ...all, [code]: value }))}
          maxLength={200}
        />
      ))}
      <TextAreaField
        id="reasons-remarks"
        label={shared('refuse.remarks')}
        optional
        value={remarks}
        onChange={setRemarks}
        rows={3}
        maxLength={4000}
      />
      <ActAnswer outcome={act.outcome} reread={onDone} />
      <Act
        busy={act.running && t('working')}
        blocked={chosen.length === 0}
        reason={shared('refuse.noGround')}
        onClick={() => void state()}
      >
        {t('reasons.act')}
      </Act>
    </div>
  );
};

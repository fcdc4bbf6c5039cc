import {
  Act,
  ActAnswer,
  CheckField,
  ChoiceField,
  ErrorSummary,
  TextField,
  useAct,
  useToast,
  type FormError,
} from '@passerelle/portal-kit';
import { useState, type FormEvent } from 'react';
import { graphql } from '../../gql/index.ts';
import type { FeeExemption, FingerprintsAbsentReason } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { useCourseT } from './course/messages/index.ts';

const Collect_Lodge = graphql(`
  mutation Collect_Lodge($input: LodgeApplicationInput!) {
    lodgeApplication(input: $input) {
      ... on LodgeApplicationSuccess {
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

const ABSENT = [
  'LEGAL',
  'FACTUAL',
  'REUSED',
] as const satisfies readonly FingerprintsAbsentReason[];

const EXEMPT = [
  'PUPIL_STUDENT_OR_TEACHER',
  'RESEARCHER',
  'NON_PROFIT_EVENT_UP_TO_25',
  'CAMPUS_PROCEDURE',
] as const satisfies readonly FeeExemption[];

/** What is collected at the desk, in the order of the hands: passport, photograph, fingerprints, fee. */
export const CollectAct = ({
  applicationId,
  onDone,
}: {
  applicationId: string;
  onDone: () => void;
}) => {
  const t = useT();
  const course = useCourseT();
  const toast = useToast();
  const lodge = useAct(Collect_Lodge);
  const [number, setNumber] = useState('');
  const [photograph, setPhotograph] = useState(false);
  const [fingers, setFingers] = useState('');
  const [fee, setFee] = useState(false);
  const [exemption, setExemption] = useState('');
  const [attempt, setAttempt] = useState(0);
  const missing: FormError[] = [
    ...(number.trim()
      ? []
      : [{ field: 'passport', label: t('collect.passport'), text: t('collect.passportMissing') }]),
    ...(fingers
      ? []
      : [{ field: 'fingers', label: t('collect.fingers'), text: t('collect.fingersMissing') }]),
  ];
  const shown = attempt > 0 ? missing : [];
  const errorOf = (field: string) => shown.find((one) => one.field === field)?.text;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt((n) => n + 1);
    if (missing.length > 0) return;
    const outcome = await lodge.perform({
      input: {
        applicationId,
        travelDocumentNumber: number.trim(),
        photographCollected: photograph,
        fingerprintsCollected: fingers === 'TAKEN',
        fingerprintsAbsentReason:
          fingers === 'TAKEN' ? null : (fingers as FingerprintsAbsentReason),
        feeSettled: fee,
        feeExemption: (exemption || null) as FeeExemption | null,
      },
    });
    if (outcome.kind !== 'done') return;
    toast({ text: t('collect.done') });
    onDone();
  };
  return (
    <form className="compose" onSubmit={(event) => void submit(event)} noValidate>
      <h3>{t('collect.title')}</h3>
      <ErrorSummary errors={shown} attempt={attempt} />
      <TextField
        id="passport"
        label={t('collect.passport')}
        hint={t('collect.passportHint')}
        error={errorOf('passport')}
        value={number}
        onChange={setNumber}
        ltr
        mono
        autoComplete="off"
        maxLength={40}
      />
      <CheckField label={t('collect.photograph')} checked={photograph} onChange={setPhotograph} />
      <ChoiceField
        id="fingers"
        label={t('collect.fingers')}
        error={errorOf('fingers')}
        value={fingers}
        onChange={setFingers}
        options={[
          { value: 'TAKEN', label: t('collect.fingersTaken') },
          ...ABSENT.map((reason) => ({ value: reason, label: t(`collect.absent.${reason}`) })),
        ]}
      />
      <ChoiceField
        id="exemption"
        label={course('collect.exemption')}
        value={exemption}
        onChange={setExemption}
        options={[
          { value: '', label: course('collect.none') },
          ...EXEMPT.map((value) => ({ value, label: course(`collect.${value}`) })),
        ]}
      />
      <CheckField
        label={t('collect.fee')}
        note={t('collect.feeNote')}
        checked={fee}
        onChange={setFee}
      />
      <ActAnswer outcome={lodge.outcome} reread={onDone} />
      <Act type="submit" busy={lodge.running && t('act.running')}>
        {t('collect.act')}
      </Act>
    </form>
  );
};

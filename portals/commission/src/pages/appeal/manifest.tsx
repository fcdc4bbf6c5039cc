import {
  Act,
  ActAnswer,
  ChoiceField,
  ChoicesField,
  Confirm,
  DateField,
  TextAreaField,
  useAct,
  useDeviceDraft,
  useToast,
} from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import type { Defect, ManifestGround } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';

const Manifest_Ask = graphql(`
  mutation Manifest_Ask($input: AskRegularisationInput!) {
    askRegularisation(input: $input) {
      ... on AskRegularisationSuccess {
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

const Manifest_Reject = graphql(`
  mutation Manifest_Reject($input: RejectAloneInput!) {
    rejectAlone(input: $input) {
      ... on RejectAloneSuccess {
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

const DEFECTS = [
  'NOT_IN_FRENCH',
  'NO_REASONS',
  'NO_MANDATE',
  'NO_INTEREST_SHOWN',
] as const satisfies readonly Defect[];

const GROUNDS = ['UNFOUNDED', ...DEFECTS] as const satisfies readonly ManifestGround[];

type Props = { appealId: string; reference: string; onDone: () => void };

/** Invites the appellant to mend what stands in the way of the appeal; silence stands still meanwhile. */
export const RegularisationAct = ({ appealId, onDone }: Omit<Props, 'reference'>) => {
  const t = useT();
  const toast = useToast();
  const ask = useAct(Manifest_Ask);
  const [defects, choose] = useState<readonly string[]>([]);
  const [until, setUntil] = useState('');
  // What cannot be read as a day stays as it was typed.
  const unread = until !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(until);
  const ready = defects.length > 0 && until !== '' && !unread;
  const run = async () => {
    const outcome = await ask.perform({
      input: { appealId, defects: defects as Defect[], until },
    });
    if (outcome.kind !== 'done') return;
    toast({ text: t('regularise.done') });
    onDone();
  };
  return (
    <details className="compose">
      <summary>{t('regularise.title')}</summary>
      <p className="small">{t('regularise.effect')}</p>
      <ChoicesField
        label={t('regularise.defects')}
        values={defects}
        onChange={choose}
        options={DEFECTS.map((one) => ({ value: one, label: t(`defect.${one}`) }))}
      />
      <DateField
        label={t('regularise.until')}
        value={until}
        onChange={setUntil}
        error={unread ? t('regularise.noSuchDay') : undefined}
      />
      <ActAnswer outcome={ask.outcome} reread={onDone} />
      <Act
        kind="quiet"
        busy={ask.running && t('act.running')}
        blocked={!ready}
        reason={ready ? undefined : t('regularise.incomplete')}
        onClick={() => void run()}
      >
        {t('regularise.act')}
      </Act>
    </details>
  );
};

/** The president alone rejects what is manifestly inadmissible or unfounded (CESEDA D. 312-5-1). */
export const RejectAloneAct = ({ appealId, reference, onDone }: Props) => {
  const t = useT();
  const reject = useAct(Manifest_Reject);
  const [ground, choose] = useState('');
  const [reasons, setReasons] = useDeviceDraft(`alone.${appealId}`);
  const [asking, setAsking] = useState(false);
  const ready = ground !== '' && reasons.trim() !== '';
  const run = async () => {
    const outcome = await reject.perform({
      input: { appealId, ground: ground as ManifestGround, reasons: reasons.trim() },
    });
    setAsking(false);
    if (outcome.kind !== 'done') return;
    setReasons('');
    onDone();
  };
  return (
    <details className="compose">
      <summary>{t('alone.title')}</summary>
      <p className="small">{t('alone.effect')}</p>
      <ChoiceField
        label={t('alone.ground')}
        value={ground}
        onChange={choose}
        options={GROUNDS.map((one) => ({
          value: one,
          label: t(`defect.${one}`),
          note: one === 'UNFOUNDED' ? undefined : t('alone.mendable'),
        }))}
      />
      <TextAreaField
        label={t('reasoned.reasons')}
        hint={t('reasoned.reasonsHint')}
        value={reasons}
        onChange={setReasons}
        rows={6}
        maxLength={20_000}
        lang="fr"
      />
      <ActAnswer outcome={reject.outcome} reread={onDone} />
      <Act
        kind="grave"
        blocked={!ready}
        reason={ready ? undefined : t('reasoned.incomplete')}
        onClick={() => setAsking(true)}
      >
        {t('alone.act')}
      </Act>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('alone.confirmTitle', { reference })}
        act={t('alone.confirm')}
        irreversible
        busy={reject.running && t('act.running')}
        onConfirm={() => void run()}
      >
        <p>{t('alone.consequence')}</p>
      </Confirm>
    </details>
  );
};

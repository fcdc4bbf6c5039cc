import { Act, ActAnswer, ChoicesField, Dialog, useAct, useToast } from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';
import type { FormalCondition } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';

const FormalCheck_Admissible = graphql(`
  mutation FormalCheck_Admissible($input: DeclareAdmissibleInput!) {
    declareAdmissible(input: $input) {
      ... on DeclareAdmissibleSuccess {
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

const FormalCheck_Inadmissible = graphql(`
  mutation FormalCheck_Inadmissible($input: DeclareInadmissibleInput!) {
    declareInadmissible(input: $input) {
      ... on DeclareInadmissibleSuccess {
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

const CONDITIONS = [
  'LODGED_IN_TIME',
  'FORM',
  'TRAVEL_DOCUMENT',
  'PHOTOGRAPH',
  'BIOMETRICS',
  'FEE',
] as const satisfies readonly FormalCondition[];

/** The formal check (Visa Code art. 19): everything is there, or which condition is missing. */
export const FormalCheck = ({
  applicationId,
  onDone,
}: {
  applicationId: string;
  onDone: () => void;
}) => {
  const t = useT();
  const toast = useToast();
  const admissible = useAct(FormalCheck_Admissible);
  const inadmissible = useAct(FormalCheck_Inadmissible);
  const [asking, ask] = useState(false);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const declare = async () => {
    const outcome = await admissible.perform({ input: { applicationId } });
    if (outcome.kind !== 'done') return;
    toast({ text: t('formal.admissibleDone') });
    onDone();
  };
  const declareNot = async () => {
    const outcome = await inadmissible.perform({
      input: { applicationId, missing: [...missing] as FormalCondition[] },
    });
    if (outcome.kind !== 'done') return;
    ask(false);
    onDone();
  };
  return (
    <div className="compose">
      <h3>{t('formal.title')}</h3>
      <p className="small soft">{t('formal.hint')}</p>
      <ActAnswer outcome={admissible.outcome} reread={onDone} />
      <div className="line">
        <Act busy={admissible.running && t('act.running')} onClick={() => void declare()}>
          {t('formal.admissible')}
        </Act>
        <Act kind="plain" onClick={() => ask(true)}>
          {t('formal.inadmissible')}
        </Act>
      </div>
      <Dialog
        open={asking}
        onClose={() => ask(false)}
        title={t('formal.inadmissibleTitle')}
        acts={
          <>
            <Act
              kind="grave"
              busy={inadmissible.running && t('act.running')}
              blocked={missing.length === 0}
              reason={missing.length === 0 ? t('formal.chooseOne') : undefined}
              onClick={() => void declareNot()}
            >
              {t('formal.inadmissibleAct')}
            </Act>
            <Act kind="quiet" onClick={() => ask(false)}>
              {t('act.back')}
            </Act>
          </>
        }
      >
        <p>{t('formal.inadmissibleEffect')}</p>
        <ChoicesField
          label={t('formal.missing')}
          values={missing}
          onChange={setMissing}
          options={CONDITIONS.map((one) => ({ value: one, label: t(`condition.${one}`) }))}
        />
        <ActAnswer outcome={inadmissible.outcome} reread={onDone} />
      </Dialog>
    </div>
  );
};

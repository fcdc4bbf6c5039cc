import { Act, ActAnswer, ChoiceField, useAct, useToast } from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../../gql/index.ts';
import type { PassportReturnedTo } from '../../../gql/graphql.ts';
import { useCourseT } from './messages/index.ts';

const Passport_Return = graphql(`
  mutation Passport_Return($input: ReturnPassportInput!) {
    returnPassport(input: $input) {
      ... on ReturnPassportSuccess {
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

const WAYS = [
  'PERSON',
  'REPRESENTATIVE',
  'CENTRE',
  'COURIER',
] as const satisfies readonly PassportReturnedTo[];

/** Records that the passport goes back, and how: the person is told. */
export const ReturnPassport = ({
  applicationId,
  onDone,
}: {
  applicationId: string;
  onDone: () => void;
}) => {
  const t = useCourseT();
  const toast = useToast();
  const act = useAct(Passport_Return);
  const [way, setWay] = useState<string>('PERSON');
  const record = async () => {
    const outcome = await act.perform({
      input: { applicationId, returnedTo: way as PassportReturnedTo },
    });
    if (outcome.kind !== 'done') return;
    toast({ text: t('passport.done') });
    onDone();
  };
  return (
    <div className="compose">
      <h3>{t('passport.title')}</h3>
      <ChoiceField
        id="passport-way"
        label={t('passport.to')}
        value={way}
        onChange={setWay}
        options={WAYS.map((value) => ({ value, label: t(`passport.${value}`) }))}
      />
      <ActAnswer outcome={act.outcome} reread={onDone} />
      <Act busy={act.running && t('working')} onClick={() => void record()}>
        {t('passport.act')}
      </Act>
    </div>
  );
};

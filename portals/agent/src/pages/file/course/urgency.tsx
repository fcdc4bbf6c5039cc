import { Act, ActAnswer, Say, TextAreaField, useAct, useToast } from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../../gql/index.ts';
import type { FileCourse_ApplicationFragment } from '../../../gql/graphql.ts';
import { useCourseT } from './messages/index.ts';

const Urgency_Decide = graphql(`
  mutation Urgency_Decide($input: DecideUrgencyInput!) {
    decideUrgency(input: $input) {
      ... on DecideUrgencySuccess {
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

type Urgency = NonNullable<FileCourse_ApplicationFragment['urgency']>;

/** What the person says to it being urgent, and the post's reasoned word: the person reads it. */
export const UrgencyWord = ({
  applicationId,
  urgency,
  open,
  onDone,
}: {
  applicationId: string;
  urgency: Urgency;
  open: boolean;
  onDone: () => void;
}) => {
  const t = useCourseT();
  const toast = useToast();
  const act = useAct(Urgency_Decide);
  const [ground, setGround] = useState('');
  const decide = async (granted: boolean) => {
    const outcome = await act.perform({ input: { applicationId, granted, ground: ground.trim() } });
    if (outcome.kind !== 'done') return;
    toast({ text: t('urgency.done') });
    onDone();
  };
  const busy = act.running && t('working');
  const blocked = ground.trim() === '';
  if (!open)
    return urgency.granted === null || urgency.granted === undefined ? null : (
      <Say title={t(urgency.granted ? 'urgency.granted' : 'urgency.refused')}>
        <bdi>{urgency.ground}</bdi>
      </Say>
    );
  return (
    <div className="compose">
      <h3>{t('urgency.title')}</h3>
      <p className="small">
        <b>{t('urgency.says')}</b> <bdi>{urgency.reason}</bdi>
      </p>
      <p className="tiny soft">{t('urgency.law')}</p>
      <TextAreaField
        id="urgency-ground"
        label={t('urgency.ground')}
        hint={t('urgency.groundHint')}
        value={ground}
        onChange={setGround}
        rows={3}
        maxLength={2000}
      />
      <ActAnswer outcome={act.outcome} reread={onDone} />
      <div className="line">
        <Act
          busy={busy}
          blocked={blocked}
          reason={t('urgency.missing')}
          onClick={() => void decide(true)}
        >
          {t('urgency.grant')}
        </Act>
        <Act
          kind="plain"
          busy={busy}
          blocked={blocked}
          reason={t('urgency.missing')}
          onClick={() => void decide(false)}
        >
          {t('urgency.refuse')}
        </Act>
      </div>
    </div>
  );
};

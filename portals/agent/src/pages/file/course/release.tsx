import { Act, ActAnswer, Confirm, TextAreaField, useAct, useToast } from '@passerelle/portal-kit';
import { useState } from 'react';
import { graphql } from '../../../gql/index.ts';
import { useCourseT } from './messages/index.ts';

const Release_Release = graphql(`
  mutation Release_Release($input: ReleaseApplicationInput!) {
    releaseApplication(input: $input) {
      ... on ReleaseApplicationSuccess {
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

/** Puts the file back into the queue, with the reason why it changes hands. */
export const Release = ({
  applicationId,
  onDone,
}: {
  applicationId: string;
  onDone: () => void;
}) => {
  const t = useCourseT();
  const toast = useToast();
  const act = useAct(Release_Release);
  const [asking, ask] = useState(false);
  const [reason, setReason] = useState('');
  const release = async () => {
    const outcome = await act.perform({ input: { applicationId, reason: reason.trim() } });
    if (outcome.kind !== 'done') return;
    ask(false);
    toast({ text: t('release.done') });
    onDone();
  };
  return (
    <div className="compose">
      <Act kind="quiet" onClick={() => ask(true)}>
        {t('release.open')}
      </Act>
      <Confirm
        open={asking}
        onClose={() => ask(false)}
        title={t('release.title')}
        act={t('release.act')}
        busy={act.running && t('working')}
        blocked={reason.trim() === '' ? t('urgency.missing') : undefined}
        onConfirm={() => void release()}
      >
        <p>{t('release.effect')}</p>
        <TextAreaField
          id="release-reason"
          label={t('release.reason')}
          value={reason}
          onChange={setReason}
          rows={2}
          maxLength={1000}
        />
        <ActAnswer outcome={act.outcome} reread={onDone} />
      </Confirm>
    </div>
  );
};

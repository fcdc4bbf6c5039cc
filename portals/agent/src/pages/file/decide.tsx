import { useState } from 'react';
import type { FileActs_ApplicationFragment } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import type { Grounds } from './acts.tsx';
import { IssueForm } from './issue.tsx';
import { RefuseForm } from './refuse.tsx';

type Props = { file: FileActs_ApplicationFragment; grounds: Grounds; onDone: () => void };

/** The decision: to issue or to refuse. What the examiner proposed is shown, and binds nobody. */
export const DecideActs = ({ file, grounds, onDone }: Props) => {
  const t = useT();
  const mayIssue = file.openActs.includes('ISSUE');
  const mayRefuse = file.openActs.includes('REFUSE');
  const proposed = file.examination?.proposal;
  const [way, choose] = useState<'ISSUE' | 'REFUSE'>(
    mayIssue && proposed !== 'REFUSED' ? 'ISSUE' : 'REFUSE',
  );
  const shown = way === 'REFUSE' && !mayRefuse ? 'ISSUE' : way;
  return (
    <div className="compose">
      <h3>{t('decide.title')}</h3>
      {file.examination && (
        <p className="small">
          <b>{t(`decide.proposed.${file.examination.proposal}`)}</b> {file.examination.findings}
        </p>
      )}
      {mayIssue && mayRefuse && (
        <fieldset>
          <legend className="away">{t('decide.way')}</legend>
          <div className="seg">
            {(['ISSUE', 'REFUSE'] as const).map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="way"
                  checked={shown === one}
                  onChange={() => choose(one)}
                />
                {t(`decide.${one}`)}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {shown === 'ISSUE' ? (
        <IssueForm file={file} onDone={onDone} />
      ) : (
        <RefuseForm file={file} grounds={grounds} onDone={onDone} />
      )}
    </div>
  );
};

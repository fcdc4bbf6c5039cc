import { Nothing, Reasons, useLookAgain } from '@passerelle/portal-kit';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import type { ApplicationAct, FilePage_QueryQuery } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { CollectAct } from './collect.tsx';
import { DecideActs } from './decide.tsx';
import { ExamineAct } from './examine.tsx';
import { FormalCheck } from './formal-check.tsx';
import { OneStepAct } from './one-step.tsx';

export const FileActs_Application = graphql(`
  fragment FileActs_Application on Application {
    id
    reference
    visaKind
    status
    openActs
    blockedActs {
      act
      reasons
    }
    stay {
      arrivalOn
      departureOn
      days
    }
    examination {
      findings
      proposal
      recordedAt
    }
    decisions {
      id
      outcome
      decidedAt
      remarks: grounds {
        code
        text
        complement
      }
    }
    visa {
      id
      stickerNumber
      validFrom
      validUntil
      machineReadableZone
    }
  }
`);

export type Grounds = FilePage_QueryQuery['refusalGrounds'];
type Props = {
  application: FragmentType<typeof FileActs_Application>;
  grounds: Grounds;
  onDone: () => void;
};

/** While the systems answer. */
const LOOK_AGAIN_MS = 2_000;

/** The acts that are open to the viewer now, the act of the day first; and why one that is expected is not open yet. */
export const FileActs = ({ application, grounds, onDone }: Props) => {
  const t = useT();
  const file = readFragment(FileActs_Application, application);
  const open = (act: ApplicationAct): boolean => file.openActs.includes(act);
  const blocked = file.blockedActs.filter(
    ({ act }) => act === 'ISSUE' || act === 'REFUSE' || act === 'TRANSMIT',
  );
  const reasons = [...new Set(blocked.flatMap((one) => one.reasons))];
  useLookAgain(reasons.includes('CHECKS_PENDING'), onDone, LOOK_AGAIN_MS);
  const nothing = file.openActs.length === 0 && reasons.length === 0;
  return (
    <section>
      <h2 id="acts" tabIndex={-1}>
        {t('acts.title')}
      </h2>
      {reasons.length > 0 && (
        <Reasons
          id="blocked"
          title={t(
            blocked.some(({ act }) => act === 'TRANSMIT')
              ? 'acts.blockedTransmit'
              : 'acts.blockedDecision',
          )}
          reasons={reasons.map((reason) => ({
            text: t(`blocked.${reason}`),
            ...(reason === 'NOT_EXAMINED' ? {} : { to: '#checks' }),
          }))}
        />
      )}
      {open('LODGE') && <CollectAct applicationId={file.id} onDone={onDone} />}
      {open('TRANSMIT') && <OneStepAct act="TRANSMIT" applicationId={file.id} onDone={onDone} />}
      {(open('DECLARE_ADMISSIBLE') || open('DECLARE_INADMISSIBLE')) && (
        <FormalCheck applicationId={file.id} onDone={onDone} />
      )}
      {open('TAKE_UP') && <OneStepAct act="TAKE_UP" applicationId={file.id} onDone={onDone} />}
      {open('RECORD_EXAMINATION') && (
        <ExamineAct
          applicationId={file.id}
          examination={file.examination ?? null}
          onDone={onDone}
        />
      )}
      {(open('ISSUE') || open('REFUSE')) && (
        <DecideActs file={file} grounds={grounds} onDone={onDone} />
      )}
      {file.visa && (
        <div className="compose">
          <h3>{t('visa.sticker', { number: file.visa.stickerNumber })}</h3>
          <pre className="mono small" dir="ltr" aria-label={t('visa.mrz')}>
            {file.visa.machineReadableZone.join('\n')}
          </pre>
        </div>
      )}
      {nothing && <Nothing title={t('acts.none')}>{t('acts.noneNext')}</Nothing>}
    </section>
  );
};

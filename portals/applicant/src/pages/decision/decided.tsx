import { Day, dayIn, Law, Pairs, Ref, Say, Tag } from '@passerelle/portal-kit';
import { DocumentLink } from '../../features/documents.tsx';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import { useT } from '../../messages/index.ts';
import { useDecisionT } from './messages/index.ts';

const Decided_Decision = graphql(`
  fragment Decided_Decision on Decision {
    id
    outcome
    manner
    decidedAt
    notifiedAt
    unit {
      id
      name
      timeZone
    }
    letter {
      id
      ...ApplicationDocuments_Document
    }
    grounds {
      code
      text
      complement
    }
    remarks
  }
`);

type Props = { decision: FragmentType<typeof Decided_Decision> };

/** What was decided, when, by which office, with its letter. */
export const Decided = ({ decision }: Props) => {
  const t = useT();
  const { outcome, manner, decidedAt, notifiedAt, unit, letter } = readFragment(
    Decided_Decision,
    decision,
  );
  const zone = unit.timeZone;
  return (
    <>
      <p>
        <Tag tone={outcome === 'ISSUED' ? 'ok' : 'stop'}>{t(`decision.${outcome}`)}</Tag>
      </p>
      <Pairs
        pairs={[
          [
            t('decision.decidedOn'),
            <Day key="decided" value={dayIn(decidedAt, zone)} form="legal" />,
          ],
          [
            t('decision.notifiedOn'),
            notifiedAt ? (
              <Day key="notified" value={dayIn(notifiedAt, zone)} form="legal" />
            ) : (
              t('decision.notNotified')
            ),
          ],
          [t('decision.by'), <bdi key="by">{unit.name}</bdi>],
        ]}
      />
      {letter ? (
        <p>
          <DocumentLink document={letter} zone={zone} />
        </p>
      ) : (
        manner === 'EXPRESS' && <Say>{t('decision.letterComing')}</Say>
      )}
    </>
  );
};

/** The grounds of a refusal, in the words of the form. Nothing where there is none. */
export const Grounds = ({ decision }: Props) => {
  const t = useDecisionT();
  const { grounds, remarks, letter } = readFragment(Decided_Decision, decision);
  if (grounds.length === 0) return null;
  return (
    <>
      <p className="read small soft">{t(letter ? 'grounds.leadAndLetter' : 'grounds.lead')}</p>
      <ol className="stack">
        {grounds.map(({ code, text, complement }) => (
          <li key={code}>
            <p className="tiny soft">{t.rich('grounds.code', { code: <Ref>{code}</Ref> })}</p>
            <p className="read law">{text}</p>
            {complement && <Law>{complement}</Law>}
          </li>
        ))}
      </ol>
      {remarks && (
        <>
          <p className="small soft">{t('grounds.remarks')}</p>
          {remarks.split('\n').map((line, at) => (
            <Law key={at}>{line}</Law>
          ))}
        </>
      )}
    </>
  );
};

/** Whether a decision says why: a visa that is issued, and silence, do not. */
export const hasGrounds = (decision: Props['decision']): boolean =>
  readFragment(Decided_Decision, decision).grounds.length > 0;

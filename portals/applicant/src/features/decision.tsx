import { ActLink, Day, dayIn, Pairs, Ref, Say, Tag } from '@passerelle/portal-kit';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import type { DecisionInShort_DecisionFragment } from '../gql/graphql.ts';
import { useT } from '../messages/index.ts';
import { DocumentLink } from './documents.tsx';

const DecisionInShort_Decision = graphql(`
  fragment DecisionInShort_Decision on Decision {
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
    visa {
      id
      stickerNumber
      validFrom
      validUntil
      entries
      days
      territory
    }
  }
`);

type Visa = NonNullable<DecisionInShort_DecisionFragment['visa']>;

/** The visa as it stands on the sticker. */
const VisaPairs = ({ visa }: { visa: Visa }) => {
  const t = useT();
  return (
    <Pairs
      pairs={[
        [t('visa.number'), <Ref key="number">{visa.stickerNumber}</Ref>],
        [t('visa.from'), <Day key="from" value={visa.validFrom} form="legal" />],
        [t('visa.until'), <Day key="until" value={visa.validUntil} form="legal" />],
        [t('visa.entries'), t('visa.entries.words', { entries: visa.entries })],
        ...(visa.days
          ? [[t('visa.days'), t('visa.days.words', { days: visa.days })] as const]
          : []),
        [t('visa.territory'), <bdi key="territory">{visa.territory}</bdi>],
      ]}
    />
  );
};

type Props = {
  decision: FragmentType<typeof DecisionInShort_Decision>;
  applicationId: string;
  /** On the page of the decision itself there is no link to it. */
  here?: boolean;
  /** Another decision came after this one: it is read, and contested no more. */
  past?: boolean;
};

/** What was decided, when, by which office, with its letter and the visa. */
export const DecisionInShort = ({ decision: given, applicationId, here, past }: Props) => {
  const t = useT();
  const { outcome, manner, decidedAt, notifiedAt, unit, letter, visa } = readFragment(
    DecisionInShort_Decision,
    given,
  );
  const zone = unit.timeZone;
  return (
    <div className="stack">
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
          [t('decision.by'), unit.name],
        ]}
      />
      {letter ? (
        <p>
          <DocumentLink document={letter} zone={zone} />
        </p>
      ) : (
        manner === 'EXPRESS' && <Say>{t('decision.letterComing')}</Say>
      )}
      {visa && <VisaPairs visa={visa} />}
      {!here && (
        <p>
          <ActLink kind="plain" to={`/applications/${applicationId}/decision`}>
            {t(outcome === 'REFUSED' && !past ? 'decision.toAppeal' : 'decision.read')}
          </ActLink>
        </p>
      )}
    </div>
  );
};

import { actClass, Day, dayIn, Entry, Icon, Pairs, Ref, Say, Tag } from '@passerelle/portal-kit';
import { ExplainedDate } from '../../features/explained.tsx';
import type { DataPage_QueryQuery } from '../../gql/graphql.ts';
import { useDataT } from './messages/index.ts';

export type Request = DataPage_QueryQuery['myRightsRequests'][number];

const TONE = { RECEIVED: 'wait', BEING_ANSWERED: 'now', ANSWERED: 'ok' } as const;

const OneRequest = ({ request, first }: { request: Request; first: boolean }) => {
  const t = useDataT();
  const { office, status } = request;
  return (
    <li className="stack">
      <p className="eyebrow">
        <Tag tone={TONE[status]}>{t(`status.${status}`)}</Tag>
        <span>
          <Ref>{request.reference}</Ref>
        </span>
      </p>
      <Pairs
        pairs={[
          [
            t('request.received'),
            <Day key="r" value={dayIn(request.receivedAt, office.timeZone)} form="legal" />,
          ],
          [t('request.office'), office.name],
          [t('request.why'), <bdi key="w">{request.officeRule.source}</bdi>],
          ...(request.answeredAt
            ? [
                [
                  t('request.answered'),
                  <Day key="a" value={dayIn(request.answeredAt, office.timeZone)} form="legal" />,
                ] as const,
              ]
            : []),
        ]}
      />
      {status === 'ANSWERED' ? (
        request.package?.url ? (
          <p>
            <a className={actClass(first ? 'primary' : 'quiet')} href={request.package.url}>
              <Icon name="doc" />
              <span>{t('request.package')}</span>
            </a>
          </p>
        ) : (
          <Say>{t('request.packageErased')}</Say>
        )
      ) : (
        <ExplainedDate
          date={request.answerDue}
          lead={t('request.due')}
          name={t('request.due.total')}
          startName={t('request.due.start')}
        />
      )}
    </li>
  );
};

/** It still waits for its answer. */
export const isOpen = ({ status }: Request): boolean => status !== 'ANSWERED';

/** The person's requests, the last one first, each with its answer or the day on which it is due. */
export const Requests = ({ requests }: { requests: readonly Request[] }) => {
  const t = useDataT();
  if (requests.length === 0) return null;
  const newestFirst = requests.toSorted((one, other) =>
    other.receivedAt.localeCompare(one.receivedAt),
  );
  return (
    <Entry title={t('requests.title')}>
      <ul className="lines">
        {newestFirst.map((request, at) => (
          <OneRequest key={request.id} request={request} first={at === 0} />
        ))}
      </ul>
    </Entry>
  );
};

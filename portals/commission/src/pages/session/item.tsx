import {
  ExplainedDate,
  PageBones,
  PanelDown,
  Ref,
  Tag,
  useAnswer,
  useFormat,
} from '@passerelle/portal-kit';
import { AppealBundle } from '../../features/bundle.tsx';
import { graphql } from '../../gql/index.ts';
import { useT } from '../../messages/index.ts';
import type { AgendaItem } from './page.tsx';

export const SessionItem_Query = graphql(`
  query SessionItem_Query($id: ID!) {
    appeal(id: $id) {
      id
      implicitRejectionOn {
        value
        steps {
          key
          amount
          unit
          date
        }
        rule {
          key
          source
          validFrom
          validTo
        }
      }
      rapporteur {
        id
        name
      }
      report {
        facts
        proposal
      }
      ...Bundle_Appeal
    }
  }
`);

/** Where an item stands, and when silence would reject it. */
export const ItemState = ({ item }: { item: AgendaItem }) => {
  const t = useT();
  const format = useFormat();
  if (item.state === 'CLOSED')
    return <Tag tone="ok">{item.result ? t(`result.${item.result}`) : t('item.closed')}</Tag>;
  if (item.state === 'OPEN') return <Tag tone="now">{t('item.open')}</Tag>;
  const day = item.appeal.implicitRejectionOn.value;
  return (
    <Tag tone="next">
      {day ? t('item.implicit', { day: format.day(day, 'bare') }) : t('item.waiting')}
    </Tag>
  );
};

/** What an item is about, in a few words: never the person’s name on a wall. */
export const useSubjectOf = (): ((item: AgendaItem) => string) => {
  const t = useT();
  return ({ appeal: { application, post } }) =>
    [application.stay?.purposes.join(', ') || t(`visa.${application.visaKind}`), post?.city]
      .filter(Boolean)
      .join(', ');
};

/** What is read before the vote, under the head of its item. */
export const ItemBundle = ({ item }: { item: AgendaItem }) => {
  const t = useT();
  const subjectOf = useSubjectOf();
  const { data, loading, fault, refresh } = useAnswer(SessionItem_Query, { id: item.appeal.id });
  const { applicant } = item.appeal.application;
  return (
    <>
      <div className="line">
        <h2>
          {t('item.title', { position: item.position })} {subjectOf(item)}
        </h2>
        <span className="soft">
          <Ref>{item.appeal.reference}</Ref>
        </span>
        <span className="push small">
          <bdi>
            {applicant?.surname} {applicant?.givenNames}
          </bdi>
        </span>
      </div>
      {loading && <PageBones label={t('appeal.loading')} />}
      {fault && !data?.appeal && (
        <PanelDown part={t('appeal.part')} fault={fault} retry={refresh} />
      )}
      {data?.appeal && <AppealBundle key={item.id} appeal={data.appeal} />}
    </>
  );
};

/** When the silence of the commission would reject, with its addition. */
export const ItemClock = ({ item }: { item: AgendaItem }) => {
  const t = useT();
  const { data } = useAnswer(SessionItem_Query, { id: item.appeal.id }, { fresh: false });
  if (!data?.appeal || item.state === 'CLOSED') return null;
  return (
    <section>
      <h2>{t('appeal.clock')}</h2>
      <ExplainedDate
        {...data.appeal.implicitRejectionOn}
        startName={t('appeal.received')}
        name={t('appeal.implicit')}
      />
    </section>
  );
};

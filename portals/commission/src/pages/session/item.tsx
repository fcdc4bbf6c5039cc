import {
  ExplainedDate,
  PageBones,
  PanelDown,
  Ref,
  Tag,
  useFormat,
  type Fault,
} from '@passerelle/portal-kit';
import { AppealBundle } from '../../features/bundle.tsx';
import { useT } from '../../messages/index.ts';
import type { AgendaItem, ReadItem } from './page.tsx';

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
  const format = useFormat();
  return ({ appeal: { application, post } }) =>
    format.list([
      application &&
        (format.list(application.stay?.purposes ?? []) || t(`visa.${application.visaKind}`)),
      post?.city,
    ]);
};

type BundleProps = {
  item: AgendaItem;
  /** What is read of it; null while it is fetched, and where it could not be. */
  read: ReadItem | null;
  fault: Fault | null;
  retry: () => void;
};

/** What is read before the vote, under the head of its item. */
export const ItemBundle = ({ item, read, fault, retry }: BundleProps) => {
  const t = useT();
  const subjectOf = useSubjectOf();
  const applicant = item.appeal.application?.applicant;
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
      {read ? (
        <AppealBundle key={item.id} appeal={read.appeal} />
      ) : fault ? (
        <PanelDown part={t('appeal.part')} fault={fault} retry={retry} />
      ) : (
        <PageBones label={t('appeal.loading')} />
      )}
    </>
  );
};

/** When the silence of the commission would reject, with its addition. */
export const ItemClock = ({ read }: { read: ReadItem }) => {
  const t = useT();
  return (
    <section>
      <h2>{t('appeal.clock')}</h2>
      <ExplainedDate
        {...read.appeal.implicitRejectionOn}
        startName={t('appeal.received')}
        name={t('appeal.implicit')}
      />
    </section>
  );
};

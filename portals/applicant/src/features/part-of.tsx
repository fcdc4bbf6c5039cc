import { Answer, ActLink, Unread, Ledger, PageBones, type Answered } from '@passerelle/portal-kit';
import type { ReactNode } from 'react';
import { useT } from '../messages/index.ts';

type Props<Data, Part> = {
  answered: Answered<Data>;
  /** The part without which the page has nothing to say. Null when it does not exist or may not be seen. */
  part: Part | null | undefined;
  children: (part: Part) => ReactNode;
};

/** A page that stands on one part of its answer: its skeleton, its absence, its outage, or the page. */
export const PartOf = <Data, Part>({ answered, part, children }: Props<Data, Part>) => {
  const t = useT();
  if (part) return children(part);
  if (answered.loading) return <PageBones />;
  if (answered.fault && answered.fault.kind !== 'hidden')
    return (
      <Ledger>
        <Answer size="plain" title={t('page.fault')}>
          <Unread fault={answered.fault} retry={answered.refresh} />
        </Answer>
      </Ledger>
    );
  return (
    <Ledger>
      <Answer
        title={t('page.hidden')}
        lead={<p>{t('page.hidden.lead')}</p>}
        acts={<ActLink to="/">{t('notFound.act')}</ActLink>}
      />
    </Ledger>
  );
};

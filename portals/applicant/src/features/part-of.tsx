import { ActLink, PageAbsent, PageBones, type Answered } from '@passerelle/portal-kit';
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
  return (
    <PageAbsent
      fault={answered.fault}
      retry={answered.refresh}
      title={t('page.hidden')}
      lead={t('page.hidden.lead')}
      acts={<ActLink to="/">{t('notFound.act')}</ActLink>}
    />
  );
};

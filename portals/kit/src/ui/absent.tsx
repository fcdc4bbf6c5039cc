import type { ReactNode } from 'react';
import type { Fault } from '../graphql/fault.ts';
import { useKitT } from '../i18n/kit-messages.ts';
import { Answer, Ledger } from './ledger.tsx';
import { Unread } from './states.tsx';

/** A page that does not answer: that, why, and when it is asked again. */
export const PageUnread = ({ fault, retry }: { fault: Fault; retry: () => void }) => {
  const t = useKitT();
  return (
    <Ledger>
      <Answer size="plain" title={t('page.unread')}>
        <Unread fault={fault} retry={retry} />
      </Answer>
    </Ledger>
  );
};

type PageAbsentProps = {
  /** Why the answer is not there; null when the answer is that there is nothing for this viewer. */
  fault: Fault | null;
  retry: () => void;
  /** That it does not exist or is another's: the two are never told apart. */
  title: ReactNode;
  lead: ReactNode;
  acts?: ReactNode;
};

/** A page whose one thing cannot be shown: it does not answer, or it is not the viewer's to see. */
export const PageAbsent = ({ fault, retry, title, lead, acts }: PageAbsentProps) =>
  fault && fault.kind !== 'hidden' ? (
    <PageUnread fault={fault} retry={retry} />
  ) : (
    <Ledger>
      <Answer size="plain" title={title} lead={<p>{lead}</p>} acts={acts} />
    </Ledger>
  );

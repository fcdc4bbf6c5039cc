import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Surround as Surrounding } from '@passerelle/portal-kit';
import { useT } from './messages/index.ts';

type Props = { signedIn: boolean; children: (surround: Surrounding) => ReactNode };

/** Tabs and foot of the applicant's portal. Whoever is not signed in sees help and rights all the same. */
export const Surround = ({ signedIn, children }: Props) => {
  const t = useT();
  return children({
    tabs: [
      { to: '/', label: t(signedIn ? 'tab.applications' : 'tab.home'), covers: '/applications' },
      ...(signedIn ? [{ to: '/start', label: t('tab.start') }] : []),
      ...(signedIn ? [{ to: '/data', label: t('tab.data') }] : []),
      { to: '/help', label: t('tab.help') },
    ],
    foot: [
      <Link key="person" to="/help#person">
        {t('foot.person')}
      </Link>,
      <Link key="kept" to="/help#kept">
        {t('foot.kept')}
      </Link>,
      <Link key="rights" to="/data">
        {t('foot.rights')}
      </Link>,
      t('foot.free'),
    ],
  });
};

import { AsidePart, Walk, type Stage } from '@passerelle/portal-kit';
import { CompetentPost } from '../../features/competent-post.tsx';
import { useT } from '../../messages/index.ts';
import { useFormT } from './messages/index.ts';
import { REVIEW, type Form } from './operations.ts';
import type { DraftApplication } from './page.tsx';

type Props = { application: DraftApplication; form: Form; current: string };

/** The steps, why these questions are asked, and which post is competent. */
export const FormAside = ({ application, form, current }: Props) => {
  const t = useFormT();
  const shared = useT();
  const to = (step: string): string => `/applications/${application.id}/form/${step}`;
  const stages: Stage[] = [
    ...form.steps.map(({ key, title, complete }) => ({
      key,
      title,
      to: to(key),
      state: key === current ? ('now' as const) : complete ? ('done' as const) : ('next' as const),
    })),
    {
      key: REVIEW,
      title: t('review.title'),
      to: to(REVIEW),
      state: current === REVIEW ? ('now' as const) : ('next' as const),
    },
  ];
  return (
    <>
      <AsidePart title={t('steps.count', { count: stages.length })}>
        <Walk stages={stages} />
        <p className="small soft">{t('steps.stop')}</p>
      </AsidePart>
      {application.competentPost && (
        <AsidePart title={shared('competence.title')}>
          <CompetentPost post={application.competentPost} />
        </AsidePart>
      )}
      <AsidePart title={t('why.title')}>
        <p className="small">{t('why.text')}</p>
        <p className="tiny soft">
          <bdi>{form.source}</bdi>
        </p>
      </AsidePart>
    </>
  );
};

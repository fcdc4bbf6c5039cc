import { Day } from '@passerelle/portal-kit';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import { useT } from '../messages/index.ts';

const CompetentPost_Post = graphql(`
  fragment CompetentPost_Post on CompetentPost {
    post {
      id
      name
      city
      timeZone
    }
    reason
    residence
    rule {
      source
      validFrom
    }
  }
`);

/** Which post is competent, and why: the place where the person lives. */
export const CompetentPost = ({
  post: given,
}: {
  post: FragmentType<typeof CompetentPost_Post>;
}) => {
  const t = useT();
  const { post, reason, residence, rule } = readFragment(CompetentPost_Post, given);
  return (
    <div className="stack stack--near">
      <p>
        <strong>{post.name}</strong>
      </p>
      <p className="read small">{t(`competence.${reason}`, { residence, city: post.city })}</p>
      <p className="tiny soft">
        <bdi>{rule.source}</bdi>.{' '}
        {t.rich('competence.since', { day: <Day value={rule.validFrom} form="plain" /> })}
      </p>
    </div>
  );
};

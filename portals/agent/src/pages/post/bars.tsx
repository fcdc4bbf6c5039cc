import { useFormat } from '@passerelle/portal-kit';
import type { PostPage_QueryQuery } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';

type Bar = NonNullable<PostPage_QueryQuery['postFigures']>['decided']['bars'][number];

/**
 * How long decisions took, as bars that lie down: each has its words and its figure, so that nothing is told by the
 * drawing alone. What lies beyond the days of the rule has a line before it and another hue.
 */
export const Bars = ({ bars, dueDays }: { bars: readonly Bar[]; dueDays: number }) => {
  const t = useT();
  const format = useFormat();
  const longest = Math.max(...bars.map(({ count }) => count), 1);
  return (
    <ol className="bars">
      {bars.map(({ from, to, count }) => {
        const beyond = from > dueDays;
        return (
          <li key={from} className={beyond ? 'bars-beyond' : undefined}>
            <span>
              {to === null || to === undefined
                ? t('post.barLast', { from })
                : t('post.bar', { from, to })}
            </span>
            <svg
              className="bars-line"
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect
                className={beyond ? 'look' : 'fact'}
                width={(count / longest) * 100}
                height="10"
              />
            </svg>
            <span className="num">{format.number(count)}</span>
          </li>
        );
      })}
    </ol>
  );
};

import { Link } from 'react-router';

export type RailGroup = {
  title: string;
  views: readonly {
    key: string;
    name: string;
    count?: string | undefined;
    to: string;
    current: boolean;
  }[];
};

/** The views of a desk with their counters, read with the rows. */
export const Rail = ({ label, groups }: { label: string; groups: readonly RailGroup[] }) => (
  <nav className="rail" aria-label={label}>
    {groups.map(({ title, views }) => (
      <div key={title}>
        <h2>{title}</h2>
        <ul>
          {views.map(({ key, name, count, to, current }) => (
            <li key={key}>
              <Link to={to} aria-current={current ? 'page' : undefined}>
                <span>{name}</span>
                <span>{count}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    ))}
  </nav>
);

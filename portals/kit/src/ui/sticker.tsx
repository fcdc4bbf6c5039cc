import type { ReactNode } from 'react';

type StickerProps = {
  /** The word of the uniform format: "VISA". */
  heading: ReactNode;
  /** The number, in a series that cannot exist. */
  number: string;
  /** What is printed above the zone. */
  fields: readonly { name: string; value: ReactNode; wide?: boolean }[];
  /** The two lines of the machine-readable zone. */
  zone: readonly string[];
  /** What the zone is, for the ear. */
  zoneLabel: string;
};

/** The visa as it is stuck into the passport: what is printed on it, and the lines that machines read. */
export const Sticker = ({ heading, number, fields, zone, zoneLabel }: StickerProps) => (
  <div className="sticker">
    <p className="sticker-head">
      <b>{heading}</b>
      <span>SPECIMEN</span>
      <bdi className="ref" dir="ltr">
        {number}
      </bdi>
    </p>
    <dl className="sticker-fields">
      {fields.map(({ name, value, wide }) => (
        <div key={name} className={wide ? 'is-wide' : undefined}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    <pre className="sticker-zone" dir="ltr" role="img" aria-label={zoneLabel}>
      {zone.join('\n')}
    </pre>
  </div>
);

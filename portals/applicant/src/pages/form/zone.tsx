import { useState } from 'react';
import { useClient } from 'urql';
import {
  Act,
  Entry,
  FaultSay,
  faultOf,
  Icon,
  Say,
  TextAreaField,
  type Fault,
} from '@passerelle/portal-kit';
import type { FormPage_ReadQuery } from '../../gql/graphql.ts';
import { useFormT } from './messages/index.ts';
import { FormPage_Read } from './operations.ts';

export type Zone = FormPage_ReadQuery['readMachineReadableZone'];

type Props = {
  value: string;
  onChange: (value: string) => void;
  onLeave: () => void;
  /** Hands over what was read; faulty answers are named in the zone's problems. */
  onRead: (zone: Zone) => void;
};

/** The lines as the person typed them, spaces out, for showing where a reading failed. */
const linesOf = (text: string): string[] =>
  text
    .toUpperCase()
    .split(/\n/)
    .map((line) => line.replaceAll(/\s/g, ''))
    .filter(Boolean);

const Line = ({ text, faults }: { text: string; faults: readonly number[] }) => (
  <span>
    {Array.from(text, (letter, at) =>
      faults.includes(at + 1) ? <mark key={at}>{letter}</mark> : letter,
    )}
  </span>
);

const Faults = ({ zone, text }: { zone: Zone; text: string }) => (
  <>
    <div className="mrz mrz-read" lang="und" dir="ltr">
      {linesOf(text).map((line, at) => (
        <Line
          key={at}
          text={line}
          faults={zone.problems.flatMap((one) =>
            one.line === at + 1 && one.position ? [one.position] : [],
          )}
        />
      ))}
    </div>
    <ul className="stack stack--near">
      {zone.problems.map((problem) => (
        <li key={`${problem.line}.${problem.position}.${problem.message}`} className="err">
          <Icon name="stop" />
          <span>{problem.message}</span>
        </li>
      ))}
    </ul>
  </>
);

/** Reads the two lines of a passport: the answers fill themselves, and a wrong check digit names its field. */
export const ZoneReader = ({ value, onChange, onLeave, onRead }: Props) => {
  const t = useFormT();
  const client = useClient();
  const [reading, setReading] = useState(false);
  const [zone, setZone] = useState<{ read: Zone; text: string } | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const read = async (text: string): Promise<void> => {
    setReading(true);
    const { data, error } = await client.query(FormPage_Read, { lines: text }).toPromise();
    setReading(false);
    setFault(faultOf(error));
    if (!data) return;
    setZone({ read: data.readMachineReadableZone, text });
    onRead(data.readMachineReadableZone);
  };
  return (
    <Entry title={t('zone.title')}>
      <p className="read">{t('zone.lead')}</p>
      <TextAreaField
        id="zone"
        look="mrz"
        rows={3}
        lang="und"
        label={t('zone.label')}
        hint={t('zone.hint')}
        optional
        value={value}
        onChange={(text) => {
          onChange(text);
          setZone(null);
        }}
        onLeave={onLeave}
      />
      <div className="line">
        <Act
          kind="quiet"
          busy={reading && t('zone.reading')}
          blocked={value.trim() === ''}
          reason={t('zone.empty')}
          onClick={() => void read(value)}
        >
          {t('zone.act')}
        </Act>
      </div>
      {fault && <FaultSay fault={fault} retry={() => void read(value)} />}
      <div role="status">
        {zone?.read.valid && (
          <Say tone="ok">{t('zone.read', { count: zone.read.fields.length })}</Say>
        )}
        {zone && !zone.read.valid && <Faults zone={zone.read} text={zone.text} />}
      </div>
    </Entry>
  );
};

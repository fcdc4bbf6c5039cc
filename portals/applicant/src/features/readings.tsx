import { useState } from 'react';
import { AsidePart, Instant, PanelDown, type Fault } from '@passerelle/portal-kit';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import type { ApplicationReadings_ApplicationFragment } from '../gql/graphql.ts';
import { useT } from '../messages/index.ts';

const ApplicationReadings_Application = graphql(`
  fragment ApplicationReadings_Application on Application {
    readEntries {
      id
      at
      mission
      unitKind
      unitCity
      purpose
    }
    competentPost {
      post {
        id
        timeZone
      }
    }
  }
`);

type Entry = NonNullable<ApplicationReadings_ApplicationFragment['readEntries']>[number];

/** How many openings stand there before one asks for all. */
const FIRST = 3;

const Reading = ({ entry, zone }: { entry: Entry; zone: string | undefined }) => {
  const t = useT();
  return (
    <li>
      {t.rich('reading.who', {
        mission: <strong>{t(`mission.${entry.mission}`)}</strong>,
        unit: t(`unitKind.${entry.unitKind}`),
        city: <bdi>{entry.unitCity}</bdi>,
      })}
      <br />
      {t(`purpose.${entry.purpose}`)}
      <small>
        <Instant value={entry.at} zone={zone} />
      </small>
    </li>
  );
};

type Props = {
  application: FragmentType<typeof ApplicationReadings_Application>;
  fault: Fault | null;
  retry: () => void;
};

/** Who opened the file: function, kind of unit, instant and purpose. Never a name. */
export const ApplicationReadings = ({ application, fault, retry }: Props) => {
  const t = useT();
  const [all, setAll] = useState(false);
  const { readEntries, competentPost } = readFragment(ApplicationReadings_Application, application);
  const zone = competentPost?.post.timeZone;
  return (
    <AsidePart title={t('readings.title')}>
      <p className="small soft">{t('readings.lead')}</p>
      {readEntries ? (
        <>
          {readEntries.length === 0 && <p className="small">{t('readings.none')}</p>}
          <ul className="readings">
            {readEntries.slice(0, all ? undefined : FIRST).map((entry) => (
              <Reading key={entry.id} entry={entry} zone={zone} />
            ))}
          </ul>
          {readEntries.length > FIRST && !all && (
            <p className="small">
              <button type="button" className="as-link" onClick={() => setAll(true)}>
                {t('readings.all', { count: readEntries.length })}
              </button>
            </p>
          )}
        </>
      ) : (
        <PanelDown
          part={t('readings.title')}
          fault={fault ?? { kind: 'outage', reference: null }}
          retry={retry}
        />
      )}
    </AsidePart>
  );
};

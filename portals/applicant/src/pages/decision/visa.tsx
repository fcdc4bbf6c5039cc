import { Day, Entry, Name, Sticker } from '@passerelle/portal-kit';
import type { Summary } from '../../features/summary.ts';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import { useT } from '../../messages/index.ts';
import { useDecisionT } from './messages/index.ts';

const VisaOnSticker_Decision = graphql(`
  fragment VisaOnSticker_Decision on Decision {
    visa {
      id
      stickerNumber
      validFrom
      validUntil
      entries
      days
      territory
      machineReadableZone
    }
  }
`);

type Props = { decision: FragmentType<typeof VisaOnSticker_Decision>; summary: Summary };

/** The visa as it stands in the passport, so that the person can compare. Nothing where none was issued. */
export const VisaOnSticker = ({ decision, summary }: Props) => {
  const t = useDecisionT();
  const shared = useT();
  const { visa } = readFragment(VisaOnSticker_Decision, decision);
  const { applicant, visaKind } = summary;
  if (!visa) return null;
  return (
    <Entry title={t('visa.title')}>
      <Sticker
        heading={t('visa.heading')}
        number={visa.stickerNumber}
        zone={visa.machineReadableZone}
        zoneLabel={t('visa.zone')}
        fields={[
          ...(applicant
            ? [
                {
                  name: t('visa.holder'),
                  wide: true,
                  value: (
                    <Name>
                      {applicant.surname} {applicant.givenNames}
                    </Name>
                  ),
                },
              ]
            : []),
          { name: t('visa.from'), value: <Day value={visa.validFrom} form="legal" /> },
          { name: t('visa.until'), value: <Day value={visa.validUntil} form="legal" /> },
          { name: t('visa.kind'), value: shared(`kind.${visaKind}`) },
          { name: t('visa.territory'), value: <bdi>{visa.territory}</bdi> },
          { name: t('visa.entries'), value: t('visa.entries.words', { entries: visa.entries }) },
          {
            name: t('visa.days'),
            value: visa.days ? t('visa.days.words', { days: visa.days }) : t('visa.days.all'),
          },
        ]}
      />
      <p className="read small soft">{t('visa.compare')}</p>
    </Entry>
  );
};

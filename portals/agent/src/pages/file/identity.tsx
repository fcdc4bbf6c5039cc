import { Name, Pairs, Ref, Tag, useFormat } from '@passerelle/portal-kit';
import { Fragment } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import { useT } from '../../messages/index.ts';

export const FileIdentity_Application = graphql(`
  fragment FileIdentity_Application on Application {
    id
    applicant {
      id
      surname
      givenNames
      nativeName
      birthDate
      birthPlace
      birthCountry
      sex
      email
      phone
    }
    travelDocument {
      kind
      number
      issuer
      issuedOn
      expiresOn
      mrzVerified
    }
    stay {
      purposes
      mainDestination
      arrivalOn
      departureOn
      entries
      days
    }
    competentPost {
      reason
      residence
      rule {
        source
      }
    }
  }
`);

/** The day of birth as it was typed; a part that is unknown stays unknown. */
const useBirth = () => {
  const format = useFormat();
  return (day: string): string =>
    /-00/.test(day) ? day.replaceAll('-00', '') : format.day(day, 'legal');
};

/** Who applies, with which passport, for which stay. */
export const FileIdentity = ({
  application,
}: {
  application: FragmentType<typeof FileIdentity_Application>;
}) => {
  const t = useT();
  const format = useFormat();
  const birth = useBirth();
  const { applicant, travelDocument, stay, competentPost } = readFragment(
    FileIdentity_Application,
    application,
  );
  const day = (value: string | null | undefined) => (value ? format.day(value, 'short') : '–');
  return (
    <>
      <section>
        <h2>{t('file.identity')}</h2>
        {applicant ? (
          <Pairs
            stacked
            pairs={[
              [
                t('file.name'),
                <Fragment key="name">
                  <b>
                    <Name>{applicant.surname}</Name>
                  </b>{' '}
                  <Name>{applicant.givenNames}</Name>
                  {applicant.nativeName && (
                    <>
                      <br />
                      <bdi dir="auto">{applicant.nativeName}</bdi>
                    </>
                  )}
                </Fragment>,
              ],
              [t('file.born'), format.list([birth(applicant.birthDate), applicant.birthPlace])],
              [
                t('file.contact'),
                <span key="contact">
                  <bdi dir="ltr">{applicant.email ?? '–'}</bdi>
                  <br />
                  <bdi dir="ltr">{applicant.phone}</bdi>
                </span>,
              ],
            ]}
          />
        ) : (
          <p className="soft small">{t('file.noIdentity')}</p>
        )}
      </section>
      <section>
        <h2>{t('file.passport')}</h2>
        {travelDocument ? (
          <>
            <Pairs
              stacked
              pairs={[
                [t('file.number'), <Ref key="number">{travelDocument.number}</Ref>],
                [t('file.issuer'), travelDocument.issuer],
                [t('file.expires'), day(travelDocument.expiresOn)],
              ]}
            />
            {travelDocument.mrzVerified === true && <Tag tone="ok">{t('file.mrzHeld')}</Tag>}
            {travelDocument.mrzVerified === false && (
              <Tag tone="look">{t('file.mrzCorrected')}</Tag>
            )}
          </>
        ) : (
          <p className="soft small">–</p>
        )}
      </section>
      <section>
        <h2>{t('file.stay')}</h2>
        {stay && (
          <Pairs
            stacked
            pairs={[
              [t('file.purpose'), format.list(stay.purposes) || '–'],
              [t('file.dates'), `${day(stay.arrivalOn)} – ${day(stay.departureOn)}`],
              ...(stay.days ? [[t('file.days'), format.number(stay.days)] as const] : []),
            ]}
          />
        )}
        {competentPost && (
          <p className="tiny soft">
            {t(`competence.${competentPost.reason}`)} <bdi>{competentPost.residence}</bdi>.{' '}
            <bdi>{competentPost.rule.source}</bdi>
          </p>
        )}
      </section>
    </>
  );
};

import { useState } from 'react';
import { CountryField } from '../forms/country-field.tsx';
import {
  CheckField,
  ChoiceField,
  ChoicesField,
  DateField,
  SelectField,
  TextAreaField,
  TextField,
} from '../forms/inputs.tsx';
import { Entry } from '../ui/ledger.tsx';
import { Saved } from '../ui/saved.tsx';
import { useGalleryT } from './messages/index.ts';
import { Spec, Specs } from './spec.tsx';

const AT = '2026-11-19T14:03:00Z';

const Typed = () => {
  const t = useGalleryT();
  const [address, setAddress] = useState('');
  const [city, setCity] = useState('Salé');
  const [arrival, setArrival] = useState('31/02/2027');
  const [name, setName] = useState('OULHADJ');
  const [reasons, setReasons] = useState('');
  return (
    <>
      <Spec title={t('field.rest')}>
        <TextField
          label={t('address')}
          hint={t('address.hint')}
          value={address}
          onChange={setAddress}
          optional
        />
      </Spec>
      <Spec title={t('field.focus')}>
        <div className="drawn-focus">
          <TextField label={t('city')} value={city} onChange={setCity} />
        </div>
      </Spec>
      <Spec title={t('field.error')}>
        <DateField
          id="gallery-arrival"
          label={t('arrival')}
          error={t('arrival.error')}
          value={arrival}
          onChange={setArrival}
        />
      </Spec>
      <Spec title={t('field.read')}>
        <TextField label={t('name')} from={t('name.from')} value={name} onChange={setName} />
      </Spec>
      <Spec title={t('field.readonly')}>
        <TextField
          label={t('post')}
          hint={t('post.hint')}
          value="Rabat"
          onChange={() => undefined}
          readOnly
        />
      </Spec>
      <Spec title={t('field.long')}>
        <TextAreaField label={t('reasons')} rows={3} value={reasons} onChange={setReasons} />
      </Spec>
    </>
  );
};

const Chosen = () => {
  const t = useGalleryT();
  const [notice, setNotice] = useState('mail');
  const [payers, setPayers] = useState<readonly string[]>(['self']);
  const [agreed, setAgreed] = useState(false);
  const [purpose, setPurpose] = useState('');
  const [country, setCountry] = useState('MAR');
  return (
    <>
      <Spec title={t('field.choice')}>
        <ChoiceField
          label={t('notice')}
          value={notice}
          onChange={setNotice}
          options={[
            { value: 'mail', label: t('notice.mail') },
            { value: 'letter', label: t('notice.letter'), note: t('notice.letter.note') },
          ]}
        />
        <ChoicesField
          label={t('several')}
          values={payers}
          onChange={setPayers}
          options={[
            { value: 'self', label: t('several.self') },
            { value: 'host', label: t('several.host') },
          ]}
        />
        <CheckField label={t('declare')} checked={agreed} onChange={setAgreed} />
      </Spec>
      <Spec title={t('field.list')}>
        <SelectField
          label={t('purpose')}
          empty={t('choose')}
          value={purpose}
          onChange={setPurpose}
          options={[
            { value: 'visit', label: t('purpose.visit') },
            { value: 'tourism', label: t('purpose.tourism') },
          ]}
        />
      </Spec>
      <Spec title={t('field.country')}>
        <CountryField
          id="gallery-country"
          label={t('country')}
          value={country}
          onChange={setCountry}
        />
      </Spec>
    </>
  );
};

/** Fields in each state, and where answers are kept. */
export const Fields = () => {
  const t = useGalleryT();
  return (
    <Entry title={t('fields')}>
      <Specs>
        <Typed />
        <Chosen />
        <Spec title={t('saved')}>
          <Saved state={{ kind: 'untouched' }} />
          <Saved state={{ kind: 'saved', at: AT }} />
          <Saved state={{ kind: 'here', at: AT }} />
          <Saved state={{ kind: 'signed-out' }} />
          <Saved state={{ kind: 'nowhere' }} />
        </Spec>
      </Specs>
    </Entry>
  );
};

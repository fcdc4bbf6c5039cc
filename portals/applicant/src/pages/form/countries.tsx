import { useLanguage, countryName, Icon } from '@passerelle/portal-kit';
import { CountryField } from '@passerelle/portal-kit/country-field';
import type { FieldLook } from '@passerelle/portal-kit';
import { useFormT } from './messages/index.ts';

type Props = FieldLook & {
  id: string;
  value: string;
  onChange: (value: string) => void;
  onLeave: () => void;
  many: boolean;
  nationality: boolean;
};

/** One country, or several that are added one by one. */
export default function Countries({ value, onChange, onLeave, many, nationality, ...look }: Props) {
  const t = useFormT();
  const { language } = useLanguage();
  if (!many)
    return (
      <CountryField
        {...look}
        value={value}
        onChange={onChange}
        onLeave={onLeave}
        nationality={nationality}
      />
    );
  const codes = value.split(',').filter(Boolean);
  const without = (code: string): string => codes.filter((one) => one !== code).join(',');
  return (
    <div className="stack stack--near">
      <CountryField
        {...look}
        key={value}
        value=""
        nationality={nationality}
        onLeave={onLeave}
        onChange={(code) => code && !codes.includes(code) && onChange([...codes, code].join(','))}
      />
      {codes.length > 0 && (
        <ul className="chips" aria-label={t('field.chosen')}>
          {codes.map((code) => (
            <li key={code}>
              <button type="button" className="chip" onClick={() => onChange(without(code))}>
                <span>{t('field.remove', { country: countryName(code, language) })}</span>
                <Icon name="x" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import { useMemo } from 'react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { countries, nationalities } from '../format/country.ts';
import { useKitT } from '../i18n/kit-messages.ts';
import { useLanguage } from '../i18n/provider.tsx';
import { Icon } from '../ui/icon.tsx';
import { LabelText, type FieldLook } from './field.tsx';

type Props = FieldLook & {
  id?: string | undefined;
  /** The code of the country, as the API speaks it. */
  value: string;
  onChange: (code: string) => void;
  onLeave?: (() => void) | undefined;
  autoComplete?: string | undefined;
  /** A nationality may also be none, or a refugee's. */
  nationality?: boolean | undefined;
};

/** A country by its name in the chosen language: typing finds it, with or without accents. */
export const CountryField = ({
  value,
  onChange,
  onLeave,
  id,
  autoComplete,
  nationality,
  ...look
}: Props) => {
  const t = useKitT();
  const { language } = useLanguage();
  const all = useMemo(
    () => (nationality ? nationalities(language) : countries(language)),
    [language, nationality],
  );
  const { label, hint, error, optional, number } = look;
  return (
    <ComboBox
      className={error ? 'field field--bad' : 'field'}
      isInvalid={Boolean(error)}
      menuTrigger="focus"
      defaultItems={all}
      selectedKey={value || null}
      onSelectionChange={(key) => onChange(key === null ? '' : String(key))}
      onBlur={() => onLeave?.()}
    >
      <Label>
        <LabelText label={label} optional={optional} number={number} />
      </Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <span className="pick">
        <Input className="in" {...(id ? { id } : {})} autoComplete={autoComplete ?? 'off'} />
        <Button className="i i-fold" aria-label={t('field.openList')} />
      </span>
      {error && (
        <Text slot="errorMessage" elementType="p" className="err">
          <Icon name="stop" />
          <span>{error}</span>
        </Text>
      )}
      <Popover className="menu-float">
        <ListBox
          className="menu"
          renderEmptyState={() => <p className="none">{t('field.noneFound')}</p>}
        >
          {(country: { code: string; name: string }) => (
            <ListBoxItem id={country.code} textValue={country.name}>
              <span>{country.name}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};

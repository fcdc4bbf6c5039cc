import { lazy, Suspense, type ReactNode } from 'react';
import {
  ChoiceField,
  ChoicesField,
  DateField,
  SelectField,
  TextAreaField,
  TextField,
} from '@passerelle/portal-kit';
import { useFormT } from './messages/index.ts';
import type { FormField } from './operations.ts';

// The searchable list of countries is the heaviest field: it comes with the first question that needs it.
const Countries = lazy(() => import('./countries.tsx'));

type Props = {
  field: FormField;
  value: string;
  error: string | undefined;
  /** "Lu dans le passeport", where a machine filled it. */
  from?: ReactNode;
  onChange: (value: string) => void;
  onLeave: () => void;
};

/** Few enough to be seen at once. */
const SEEN_AT_ONCE = 7;

/** What the browser may fill by itself (WCAG 1.3.5). */
const AUTOCOMPLETE: Readonly<Record<string, string>> = {
  surname: 'family-name',
  givenNames: 'given-name',
  birthDate: 'bday',
  email: 'email',
  phone: 'tel',
  homeAddress: 'street-address',
  homeCity: 'address-level2',
  occupation: 'organization-title',
  employer: 'organization',
};

const list = (value: string): readonly string[] => value.split(',').filter(Boolean);

/** One question of the form, as the API puts it. */
export const QuestionField = ({ field, value, error, from, onChange, onLeave }: Props) => {
  const t = useFormT();
  const look = {
    id: field.key,
    label: field.label,
    hint: field.hint,
    error,
    optional: !field.required,
    from,
  };
  const typed = { ...look, value, onChange, onLeave };
  const autoComplete = AUTOCOMPLETE[field.key] ?? 'off';
  switch (field.kind) {
    case 'LONG_TEXT':
      return <TextAreaField {...typed} rows={3} />;
    case 'DATE':
      return (
        <DateField
          {...typed}
          autoComplete={autoComplete}
          hint={field.hint ?? t('field.date.example')}
        />
      );
    case 'EMAIL':
      return <TextField {...typed} type="email" ltr autoComplete={autoComplete} />;
    case 'PHONE':
      return <TextField {...typed} type="tel" ltr autoComplete={autoComplete} />;
    case 'COUNTRY':
    case 'COUNTRIES':
      return (
        <Suspense
          fallback={<TextField {...look} value={value} onChange={() => undefined} readOnly />}
        >
          <Countries
            {...typed}
            many={field.kind === 'COUNTRIES'}
            nationality={/nationalit/i.test(field.key)}
          />
        </Suspense>
      );
    case 'CHOICES':
      return (
        <ChoicesField
          {...look}
          values={list(value)}
          options={field.options}
          onChange={(values) => onChange(values.join(','))}
          onLeave={onLeave}
        />
      );
    case 'YES_NO':
      return (
        <ChoiceField
          {...typed}
          line
          options={[
            { value: 'YES', label: t('field.yes') },
            { value: 'NO', label: t('field.no') },
          ]}
        />
      );
    case 'CHOICE':
      return field.options.length <= SEEN_AT_ONCE ? (
        <ChoiceField {...typed} options={field.options} />
      ) : (
        <SelectField {...typed} options={field.options} empty={t('field.choose')} />
      );
    default:
      return (
        <TextField
          {...typed}
          autoComplete={autoComplete}
          maxLength={field.maxLength}
          mono={/number$/i.test(field.key)}
          ltr={/number$/i.test(field.key)}
        />
      );
  }
};

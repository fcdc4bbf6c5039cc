import { useEffect, useId, useRef, useState, type ComponentProps, type ReactNode } from 'react';
import { readTypedDate, writeTypedDate } from '../format/typed-date.ts';
import { directionOf } from '../i18n/language.ts';
import { Icon } from '../ui/icon.tsx';
import { Field, FieldGroup, type FieldLook } from './field.tsx';

type Valued = FieldLook & {
  id?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  /** The person left the field: the moment to check and to keep. */
  onLeave?: (() => void) | undefined;
};

type Typed = Valued &
  Pick<
    ComponentProps<'input'>,
    'autoComplete' | 'inputMode' | 'maxLength' | 'type' | 'readOnly'
  > & {
    /** Numbers, codes, mail and telephone are written left to right in every language. */
    ltr?: boolean | undefined;
    mono?: boolean | undefined;
    short?: boolean | undefined;
    /** The language of what is typed, where it is known: a name in its own script. */
    lang?: string | undefined;
  };

/** One line of text. */
export const TextField = ({
  value,
  onChange,
  onLeave,
  ltr,
  mono,
  short,
  lang,
  id,
  ...rest
}: Typed) => {
  const { label, hint, error, optional, from, number, ...control } = rest;
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      optional={optional}
      from={from}
      number={number}
    >
      {(tied) => (
        <input
          {...control}
          {...tied}
          className={`in${mono ? ' mono' : ''}${short ? ' in--short' : ''}`}
          dir={ltr ? 'ltr' : lang ? directionOf(lang) : undefined}
          lang={lang}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
};

type LongText = Valued & {
  rows?: number;
  maxLength?: number;
  /** The language of what is typed, where it is known. */
  lang?: string | undefined;
  /** Codes and the passport's zone are written left to right, in even letters. */
  look?: 'mono' | 'mrz';
};

/** Several lines: reasons, an address, the lines of a passport. */
export const TextAreaField = ({
  value,
  onChange,
  onLeave,
  id,
  rows = 4,
  maxLength,
  lang,
  look,
  ...field
}: LongText) => (
  <Field id={id} {...field}>
    {(tied) => (
      <textarea
        {...tied}
        className={look ? `in ${look}` : 'in'}
        rows={rows}
        maxLength={maxLength}
        lang={lang}
        dir={look ? 'ltr' : lang ? directionOf(lang) : 'auto'}
        spellCheck={look ? false : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
    )}
  </Field>
);

/**
 * A date typed in one field, day first. The value is a plain day, `2031-12-31`, once it can be read as one; until then it is
 * what was typed, so that nothing is lost and the server can say what is wrong with it.
 */
export const DateField = ({
  value,
  onChange,
  onLeave,
  id,
  autoComplete,
  ...look
}: Valued & Pick<ComponentProps<'input'>, 'autoComplete'>) => {
  const [text, setText] = useState(() => writeTypedDate(value));
  const sent = useRef(value);
  useEffect(() => {
    // The value changed from outside (read in the passport, typed in another tab): show it.
    if (value === sent.current) return;
    sent.current = value;
    setText(writeTypedDate(value));
  }, [value]);
  const change = (next: string): void => {
    setText(next);
    const read = readTypedDate(next);
    sent.current = 'day' in read ? read.day : next;
    onChange(sent.current);
  };
  return (
    <Field id={id} {...look}>
      {(tied) => (
        <input
          {...tied}
          className="in in--short"
          inputMode="numeric"
          dir="ltr"
          autoComplete={autoComplete}
          value={text}
          onChange={(event) => change(event.target.value)}
          onBlur={() => {
            setText(writeTypedDate(sent.current));
            onLeave?.();
          }}
        />
      )}
    </Field>
  );
};

export type Option = { value: string; label: ReactNode; note?: ReactNode };

/** One of many, where a list of radio buttons would be long. The device's own list. */
export const SelectField = ({
  value,
  onChange,
  onLeave,
  id,
  options,
  empty,
  autoComplete,
  ...look
}: Valued & {
  options: readonly { value: string; label: string }[];
  /** The words of the empty choice. */ empty: string;
  autoComplete?: string;
}) => (
  <Field id={id} {...look}>
    {(tied) => (
      <span className="pick">
        <select
          {...tied}
          className="in"
          value={value}
          autoComplete={autoComplete}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onLeave}
        >
          <option value="">{empty}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="fold" />
      </span>
    )}
  </Field>
);

type ChoiceProps = Omit<Valued, 'value'> & {
  value: string;
  options: readonly Option[];
  line?: boolean;
};

/** One of a few: all are seen at once. */
export const ChoiceField = ({
  value,
  onChange,
  onLeave,
  id,
  options,
  line,
  ...look
}: ChoiceProps) => {
  const name = useId();
  return (
    <FieldGroup id={id} {...look}>
      {() => (
        <div className={line ? 'choices--line' : undefined}>
          {options.map((option) => (
            <label className="choice" key={option.value}>
              <input
                type="radio"
                name={name}
                value={option.value}
                checked={value === option.value}
                onChange={() => onChange(option.value)}
                onBlur={onLeave}
              />
              <span>{option.label}</span>
              {option.note && <small>{option.note}</small>}
            </label>
          ))}
        </div>
      )}
    </FieldGroup>
  );
};

type ChoicesProps = FieldLook & {
  id?: string | undefined;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
  onLeave?: (() => void) | undefined;
  options: readonly Option[];
};

/** Several of a few, in the order of the list. */
export const ChoicesField = ({ values, onChange, onLeave, id, options, ...look }: ChoicesProps) => {
  const toggle = (value: string): void => {
    const chosen = new Set(values);
    if (!chosen.delete(value)) chosen.add(value);
    onChange(options.map((option) => option.value).filter((one) => chosen.has(one)));
  };
  return (
    <FieldGroup id={id} {...look}>
      {() =>
        options.map((option) => (
          <label className="choice" key={option.value}>
            <input
              type="checkbox"
              checked={values.includes(option.value)}
              onChange={() => toggle(option.value)}
              onBlur={onLeave}
            />
            <span>{option.label}</span>
            {option.note && <small>{option.note}</small>}
          </label>
        ))
      }
    </FieldGroup>
  );
};

type CheckProps = {
  label: ReactNode;
  note?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  id?: string;
  error?: ReactNode;
};

/** A single yes: a declaration, a consent. */
export const CheckField = ({ label, note, checked, onChange, id, error }: CheckProps) => {
  const own = useId();
  const control = id ?? own;
  return (
    <div className={error ? 'field field--bad' : 'field'}>
      <label className="choice" htmlFor={control}>
        <input
          id={control}
          type="checkbox"
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${control}-error` : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
        {note && <small>{note}</small>}
      </label>
      {error && (
        <p className="err" id={`${control}-error`}>
          <Icon name="stop" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
};

import { useId, type ReactNode } from 'react';
import { useKitT } from '../i18n/kit-messages.ts';
import { Icon } from '../ui/icon.tsx';
import { Away } from '../ui/text.tsx';

/** What every field shows around what is typed. */
export type FieldLook = {
  label: ReactNode;
  /** Help under the label: how, or an example. Never a placeholder. */
  hint?: ReactNode;
  /** What is wrong and how to mend it. The field keeps what was typed. */
  error?: ReactNode;
  /** Not asked of everybody: the label says so. */
  optional?: boolean | undefined;
  /** Where a value was read by a machine: "Lu dans le passeport". It stays editable. */
  from?: ReactNode;
  /** The number on the printed form. */
  number?: string | null | undefined;
};

/** What ties the control to its words. */
export type Tied = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
};

export const joined = (...ids: (string | false | undefined | null)[]): string | undefined =>
  ids.filter(Boolean).join(' ') || undefined;

/** What is wrong with a field: the same words as in the summary. */
export const FieldError = ({ id, children }: { id: string; children: ReactNode }) => (
  <p className="err" id={id}>
    <Icon name="stop" />
    <span>{children}</span>
  </p>
);

/** The label's words: the question, its number on the form, and whether it may stay empty. */
export const LabelText = ({
  label,
  optional,
  number,
}: Pick<FieldLook, 'label' | 'optional' | 'number'>) => {
  const t = useKitT();
  return (
    <>
      {number && (
        <>
          <span className="field-number" aria-hidden="true">
            {number}
          </span>{' '}
        </>
      )}
      {label}
      {optional && <span className="optional"> {t('field.optional')}</span>}
    </>
  );
};

const From = ({ id, children }: { id: string; children: ReactNode }) => (
  <p className="from" id={id}>
    <Icon name="ok" />
    {children}
  </p>
);

type FieldProps = FieldLook & {
  /** The id of the control, so that an error summary can lead to it. */
  id?: string | undefined;
  children: (tied: Tied) => ReactNode;
};

/** A label, its help, one control, and what is wrong with it. */
export const Field = ({ id, label, hint, error, optional, from, number, children }: FieldProps) => {
  const own = useId();
  const control = id ?? own;
  const ids = { hint: `${control}-hint`, error: `${control}-error`, from: `${control}-from` };
  return (
    <div className={error ? 'field field--bad' : 'field'}>
      <label htmlFor={control}>
        <LabelText label={label} optional={optional} number={number} />
      </label>
      {hint && (
        <p className="hint" id={ids.hint}>
          {hint}
        </p>
      )}
      {children({
        id: control,
        'aria-describedby': joined(
          error ? ids.error : null,
          hint ? ids.hint : null,
          from ? ids.from : null,
        ),
        'aria-invalid': error ? true : undefined,
        'aria-required': optional === false ? true : undefined,
      })}
      {error && <FieldError id={ids.error}>{error}</FieldError>}
      {from && !error && <From id={ids.from}>{from}</From>}
    </div>
  );
};

/** Several controls under one question: radio buttons, checkboxes, a list that grows. */
export const FieldGroup = ({
  id,
  label,
  hint,
  error,
  optional,
  from,
  number,
  children,
}: Omit<FieldProps, 'children'> & { children: () => ReactNode }) => {
  const own = useId();
  const control = id ?? own;
  return (
    <fieldset
      id={control}
      tabIndex={-1}
      className={error ? 'field field--bad' : 'field'}
      aria-describedby={joined(error ? `${control}-error` : null, hint ? `${control}-hint` : null)}
    >
      <legend>
        <LabelText label={label} optional={optional} number={number} />
        {error && <Away> ({error})</Away>}
      </legend>
      {hint && (
        <p className="hint" id={`${control}-hint`}>
          {hint}
        </p>
      )}
      {children()}
      {error && <FieldError id={`${control}-error`}>{error}</FieldError>}
      {from && !error && <From id={`${control}-from`}>{from}</From>}
    </fieldset>
  );
};

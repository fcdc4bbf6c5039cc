import { useEffect, useId, useRef, type MouseEvent } from 'react';
import { useKitT } from '../i18n/kit-messages.ts';
import { Icon } from '../ui/icon.tsx';

export type FormError = {
  /** The id of the field; null for what concerns the whole form. */
  field: string | null;
  /** The label of the field, before the words that stand under it. */
  label?: string | undefined;
  text: string;
};

type Props = {
  errors: readonly FormError[];
  /** Changes with each submit: the summary takes the focus again, even with the same errors. */
  attempt: number;
  title?: string | undefined;
};

const goTo = (event: MouseEvent, field: string): void => {
  const target = document.getElementById(field);
  if (!target) return;
  event.preventDefault();
  const control = target.matches('fieldset')
    ? (target.querySelector('input,select,textarea') ?? target)
    : target;
  (control as HTMLElement).focus();
  target.scrollIntoView({ block: 'center' });
};

/** What is to be mended, one link for each field, in the words that stand under it. First in the column. */
export const ErrorSummary = ({ errors, attempt, title }: Props) => {
  const t = useKitT();
  const id = useId();
  const ref = useRef<HTMLDivElement>(null);
  const any = errors.length > 0;
  useEffect(() => {
    if (any && attempt > 0) ref.current?.focus();
  }, [attempt, any]);
  if (!any) return null;
  return (
    <div className="say say--stop" role="group" aria-labelledby={id} tabIndex={-1} ref={ref}>
      <Icon name="stop" />
      <h2 id={id}>{title ?? t('errors.title', { count: errors.length })}</h2>
      <ul className="stack stack--near">
        {errors.map(({ field, label, text }) => (
          <li key={`${field}${text}`}>
            {field ? (
              <a href={`#${field}`} onClick={(event) => goTo(event, field)}>
                {label ? t('errors.line', { label, text }) : text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};

import { useId, type ComponentProps, type MouseEvent, type ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { useKitT } from '../i18n/kit-messages.ts';
import { Away, Kbd } from './text.tsx';
import { useHandOver } from './hand-over.ts';
import { Icon, type IconName } from './icon.tsx';

/** `primary`: the one filled act of a page · `quiet` · `plain`: like a link · `grave`: irreversible, outlined. */
export type ActKind = 'primary' | 'quiet' | 'plain' | 'grave';

type Look = {
  kind?: ActKind | undefined;
  icon?: IconName | undefined;
  keyHint?: string | undefined;
};

export const actClass = (kind: ActKind = 'primary'): string =>
  kind === 'primary' ? 'act' : `act act--${kind}`;

const Inside = ({
  icon,
  keyHint,
  children,
}: Pick<Look, 'icon' | 'keyHint'> & { children: ReactNode }) => (
  <>
    {icon && icon !== 'chev' && <Icon name={icon} />}
    <span>{children}</span>
    {icon === 'chev' && <Icon name="chev" />}
    {keyHint?.split(' ').map((key) => (
      <Kbd key={key}>{key}</Kbd>
    ))}
  </>
);

export type ActProps = Omit<ComponentProps<'button'>, 'disabled' | 'ref'> &
  Look & {
    /** What is being done, said in place of the label: "Envoi, 2 sur 3…". */
    busy?: string | false | undefined;
    /** Why it is closed now. The button keeps the focus and says so; the reasons stand above it. */
    blocked?: boolean | undefined;
    /** The id of the list of reasons, when it stands elsewhere. */
    reasonsId?: string | undefined;
    /** Reasons said by the button itself, for a short one. */
    reason?: string | undefined;
  };

/** A button: a verb with its object. Never disabled: a closed act says why. */
export const Act = ({
  kind,
  icon,
  keyHint,
  busy,
  blocked,
  reasonsId,
  reason,
  children,
  onClick,
  ...rest
}: ActProps) => {
  const own = useId();
  const ref = useHandOver();
  const closed = blocked === true || Boolean(busy);
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (closed) event.preventDefault();
    else onClick?.(event);
  };
  const described = [
    rest['aria-describedby'],
    blocked ? reasonsId : undefined,
    blocked && reason ? own : undefined,
  ];
  return (
    <>
      <button
        type="button"
        {...rest}
        ref={ref}
        className={actClass(kind)}
        aria-busy={busy ? true : undefined}
        aria-disabled={blocked ? true : undefined}
        aria-describedby={described.filter(Boolean).join(' ') || undefined}
        onClick={click}
      >
        {busy ? (
          <span role="status">{busy}</span>
        ) : (
          <Inside icon={icon} keyHint={keyHint}>
            {children}
          </Inside>
        )}
      </button>
      {blocked && reason && (
        <span className="act-why small soft" id={own}>
          {reason}
        </span>
      )}
    </>
  );
};

/** A link that looks like an act: it leads to the place where the act is done. */
export const ActLink = ({ kind, icon, keyHint, children, ...rest }: LinkProps & Look) => (
  <Link {...rest} className={actClass(kind)}>
    <Inside icon={icon} keyHint={keyHint}>
      {children}
    </Inside>
  </Link>
);

/** The acts of a place in one line: the main one first. */
export const Acts = ({ children }: { children: ReactNode }) => (
  <div className="line">{children}</div>
);

export type Reason = {
  /** What is missing or what already holds. */
  text: ReactNode;
  /** The place where it can be mended. */
  to?: string | undefined;
  /** The law or the source of the rule. */
  source?: string | undefined;
  done?: boolean | undefined;
};

/** "La lettre ne peut pas partir": each reason with its source and its place, and what already holds, ticked. */
export const Reasons = ({
  id,
  title,
  reasons,
}: {
  id: string;
  title: ReactNode;
  reasons: readonly Reason[];
}) => {
  const t = useKitT();
  return (
    <div>
      <h3>{title}</h3>
      <ul className="reasons" id={id}>
        {reasons.map(({ text, to, source, done }, at) => (
          <li key={at} className={done ? 'done' : undefined}>
            <Icon name={done ? 'ok' : 'stop'} />
            <span>
              <Away>{t(done ? 'state.holds' : 'state.missing')} </Away>
              {to?.startsWith('#') ? (
                <a href={to}>{text}</a>
              ) : to ? (
                <Link to={to}>{text}</Link>
              ) : (
                text
              )}
              {source && <span className="soft"> ({source})</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};

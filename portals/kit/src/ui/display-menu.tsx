import { useEffect, useId, useRef, useState } from 'react';
import { useKitT } from '../i18n/kit-messages.ts';
import { keepDisplay, type Display } from './display.ts';
import { Icon } from './icon.tsx';

type SegProps<Value extends string> = {
  legend: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
};

const Seg = <Value extends string>({ legend, value, options, onChange }: SegProps<Value>) => {
  const name = useId();
  return (
    <fieldset className="stack stack--near">
      <legend className="small">{legend}</legend>
      <div className="seg">
        {options.map(([option, label]) => (
          <label key={option}>
            <input
              type="radio"
              name={name}
              checked={value === option}
              onChange={() => onChange(option)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

type Props = { display: Display; onChange: (display: Display) => void };

/** Light or dark, more contrast, room or rows: the person's choice for this device. */
export const DisplayMenu = ({ display, onChange }: Props) => {
  const t = useKitT();
  const id = useId();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const away = (event: PointerEvent): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('keydown', key);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('keydown', key);
    };
  }, [open]);
  const change = (part: Partial<Display>): void => {
    const next = { ...display, ...part };
    keepDisplay(next);
    onChange(next);
  };
  return (
    <div className="display" ref={box}>
      <button
        ref={button}
        type="button"
        className="tool"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="view" />
        <span>{t('display.title')}</span>
      </button>
      <div className="display-panel stack" id={id} hidden={!open}>
        <Seg
          legend={t('display.theme')}
          value={display.theme}
          options={[
            ['system', t('display.system')],
            ['light', t('display.light')],
            ['dark', t('display.dark')],
          ]}
          onChange={(theme) => change({ theme })}
        />
        <Seg
          legend={t('display.contrast')}
          value={display.contrast}
          options={[
            ['system', t('display.normal')],
            ['more', t('display.more')],
          ]}
          onChange={(contrast) => change({ contrast })}
        />
        <Seg
          legend={t('display.density')}
          value={display.density}
          options={[
            ['roomy', t('display.roomy')],
            ['compact', t('display.compact')],
          ]}
          onChange={(density) => change({ density })}
        />
      </div>
    </div>
  );
};

import { Act, Reasons } from '../ui/act.tsx';
import { Entry } from '../ui/ledger.tsx';
import { Tag, type Tone } from '../ui/status.tsx';
import { Law } from '../ui/text.tsx';
import { useGalleryT } from './messages/index.ts';
import { Spec, Specs } from './spec.tsx';

const ROLES = [
  'page',
  'sheet',
  'sunken',
  'hover',
  'selected',
  'mark',
  'ink',
  'ink-2',
  'act',
  'accent',
  'ok',
  'wait',
  'stop',
  'focus',
] as const;
const TONES: readonly Tone[] = ['ok', 'now', 'next', 'wait', 'look', 'stop', 'note'];

const Roles = () => {
  const t = useGalleryT();
  return (
    <Entry title={t('roles')}>
      <ul className="swatches">
        {ROLES.map((role) => (
          <li key={role}>
            <span className="swatch" style={{ '--c': `var(--${role})` } as React.CSSProperties} />
            <bdi className="mono">--{role}</bdi>
          </li>
        ))}
      </ul>
    </Entry>
  );
};

const Voices = () => {
  const t = useGalleryT();
  return (
    <Entry title={t('voices')}>
      <p className="read">{t('voices.portal')}</p>
      <Law>« Le silence gardé pendant plus de deux mois vaut rejet. »</Law>
      <p className="mono" dir="ltr">
        PSR-26-004811 8f3a 91c0 P&lt;UTO
      </p>
    </Entry>
  );
};

const Acts = () => {
  const t = useGalleryT();
  return (
    <Entry title={t('acts')}>
      <Specs>
        <Spec title={t('acts.main')}>
          <div className="line">
            <Act icon="up">{t('act.send')}</Act>
            <Act busy={t('act.sending')}>{t('act.send')}</Act>
          </div>
          <div className="line">
            <Act blocked reason={t('act.blocked')}>
              {t('act.send')}
            </Act>
          </div>
        </Spec>
        <Spec title={t('acts.states')}>
          <div className="line drawn-hover">
            <Act>{t('act.send')}</Act>
            <Act kind="quiet">{t('act.quiet')}</Act>
          </div>
          <div className="line drawn-focus">
            <Act>{t('act.send')}</Act>
            <Act kind="quiet">{t('act.quiet')}</Act>
          </div>
        </Spec>
        <Spec title={t('acts.others')}>
          <div className="line">
            <Act kind="quiet">{t('act.quiet')}</Act>
            <Act kind="plain">{t('act.plain')}</Act>
          </div>
          <div className="line">
            <Act kind="grave">{t('act.grave')}</Act>
          </div>
        </Spec>
        <Spec title={t('acts.dense')}>
          <div className="line" data-density="compact">
            <Act keyHint="N">{t('act.take')}</Act>
            <Act kind="quiet" keyHint="R">
              {t('act.quiet')}
            </Act>
          </div>
          <Reasons
            id="gallery-reasons"
            title={t('blocked.title')}
            reasons={[
              { text: t('blocked.missing'), to: '#main', source: 'Annexe VI' },
              { text: t('blocked.done'), done: true },
            ]}
          />
        </Spec>
        <Spec title={t('acts.tags')}>
          <div className="line">
            {TONES.map((tone) => (
              <Tag key={tone} tone={tone}>
                {t(`tag.${tone}`)}
              </Tag>
            ))}
          </div>
        </Spec>
      </Specs>
    </Entry>
  );
};

/** Colours by role, the three voices, acts and tags. */
export const Ground = () => (
  <>
    <Roles />
    <Voices />
    <Acts />
  </>
);

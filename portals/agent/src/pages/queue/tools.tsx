import { Act, Icon, Kbd } from '@passerelle/portal-kit';
import { useState, type FormEvent } from 'react';
import { useT } from '../../messages/index.ts';
import { KINDS, type QueueChoice } from './choice.ts';

/** Finds a reference or a name in the view. */
export const Search = ({
  value,
  onSearch,
}: {
  value: string;
  onSearch: (text: string) => void;
}) => {
  const t = useT();
  const [text, type] = useState(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <form role="search" className="line" onSubmit={submit}>
      <label className="away" htmlFor="queue-search">
        {t('queue.search')}
      </label>
      <input
        id="queue-search"
        className="in small"
        type="search"
        value={text}
        placeholder={t('queue.searchHint')}
        onChange={(event) => type(event.target.value)}
      />
      <Act kind="quiet" type="submit" keyHint="/">
        {t('queue.searchAct')}
      </Act>
    </form>
  );
};

type ChipProps = { pressed: boolean; onPress: () => void; children: string };

const Chip = ({ pressed, onPress, children }: ChipProps) => (
  <button type="button" className="chip" aria-pressed={pressed} onClick={onPress}>
    {children}
    {pressed && <Icon name="x" />}
  </button>
);

/** What may be left out of a view: kinds of visa, and days on which a limit falls. Pressed once more, a filter goes. */
export const Filters = ({ choice }: { choice: QueueChoice }) => {
  const t = useT();
  const { kind, due, knows, change } = choice;
  return (
    <div id="queue-filters" className="chips" role="group" aria-label={t('queue.filters')}>
      {knows.dues.map((one) => (
        <Chip
          key={one}
          pressed={one === due}
          onPress={() => change({ due: one === due ? null : one })}
        >
          {t(`queue.due.${one}`)}
        </Chip>
      ))}
      {KINDS.map((one) => (
        <Chip
          key={one}
          pressed={one === kind}
          onPress={() => change({ kind: one === kind ? null : one })}
        >
          {t(`visa.${one}`)}
        </Chip>
      ))}
      <Kbd>F</Kbd>
    </div>
  );
};

/** How the rows are ordered, in a sentence, and why; another order is left by one press. */
export const OrderSaid = ({ choice }: { choice: QueueChoice }) => {
  const t = useT();
  const { view, orderedBy, reordered, change } = choice;
  if (reordered && orderedBy.order)
    return (
      <span className="soft small push">
        {t(`queue.by.${orderedBy.order}`, { way: orderedBy.way })}{' '}
        <Act kind="plain" onClick={() => change({ by: null, way: null })}>
          {t('queue.ownOrder')}
        </Act>
      </span>
    );
  if (view === 'TO_COLLECT' || view === 'DECIDED' || view === 'URGENCIES')
    return <span className="soft small push">{t(`queue.order.${view}`)}</span>;
  return (
    <details className="why push small">
      <summary title={t('queue.order')}>
        <span>{t('queue.why')}</span>
      </summary>
      <p className="soft">{t('queue.order')}</p>
      <p className="read">{t('queue.whyBody')}</p>
    </details>
  );
};

import { createElement, Fragment, type ReactNode } from 'react';
import type { Value, Values } from './runtime.ts';

/** What may stand in a rich message: text, an element, or what to do with the words between `<tag>` and `</tag>`. */
export type RichValue = Value | ReactNode | ((words: ReactNode) => ReactNode);
export type RichValues = Readonly<Record<string, RichValue>>;

// A private-use pair marks the place of an element while the message is plain text.
const PLACE = /<(\/?)(\w+)>|\ue000(\w+)\ue001/g;
const PLAIN_TAGS = new Set(['b', 'strong', 'em', 'sup', 'small', 'bdi', 'mark']);

const isPlain = (value: RichValue): value is Value =>
  typeof value === 'string' || typeof value === 'number';

/** The values as plain text, elements replaced by marks. */
export const marked = (values: RichValues): Values =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      isPlain(value) ? value : `\ue000${key}\ue001`,
    ]),
  );

type Open = { tag: string; children: ReactNode[] };

const close = ({ tag, children }: Open, values: RichValues, key: number): ReactNode => {
  const given = values[tag];
  const words = createElement(Fragment, null, ...children);
  if (typeof given === 'function') return createElement(Fragment, { key }, given(words));
  return PLAIN_TAGS.has(tag)
    ? createElement(tag, { key }, words)
    : createElement(Fragment, { key }, words);
};

/** Puts elements back in their places and wraps what stands between tags. */
export const assembled = (text: string, values: RichValues): ReactNode => {
  const stack: Open[] = [{ tag: '', children: [] }];
  const top = (): Open => stack.at(-1) ?? { tag: '', children: [] };
  let from = 0;
  for (const match of text.matchAll(PLACE)) {
    const [whole, slash, tag, place] = match;
    if (match.index > from) top().children.push(text.slice(from, match.index));
    from = match.index + whole.length;
    if (place !== undefined) {
      top().children.push(
        createElement(Fragment, { key: match.index }, values[place] as ReactNode),
      );
    } else if (slash === '/') {
      const open = stack.length > 1 ? stack.pop() : undefined;
      if (open) top().children.push(close(open, values, match.index));
    } else stack.push({ tag: tag ?? '', children: [] });
  }
  if (from < text.length) top().children.push(text.slice(from));
  return createElement(Fragment, null, ...(stack[0]?.children ?? []));
};

import { createElement, Suspense } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { defineMessages } from './messages.ts';

const loaders = { fr: 'Bonjour', en: 'Hello', ar: 'مرحبا' };
const fetched = (greeting: string) => async () => ({ messages: { greeting } });

const greeting = () => {
  const { load, useT } = defineMessages<'greeting'>({
    fr: fetched(loaders.fr),
    en: fetched(loaders.en),
    ar: fetched(loaders.ar),
  });
  const Greeting = () => useT()('greeting');
  const draw = () =>
    renderToString(createElement(Suspense, { fallback: '…' }, createElement(Greeting)));
  return { load, draw };
};

test('words that were fetched stand on the page at once; others are waited for', async () => {
  const { load, draw } = greeting();
  expect(draw()).toContain('…');
  await load('fr');
  expect(draw()).toContain('Bonjour');
});

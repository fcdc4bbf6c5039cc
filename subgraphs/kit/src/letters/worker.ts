import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

import { cleanData } from './clean.ts';
import { loadFonts } from './fonts.ts';
import type { Answer, Order, Sources } from './messages.ts';

/** The compiler remembers what it set; so many letters later it forgets. */
const EVICT_EVERY = 10;

/** A folder that need not exist: all sources are handed over, so a template can read no file of the machine. */
const workspace = '/letters';

/** Diagnostics quote what is at fault, which may be a part of a name: what stands in the data is left out. */
const withoutData = (message: string, data: string): string =>
  message.replaceAll(/`[^`]*`|"[^"]*"/g, (quoted) => {
    const inner = quoted.replaceAll(/["`\\]/g, '');
    return inner !== '' && data.includes(inner) ? '…' : quoted;
  });

const press = ({ sources }: Sources) => {
  const fonts = loadFonts();
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts.blobs }] });
  for (const [path, source] of Object.entries(sources))
    compiler.addSource(`${workspace}${path}`, source);
  let rendered = 0;
  return ({ template, letter }: Order): Uint8Array => {
    rendered += 1;
    if (rendered % EVICT_EVERY === 0) compiler.evictCache(0);
    return compiler.pdf(
      {
        mainFilePath: `${workspace}${template}`,
        inputs: { letter: JSON.stringify(cleanData(letter, fonts.covers)) },
      },
      { pdfStandard: 'ua-1' },
    );
  };
};

const answer = (message: Answer): void => {
  process.send?.(message);
};

let render: ReturnType<typeof press> | undefined;

process.on('message', (message: Sources | Order) => {
  if ('sources' in message) {
    render = press(message);
    return;
  }
  try {
    if (render === undefined) throw new Error('The sources were not handed over.');
    answer({ id: message.id, pdf: render(message) });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    answer({
      id: message.id,
      fault: withoutData(said, JSON.stringify(message.letter)).slice(0, 2_000),
    });
  }
});

// An interrupt reaches the whole group of processes; the parent finishes its letters first, then ends this one.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);

// The parent is gone: nobody waits for a letter any more.
process.on('disconnect', () => process.exit(0));

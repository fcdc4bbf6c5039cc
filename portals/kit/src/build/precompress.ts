import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(js|css|html|svg|json|txt)$/;

/** Brotli at its strongest, as the gateway serves it. */
const brotli = (body: Uint8Array): Uint8Array =>
  brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    },
  });

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });

/** Writes `<file>.br` beside every text file of the build, so that nothing is compressed while people wait. */
export const precompressed = (): Plugin => {
  let folder = '';
  return {
    name: 'passerelle:precompressed',
    apply: 'build',
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: () => {
      for (const file of filesIn(folder).filter((path) => TEXT.test(path)))
        writeFileSync(`${file}.br`, brotli(readFileSync(file)));
    },
  };
};

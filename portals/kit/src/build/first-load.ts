import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

type Chunk = { file: string; isEntry?: boolean; imports?: string[]; css?: string[] };
type Manifest = Record<string, Chunk>;

/** The scripts without which a portal does not open: the entry and all it imports statically. */
const filesOf = (manifest: Manifest, key: string, seen = new Set<string>()): Set<string> => {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const next of chunk.imports ?? []) filesOf(manifest, next, seen);
  return seen;
};

/**
 * Bytes of JavaScript, brotli, of the first load: entry, its static imports, and the named dynamic ones that every visit
 * needs (the language's messages and the page that opens).
 */
export const firstLoad = (
  dist: string,
  also: readonly RegExp[],
): { bytes: number; files: string[] } => {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
  const keys = Object.keys(manifest).filter(
    (key) => manifest[key]?.isEntry || also.some((pattern) => pattern.test(key)),
  );
  const files = new Set<string>();
  for (const key of keys) filesOf(manifest, key, files);
  const scripts = [...files].filter((file) => file.endsWith('.js'));
  // Weighed as they are served: see precompress.ts.
  const bytes = scripts.reduce((sum, file) => sum + statSync(join(dist, `${file}.br`)).size, 0);
  return { bytes, files: scripts };
};

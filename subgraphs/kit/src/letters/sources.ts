import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const partials = new URL('typst/', import.meta.url);

const templatesIn = (folder: URL): readonly string[] =>
  readdirSync(fileURLToPath(folder)).filter((file) => file.endsWith('.typ'));

/**
 * All sources by the path under which templates import them: the kit's partials under `/kit/`, each owner's templates
 * at the top. One name means one template.
 */
export const readSources = (folders: readonly URL[]): Readonly<Record<string, string>> => {
  const sources: Record<string, string> = {};
  for (const [prefix, folder] of [
    ['/kit/', partials] as const,
    ...folders.map((folder) => ['/', folder] as const),
  ])
    for (const file of templatesIn(folder)) {
      const path = `${prefix}${file}`;
      if (path in sources) throw new Error(`Two letters are called ${file}.`);
      sources[path] = readFileSync(new URL(file, folder), 'utf8');
    }
  return sources;
};

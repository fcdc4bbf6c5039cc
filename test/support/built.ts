import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const names = ['applicant', 'agent', 'commission'] as const;

/** The folders of the built portals; says how to build them when they are not there. */
export const builtFolders = (): Record<(typeof names)[number], string> => {
  const folders = names.map(
    (name) =>
      [name, fileURLToPath(new URL(`../../portals/${name}/dist`, import.meta.url))] as const,
  );
  const missing = folders
    .filter(([, folder]) => !existsSync(`${folder}/index.html`))
    .map(([name]) => name);
  if (missing.length > 0)
    throw new Error(
      `Not built: ${missing.join(', ')}. Run pnpm test, which builds the portals first.`,
    );
  return Object.fromEntries(folders) as Record<(typeof names)[number], string>;
};

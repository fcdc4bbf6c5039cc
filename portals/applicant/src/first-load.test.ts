import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { firstLoad, portalConfig } from '@passerelle/portal-kit/vite';
import { build } from 'vite';

/** kB of JavaScript, brotli, that a first visit may cost on a poor line. */
const KB_MAX = 150;

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = mkdtempSync(join(tmpdir(), 'passerelle-first-load-'));

const kilobytes = (also: readonly RegExp[]): number => firstLoad(dist, also).bytes / 1000;

/** The words of the frame and of every page in a language: fetched with the first page. */
const words = (language: string): RegExp => new RegExp(`src/messages/${language}\\.ts$`);

describe('the first load of the applicant’s portal', () => {
  beforeAll(async () => {
    // What people receive: without it React's development build would be weighed.
    vi.stubEnv('NODE_ENV', 'production');
    const config = portalConfig('applicant', new URL('../vite.config.ts', import.meta.url).href);
    await build({
      ...config,
      root,
      configFile: false,
      logLevel: 'silent',
      build: { ...config.build, outDir: dist, emptyOutDir: true },
    });
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(dist, { recursive: true, force: true });
  });

  test.each(['fr', 'en', 'ar'])(
    `is at most ${KB_MAX} kB in %s, with the person's applications`,
    (language) => {
      const measured = kilobytes([words(language), /pages\/home\/page\.tsx$/]);
      expect(measured).toBeGreaterThan(50);
      expect(measured).toBeLessThanOrEqual(KB_MAX);
    },
  );

  test.each([
    'start',
    'application',
    'form',
    'appointment',
    'decision',
    'data',
    'help',
    'not-found',
  ])(`is at most ${KB_MAX} kB when the visit opens on the page "%s"`, (page) => {
    const measured = kilobytes([
      words('ar'),
      new RegExp(`pages/${page}/page\\.tsx$`),
      new RegExp(`pages/${page}/messages/ar\\.ts$`),
    ]);
    expect(measured).toBeLessThanOrEqual(KB_MAX);
  });

  test('does not carry the list of countries before a question asks for one', () => {
    const { files } = firstLoad(dist, [words('fr'), /pages\/form\/page\.tsx$/]);
    expect(files.filter((file) => /countr/.test(file))).toEqual([]);
  });
});

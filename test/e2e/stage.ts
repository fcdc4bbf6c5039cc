import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { freePort, startProgram } from '../../deploy/one-machine/src/testing/program.ts';
import { builtFolders } from '../support/built.ts';
import {
  launchBrowser,
  openContext,
  settled,
  signInOnPage,
  type Look,
} from '../support/browser.ts';
import { violationsOn } from './axe.ts';

const APPLICATIONS = '40';
/** A screen that has not changed by then will not: what a person waits for on a busy machine. */
const PATIENCE_MS = 60_000;

/** The whole platform as the README's first command starts it, and a browser in front of it. */
export type Stage = {
  readonly url: string;
  /** A window of its own, with its own cookies: nobody is signed in there. */
  window(look?: Look): Promise<Page>;
  /** A window in which a demo person has signed in on the sign-in page. */
  enter(login: string): Promise<Page>;
  /** Holds that the page as it stands is open to everybody, and that no page of its window has thrown. */
  look(page: Page): Promise<void>;
  /** Moves the demo's clock to an instant, with the README's command. */
  clock(to: string): Promise<void>;
  /** Ends every session, as half an hour without a word does. */
  endSessions(): Promise<void>;
  /** What the demo's clock says, as far as it was moved here. */
  now(): Date;
  /** What stands on each window that is open, for whoever asks why a step failed. */
  shown(): Promise<string>;
  close(): Promise<void>;
};

const run = promisify(execFile);
const clockCommand = fileURLToPath(new URL('../demo/clock.ts', import.meta.url));

const createStage = (url: string, data: string, browser: Browser): Omit<Stage, 'close'> => {
  const thrown: string[] = [];
  let now = new Date();
  const watch = (context: BrowserContext): void => {
    context.setDefaultTimeout(PATIENCE_MS);
    context.on('weberror', (error) => thrown.push(error.error().message));
  };
  const window = async (look?: Look): Promise<Page> => {
    const context = await openContext(browser, look);
    watch(context);
    return context.newPage();
  };
  return {
    url,
    window,
    enter: async (login) => {
      const page = await window();
      await signInOnPage(page, url, login);
      return page;
    },
    look: async (page) => {
      await settled(page);
      const faults = [...(await violationsOn(page)), ...thrown.splice(0)];
      expect({ page: await page.title(), faults }).toMatchObject({ faults: [] });
    },
    clock: async (to) => {
      await run(process.execPath, [clockCommand, to], {
        env: { ...process.env, PASSERELLE_DATA: data },
      });
      now = new Date(to);
    },
    now: () => now,
    shown: async () => {
      const pages = browser.contexts().flatMap((context) => context.pages());
      const texts = pages.map(async (page) => `${page.url()}\n${await page.innerText('body')}`);
      return (await Promise.all(texts)).join('\n\n');
    },
    endSessions: async () => {
      const connection = JSON.parse(await readFile(join(data, 'connection.json'), 'utf8')) as {
        readonly adminUrl: string;
      };
      const client = new pg.Client({ connectionString: connection.adminUrl });
      await client.connect();
      await client.query('update gateway.sessions set idle_until = now()');
      await client.end();
    },
  };
};

/** Starts the platform in a folder of its own, with a small world and the portals as they are built. */
export const openStage = async (): Promise<Stage> => {
  builtFolders();
  const directory = await mkdtemp(join(tmpdir(), 'passerelle-journey-'));
  // Started by root, the database runs as another user, who must be able to pass through.
  await chmod(directory, 0o755);
  const program = startProgram({
    directory,
    port: await freePort(),
    env: { PASSERELLE_PORTALS: 'built', PASSERELLE_DEMO: APPLICATIONS },
  });
  const [browser] = await Promise.all([launchBrowser(), program.ready()]);
  return {
    ...createStage(program.url, directory, browser),
    close: async () => {
      await browser.close();
      program.signal('SIGTERM');
      await program.exit;
      await rm(directory, { recursive: true, force: true });
    },
  };
};

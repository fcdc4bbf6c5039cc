import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import locales from '@react-aria/optimize-locales-plugin';
import type { PluginOption, UserConfig } from 'vite';
import { compiledMessages } from './messages-plugin.ts';
import { precompressed } from './precompress.ts';
import { readTheme, themed } from './theme.ts';

export { firstLoad } from './first-load.ts';

export type Portal = 'applicant' | 'agent' | 'commission';

const BASE = {
  applicant: '/',
  agent: '/agent/',
  commission: '/commission/',
} as const satisfies Record<Portal, string>;

/** Libraries that change more rarely than pages: apart, so that a new page does not fetch them again. */
const VENDORS =
  /node_modules[\\/](?:.*[\\/])?(?:react-dom|react|scheduler|react-router|urql|@urql|wonka)[\\/]/;

/** The one configuration of the three portals. Nothing is inlined into the page, so a strict content policy holds. */
export const portalConfig = (portal: Portal, root: string): UserConfig => ({
  root: fileURLToPath(new URL('.', root)),
  base: BASE[portal],
  plugins: [
    themed(readTheme(process.env['PASSERELLE_THEME'])),
    compiledMessages(),
    locales.vite({ locales: ['fr-FR', 'en-GB', 'en-US', 'ar-AE'] }) as PluginOption,
    react(),
    precompressed(),
  ],
  build: {
    manifest: true,
    target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    cssTarget: ['chrome117', 'edge117', 'firefox117', 'safari17'],
    // A module preload polyfill would be an inline script in old browsers; every target has the real thing.
    modulePreload: { polyfill: false },
    assetsInlineLimit: (file) => (file.endsWith('.svg') ? undefined : false),
    reportCompressedSize: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'vendor', test: VENDORS }] } },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/session', '/sign-in', '/signed-in', '/sign-out', '/files'].map((path) => [
        path,
        'http://localhost:4000',
      ]),
    ),
  },
});

import type { PortalRoute } from '@passerelle/portal-kit';

/** The one table of paths. */
export const routes: readonly PortalRoute[] = [
  { path: '/', page: () => import('./pages/home/page.tsx') },
  { path: '/roll', page: () => import('./pages/roll/page.tsx') },
  { path: '/roll/:view', page: () => import('./pages/roll/page.tsx') },
  { path: '/appeals/:id', page: () => import('./pages/appeal/page.tsx') },
  { path: '/sessions', page: () => import('./pages/sessions/page.tsx') },
  { path: '/sessions/:id', page: () => import('./pages/session/page.tsx') },
  { path: '*', page: () => import('./pages/not-found/page.tsx'), open: true },
];

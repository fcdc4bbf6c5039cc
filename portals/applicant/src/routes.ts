import type { PortalRoute } from '@passerelle/portal-kit';

/** The one table of paths. Each page is fetched when somebody goes there. */
export const routes: readonly PortalRoute[] = [
  { path: '/', page: () => import('./pages/home/page.tsx') },
  { path: '/start', page: () => import('./pages/start/page.tsx') },
  { path: '/applications/:id', page: () => import('./pages/application/page.tsx') },
  { path: '/applications/:id/form', page: () => import('./pages/form/page.tsx') },
  { path: '/applications/:id/form/:step', page: () => import('./pages/form/page.tsx') },
  { path: '/applications/:id/appointment', page: () => import('./pages/appointment/page.tsx') },
  { path: '/applications/:id/decision', page: () => import('./pages/decision/page.tsx') },
  { path: '/data', page: () => import('./pages/data/page.tsx') },
  { path: '/help', page: () => import('./pages/help/page.tsx'), open: true },
  { path: '/components', page: () => import('@passerelle/portal-kit/gallery'), open: true },
  { path: '*', page: () => import('./pages/not-found/page.tsx'), open: true },
];

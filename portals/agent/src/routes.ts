import type { PortalRoute } from '@passerelle/portal-kit';

/** The one table of paths. */
export const routes: readonly PortalRoute[] = [
  { path: '/', page: () => import('./pages/home/page.tsx') },
  { path: '/queue', page: () => import('./pages/queue/page.tsx') },
  { path: '/queue/:view', page: () => import('./pages/queue/page.tsx') },
  { path: '/files/:id', page: () => import('./pages/file/page.tsx') },
  { path: '/desk', page: () => import('./pages/desk/page.tsx') },
  { path: '/hits', page: () => import('./pages/hits/page.tsx') },
  { path: '/rights', page: () => import('./pages/rights/page.tsx') },
  { path: '/agents', page: () => import('./pages/agents/page.tsx') },
  { path: '/post', page: () => import('./pages/post/page.tsx') },
  { path: '/audit', page: () => import('./pages/audit/page.tsx') },
  { path: '/operations', page: () => import('./pages/operations/page.tsx') },
  { path: '*', page: () => import('./pages/not-found/page.tsx'), open: true },
];

import { startPortal } from '@passerelle/portal-kit';
import { loadMessages } from './messages/index.ts';
import { Landing } from './landing.tsx';
import { routes } from './routes.ts';
import { Surround } from './surround.tsx';

await startPortal({
  portal: 'commission',
  base: import.meta.env.BASE_URL,
  density: 'compact',
  routes,
  loadMessages,
  Surround,
  Landing,
});

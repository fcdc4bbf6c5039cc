import { startPortal } from '@passerelle/portal-kit';
import { loadMessages } from './messages/index.ts';
import { Landing } from './pages/landing/page.tsx';
import { routes } from './routes.ts';
import { Surround } from './surround.tsx';

void startPortal({
  portal: 'applicant',
  base: import.meta.env.BASE_URL,
  density: 'roomy',
  routes,
  loadMessages,
  Surround,
  Landing,
});

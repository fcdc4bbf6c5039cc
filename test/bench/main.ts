import { runNamed } from '../run/named.ts';

process.exitCode = await runNamed({
  family: 'bench',
  built: { gateway: () => import('./gateway/run.ts') },
  later: ['status', 'lists', 'checks', 'draw', 'audit', 'retention', 'start'],
});

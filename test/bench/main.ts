import { runNamed } from '../run/named.ts';

const code = await runNamed({
  family: 'bench',
  built: { gateway: () => import('./gateway/run.ts') },
  later: ['status', 'lists', 'checks', 'draw', 'audit', 'retention', 'start'],
});
// What the platform leaves open for a while must not keep whoever waits for the figures.
process.exit(code);

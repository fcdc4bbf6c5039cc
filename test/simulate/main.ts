import { runNamed } from '../run/named.ts';

process.exitCode = await runNamed({
  family: 'simulate',
  built: {},
  later: ['appointments', 'appeals', 'retention'],
});

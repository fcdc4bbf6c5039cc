import { runNamed } from '../run/named.ts';

process.exitCode = await runNamed({
  family: 'verify',
  built: {},
  later: ['draw', 'audit', 'code'],
});

import { runNamed } from '../run/named.ts';

process.exitCode = await runNamed({
  family: 'bench',
  built: {},
  later: ['gateway', 'status', 'lists', 'checks', 'draw', 'audit', 'retention', 'start'],
});

import { enableCompileCache } from 'node:module';

// What Node made of the sources is kept: the second start is spared half of its work.
enableCompileCache();
const { runPlatform } = await import('./start.ts');
await runPlatform(process.env);

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { EDITIONS, type Edition } from './school.ts';
import { startStand } from './stand.ts';

// The check belongs to the place where the project is made, not to the project.
const CHECK = '../shared/check-stand.mjs';

/** Exit code of the check, which itself reads from the first line what an edition has to show. */
async function check(edition: Edition): Promise<number> {
  const stand = await startStand({ http: 0, edition });
  console.log(`Edition ${edition}:`);
  const child = spawn(process.execPath, [CHECK, JSON.stringify(stand.info)], { stdio: 'inherit' });
  const code = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (status) => resolve(status ?? 1));
  });
  await stand.stop();
  return code;
}

if (existsSync(CHECK)) {
  for (const edition of EDITIONS) process.exitCode = (await check(edition)) || process.exitCode || 0;
} else {
  console.log(`${CHECK} is absent here: the stand was not compared with it`);
}

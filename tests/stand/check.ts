import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { startStand } from './stand.ts';

// The check belongs to the place where the project is made, not to the project.
const CHECK = '../shared/check-stand.mjs';

if (existsSync(CHECK)) {
  const stand = await startStand({ http: 0 });
  const child = spawn(process.execPath, [CHECK, JSON.stringify(stand.info)], { stdio: 'inherit' });
  const code = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (status) => resolve(status ?? 1));
  });
  await stand.stop();
  process.exitCode = code;
} else {
  console.log(`${CHECK} is absent here: the stand was not compared with it`);
}

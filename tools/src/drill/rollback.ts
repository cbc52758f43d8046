import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runDeployRollbackDrill } from './deploy-rollback.js';
import type { Drill } from './drill.js';
import { runIndexRollbackDrill } from './index-rollback.js';

/** Both ways back: of the index, and of the image. */
export const runRollbackDrill: Drill = async (context) => {
  const index = join(context.dir, 'index-rollback');
  const deploy = join(context.dir, 'deploy-rollback');
  await Promise.all([mkdir(index), mkdir(deploy)]);
  return [
    ...(await runIndexRollbackDrill({ ...context, dir: index })),
    ...(await runDeployRollbackDrill({ ...context, dir: deploy })),
  ];
};

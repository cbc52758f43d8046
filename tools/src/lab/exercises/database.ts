import { spawn } from 'node:child_process';
import type { Exercise } from '../exercise.js';

export const database: Exercise = {
  fault: 'somebody’s psql holds a lock on the table of conversations',
  alert: 'RagDatabaseFailing',
  async breakIt(lab) {
    const session = spawn('psql', [lab.databaseUrl, '-X', '-q'], { stdio: ['pipe', 'ignore', 'ignore'] });
    // It may be ended by whoever does the exercise.
    session.on('error', () => {});
    session.stdin.on('error', () => {});
    session.stdin.write('begin;\nlock table sessions;\n');
    lab.keep(() => {
      session.kill();
    });
    return {};
  },
};

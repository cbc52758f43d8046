import { RagError } from 'docusaurus-rag-core';
import { openDatabase } from '../database/open-database.js';

/* Opens the embedded database in the folder that is given, says so or why not, and keeps it until its input ends. */

const [embeddedDir = ''] = process.argv.slice(2);
try {
  const database = await openDatabase({ embeddedDir });
  process.stdout.write('open\n');
  process.stdin.once('end', () => void database.close()).resume();
} catch (error) {
  process.stdout.write(`${error instanceof RagError ? `${error.code} ${error.message}` : String(error)}\n`);
}

import { openDatabase } from '../database/open-database.js';
import { createPrismaSessionStore } from '../sessions/prisma-session-store.js';

/*
 * Opens the database that is given as JSON, begins a session, and adds questions to it until it is killed. Each line is
 * written after its commit: first the session's id, then the text of each question.
 */

const [options = ''] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(options));
const sessions = createPrismaSessionStore(database);
const { id } = await sessions.begin({ locale: 'ur' });
process.stdout.write(`${id}\n`);
for (let number = 1; ; number++) {
  const text = `سوال ${number}`;
  await sessions.addQuestion(id, { text, locale: 'ur' });
  process.stdout.write(`${text}\n`);
}

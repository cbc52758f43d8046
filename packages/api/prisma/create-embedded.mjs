/**
 * Makes the folder of an empty PGlite database. In a process of its own, because making one takes 500 MB of memory that the
 * process then keeps.
 *
 * Usage: node prisma/create-embedded.mjs DIR
 */
import { PGlite } from '@electric-sql/pglite';

const [dir] = process.argv.slice(2);
if (!dir) throw new Error('Usage: node create-embedded.mjs DIR');

const database = await PGlite.create(dir);
await database.close();

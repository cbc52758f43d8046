/* For `prisma migrate deploy` in the image: Prisma's own engine, on the API's migrations. */
export default {
  schema: new URL('prisma/schema.prisma', import.meta.url).pathname,
  migrations: { path: new URL('prisma/migrations', import.meta.url).pathname },
  // A pooler such as Neon's cannot hold the lock of a migration: it needs the server's own address.
  datasource: { url: process.env.DIRECT_DATABASE_URL || process.env.DATABASE_URL },
};

-- Prints of every table its rows and a checksum of them, as the transaction it runs in sees them: table|rows|checksum.
-- The checksum is a sum over the rows, so that their order does not matter. Unlogged tables are empty after a crash by
-- design, and no part of a backup.
set datestyle = 'ISO';
set timezone = 'UTC';
set intervalstyle = 'postgres';
set bytea_output = 'hex';
set extra_float_digits = 1;
select format(
  'select %L, count(*), coalesce(sum((''x'' || left(md5(rows::text), 15))::bit(60)::bigint), 0) from %I.%I as rows',
  relname, nspname, relname
)
from pg_class join pg_namespace on pg_namespace.oid = relnamespace
where nspname = 'public' and relkind = 'r' and relpersistence = 'p'
order by relname \gexec

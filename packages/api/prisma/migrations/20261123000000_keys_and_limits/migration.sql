-- CreateEnum
CREATE TYPE "key_scope" AS ENUM ('publishable', 'secret', 'admin');

-- CreateTable
CREATE TABLE "api_keys" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scope" "key_scope" NOT NULL,
    "key_hash" BYTEA NOT NULL,
    "hint" TEXT NOT NULL,
    "origins" TEXT[],
    "daily_tokens" BIGINT,
    "daily_cost_micro_usd" BIGINT,
    "created_at" TIMESTAMP(3) NOT NULL,
    "expires_at" TIMESTAMP(3),
    "revoked_at" TIMESTAMP(3),
    "replaced_by" UUID,

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable: unlogged, because it is written with every request and worth nothing a minute later
CREATE UNLOGGED TABLE "rate_counters" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" BIGINT NOT NULL,

    CONSTRAINT "rate_counters_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "budget_days" (
    "day" DATE NOT NULL,
    "subject" TEXT NOT NULL,
    "tokens" BIGINT NOT NULL,
    "cost_micro_usd" BIGINT NOT NULL,

    CONSTRAINT "budget_days_pkey" PRIMARY KEY ("day", "subject")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_key_hash_key" ON "api_keys"("key_hash");

-- CreateEnum
CREATE TYPE "message_role" AS ENUM ('user', 'assistant');

-- CreateEnum
CREATE TYPE "message_status" AS ENUM ('complete', 'stopped', 'failed');

-- CreateEnum
CREATE TYPE "rating" AS ENUM ('up', 'down');

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,
    "last_active_at" TIMESTAMP(3) NOT NULL,
    "expires_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "messages" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "role" "message_role" NOT NULL,
    "text" TEXT NOT NULL,
    "status" "message_status" NOT NULL,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,
    "version" TEXT,
    "page_url" TEXT,
    "selection" TEXT,
    "question_id" UUID,
    "outcome" TEXT,
    "error_code" TEXT,
    "citations" JSONB NOT NULL DEFAULT '[]',
    "release_id" TEXT,
    "duration_ms" INTEGER,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feedback" (
    "message_id" UUID NOT NULL,
    "rating" "rating" NOT NULL,
    "reason" TEXT,
    "comment" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("message_id")
);

-- CreateTable
CREATE TABLE "answer_usage" (
    "id" BIGSERIAL NOT NULL,
    "message_id" UUID,
    "created_at" TIMESTAMP(3) NOT NULL,
    "locale" TEXT NOT NULL,
    "model" TEXT,
    "input_tokens" INTEGER NOT NULL,
    "cached_input_tokens" INTEGER NOT NULL,
    "output_tokens" INTEGER NOT NULL,
    "embedding_tokens" INTEGER NOT NULL,
    "cost_micro_usd" BIGINT,

    CONSTRAINT "answer_usage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

-- CreateIndex
CREATE INDEX "sessions_last_active_at_idx" ON "sessions"("last_active_at");

-- CreateIndex
CREATE INDEX "messages_question_id_idx" ON "messages"("question_id");

-- CreateIndex
CREATE UNIQUE INDEX "messages_session_id_ordinal_key" ON "messages"("session_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "answer_usage_message_id_key" ON "answer_usage"("message_id");

-- CreateIndex
CREATE INDEX "answer_usage_created_at_idx" ON "answer_usage"("created_at");

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_usage" ADD CONSTRAINT "answer_usage_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE SET NULL ON UPDATE CASCADE;

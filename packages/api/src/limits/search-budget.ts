import type { AnswerObserver } from 'docusaurus-rag-core';
import type { ApiKey } from '../keys/key-store.js';
import type { Access } from './access.js';
import { searchAllowance, spendOf } from './answer-allowance.js';

export interface BudgetedSearch {
  question: string;
  key: ApiKey | undefined;
  observe: Required<AnswerObserver>;
}

/** Searches within the budgets, where embedding a question costs something. */
export function createSearchBudget(access: Access | undefined) {
  return async function withinBudget<Result>(
    { question, key, observe }: BudgetedSearch,
    search: (observe: AnswerObserver) => Promise<Result>,
  ): Promise<Result> {
    const allowance = access && searchAllowance(question, access.prices);
    if (!allowance) return search(observe);
    access.budgets.check(key);
    const reservation = await access.budgets.reserve(allowance, key);
    const usage = { inputTokens: 0, outputTokens: 0, embeddingTokens: 0, costUsd: 0 as number | undefined };
    const result = await search({
      ...observe,
      modelCalled(call) {
        usage.embeddingTokens += call.usage.inputTokens;
        usage.costUsd =
          usage.costUsd === undefined || call.costUsd === undefined
            ? undefined
            : usage.costUsd + call.costUsd;
        observe.modelCalled(call);
      },
    });
    // After a fault nobody knows what was called: then all that was reserved counts as spent.
    reservation.settle(spendOf(usage, allowance));
    return result;
  };
}

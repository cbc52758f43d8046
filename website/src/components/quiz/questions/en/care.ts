import type { QuizQuestion } from '../../question';

export const care: readonly QuizQuestion[] = [
  {
    id: 'leaked-key',
    prompt: 'An API key stands in a public repository. What do you run?',
    options: {
      a: 'keys rotate, with an overlap of a week',
      b: 'Nothing, if it is publishable',
      c: 'keys revoke, then keys create',
    },
    right: 'c',
    because:
      'Rotating lets the leaked key work on for the overlap. Revoked, it ends everywhere within ten seconds.',
    source: '/docs/operations/keys-and-limits/#leaked',
  },
  {
    id: 'rotation-order',
    prompt: 'What is the right order when you rotate the model’s key?',
    options: {
      a: 'New key, deploy, see that it answers, delete the old one',
      b: 'Delete the old key, then make a new one',
      c: 'Make the new one, delete the old one, then deploy',
    },
    right: 'a',
    because: 'The new one works before the old one ends. Then no question fails.',
    source: '/docs/operations/rotate/#model',
  },
  {
    id: 'security-first-rule',
    prompt: 'Somebody floods the API from one network. What do you do first?',
    options: {
      a: 'Delete the log lines with their address',
      b: 'Block the network at the proxy; the budget protects you meanwhile',
      c: 'Switch the panel off on the site',
    },
    right: 'b',
    because:
      'Stop it first, and delete nothing: the log is your evidence. Readers get the static index while limits hold.',
    source: '/docs/operations/playbooks/security-incident/#decide',
  },
  {
    id: 'restore-where',
    prompt: 'Rows of messages are gone. Where do you restore the backup?',
    options: {
      a: 'Over the same database',
      b: 'Into the table that lacks rows',
      c: 'Into a new database beside it, then compare, then switch',
    },
    right: 'c',
    because:
      'What is newer than the backup is still in the old one. Restored over it, that would be lost as well.',
    source: '/docs/operations/playbooks/data-loss/#decide',
  },
  {
    id: 'after-a-restore',
    prompt: 'What must be done after every restore, because of readers’ rights?',
    options: {
      a: 'The list of erasures is worked through again',
      b: 'All conversations are exported',
      c: 'Nothing: backups are encrypted',
    },
    right: 'a',
    because: 'A restore brings back what readers had erased after that time. They must not find it again.',
    source: '/docs/operations/gdpr/#erasure',
  },
  {
    id: 'breach-clock',
    prompt: 'A breach of personal data: when do the 72 hours begin?',
    options: {
      a: 'When the cause is found',
      b: 'When you know of it',
      c: 'When the first reader complains',
    },
    right: 'b',
    because: 'From the moment you know. What is not known yet follows later.',
    source: '/docs/operations/gdpr/#breach',
  },
  {
    id: 'error-budget-size',
    prompt: '99.5 % in a month of 30 days: how long may it be down?',
    options: {
      a: '3 h 36 min',
      b: '43 min',
      c: '14 h',
    },
    right: 'a',
    because: '0.5 % of 720 hours is 3.6 hours.',
    source: '/docs/operations/service-levels/#budget',
  },
  {
    id: 'budget-nearly-spent',
    prompt: '15 % of the error budget is left. What may be deployed?',
    options: {
      a: 'Everything, with somebody watching',
      b: 'Repairs and what makes it steadier; features wait',
      c: 'Nothing at all',
    },
    right: 'b',
    because: 'Below 20 % the budget is for repairs. Deploying nothing would keep the faults.',
    source: '/docs/operations/service-levels/#policy',
  },
  {
    id: 'usual-cost',
    prompt: 'What does a usual answer cost with the default model?',
    options: {
      a: 'About $0.05',
      b: 'About $0.005',
      c: 'About $0.0005',
    },
    right: 'c',
    because: '3,500 tokens in and 350 out. $0.005 is the limit, ten times as much.',
    source: '/docs/operations/cost/#answer',
  },
  {
    id: 'crowd-and-budget',
    prompt:
      'A hundred questions come in the moment in which the budget is nearly gone. Can they pass it together?',
    options: {
      a: 'Yes, by a hundred answers at most',
      b: 'No: the most each may take is reserved before the model is called',
      c: 'Only if there are several instances',
    },
    right: 'b',
    because: 'The reservation is one statement in PostgreSQL, so it holds across instances too.',
    source: '/docs/operations/keys-and-limits/#budgets',
  },
];

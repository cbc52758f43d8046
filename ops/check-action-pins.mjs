#!/usr/bin/env node
/*
 * Usage: node ops/check-action-pins.mjs
 *
 * Asks GitHub whether the commit that a workflow names is the one of the version in the comment behind it. Ends with 1 when
 * one is not. Needs git and the network, and no key.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../.github/workflows/', import.meta.url);
const pins = new Set(
  readdirSync(folder).flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/\buses: (\S+@[0-9a-f]{40} # v\S+)$/gm)].map(
      ([, pin]) => pin,
    ),
  ),
);
if (pins.size === 0) throw new Error('check-action-pins.mjs: no workflow names a commit.');

for (const pin of pins) {
  const [, action, commit, version] = /^(.+)@(\w+) # (.+)$/.exec(pin) ?? [];
  const tag = `refs/tags/${version}`;
  const lines = execFileSync('git', ['ls-remote', `https://github.com/${action}`, tag, `${tag}^{}`], {
    encoding: 'utf8',
  });
  // Of an annotated tag the second line is the commit.
  const found = lines.trim().split('\n').at(-1)?.split('\t')[0];
  const isRight = found === commit;
  console.log(
    `${isRight ? 'ok  ' : 'FAIL'}  ${action} ${version}${isRight ? '' : `: ${commit} is named, ${found || 'no commit'} is it`}`,
  );
  if (!isRight) process.exitCode = 1;
}

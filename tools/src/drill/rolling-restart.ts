import { setTimeout as wait } from 'node:timers/promises';
import { migrate, publishTestSite, startApiProcess, type ApiProcess } from '../services/api-process.js';
import { closingAll } from '../services/closing-all.js';
import { keepAsking } from '../services/keep-asking.js';
import { startPostgres } from '../services/start-postgres.js';
import { createReaders } from './converse.js';
import type { Drill } from './drill.js';
import { startRoundRobinProxy } from './round-robin-proxy.js';
import { answerSlowly } from './slow-model.js';

const RESTARTS = 10;
const READERS = 12;
const PAUSE_MS = 20;
const CALM_MS = 500;
const ARRIVAL_MS = 300;

/**
 * Restarts two instances by turns while readers ask through a load balancer, and counts questions that were not answered to
 * their end. Every other restart is one without a word to the load balancer, which then has to ask the other instance.
 */
export const runRollingRestartDrill: Drill = ({ dir, log, signal }) =>
  closingAll(async (keep) => {
    const { address: database } = keep(await startPostgres());
    await migrate(database);
    const site = await publishTestSite(dir);
    keep({ stop: () => site.model.close() });
    answerSlowly(site.model);
    const start = (port?: number) => startApiProcess(site, { DATABASE_URL: database }, port);
    const instances: ApiProcess[] = [await start(), await start()];
    keep({ stop: () => Promise.all(instances.map((each) => each.stop())) });
    const proxy = keep(await startRoundRobinProxy(instances.map(({ address }) => address)));
    for (const { address } of instances) await proxy.untilServing(address, signal);

    const faults: string[] = [];
    let failed = 0;
    const next = createReaders(() => proxy.url);
    const ask = async (reader: number) => {
      const { question, isComplete, problem = 'it broke off' } = await next(reader);
      if (isComplete) return;
      failed += 1;
      faults.push(`"${question}" failed: ${problem}.`);
    };
    const readers = keep(keepAsking(ask, { readers: READERS, pauseMs: PAUSE_MS }));

    for (let restart = 0; restart < RESTARTS; restart += 1) {
      await wait(CALM_MS, undefined, { signal });
      const place = restart % instances.length;
      const instance = instances[place];
      if (!instance) throw new Error(`There is no instance ${place}.`);
      const { address } = instance;
      // Pairs of restarts, so that each instance has both kinds.
      const isAnnounced = restart % (2 * instances.length) < instances.length;
      const retriedBefore = proxy.retried;
      if (isAnnounced) {
        proxy.takeOut(address);
        // What was sent just before has to arrive, as it has with every load balancer's delay.
        await wait(ARRIVAL_MS, undefined, { signal });
      }
      const streams = proxy.underWay(address);
      await instance.stop();
      const end = await instance.ended;
      if (end !== 0) faults.push(`Instance ${place + 1} ended with ${end}.`);
      instances[place] = await start(Number(address.split(':')[1]));
      proxy.putBack(address);
      await proxy.untilServing(address, signal);
      const retried = proxy.retried - retriedBefore;
      if (isAnnounced && retried > 0) faults.push(`${retried} requests went to an instance taken out.`);
      log(
        `restart ${restart + 1}, ${isAnnounced ? 'announced' : 'at once'}: ${streams} streams ended by themselves, ${retried} requests asked elsewhere`,
      );
    }
    await readers.stop();
    log(`${RESTARTS} restarts: ${readers.asked()} questions, ${failed} failed`);
    return faults;
  });

// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { en } from 'docusaurus-rag-chat-widget/messages';
import clientModule from './index.js';

const route = { location: { pathname: '/sub/ur/', search: '', hash: '', state: null } };

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

afterEach(() => document.body.replaceChildren());

it('puts one launcher at the end of the page when it is hydrated, and none more as the reader moves on', async () => {
  document.body.innerHTML = '<div id="__docusaurus"></div>';
  const update = () =>
    act(async () => void clientModule.onRouteDidUpdate?.({ ...route, previousLocation: null } as never));
  await update();
  await update();

  expect(document.body.lastElementChild?.className).toBe('rag-root');
  const launchers = [...document.querySelectorAll('button')].filter(
    (button) => button.getAttribute('aria-haspopup') === 'dialog',
  );
  expect(launchers).toHaveLength(1);
  expect(launchers[0]?.textContent + (launchers[0]?.getAttribute('aria-label') ?? '')).toContain(
    en.launcherLabel,
  );
  expect(launchers[0]?.getAttribute('aria-expanded')).toBe('false');
});

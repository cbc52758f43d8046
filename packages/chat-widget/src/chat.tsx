import { useCallback, useId, useRef, useState, type ReactElement } from 'react';
import { useEscape } from './a11y/use-escape.js';
import { useFocusReturn } from './a11y/use-focus-return.js';
import { useShortcut } from './a11y/use-shortcut.js';
import type { ChatProps } from './chat-props.js';
import { usePageSelection } from './state/use-page-selection.js';
import { Launcher as PlainLauncher } from './ui/launcher.js';
import { usePanel } from './use-panel.js';

/**
 * A button on every page and, once it is wanted, the panel it opens: the reader asks, and answers come with links to
 * the pages they were taken from. Place it once, outside of anything that is replaced at a navigation.
 *
 * @throws RangeError for a `shortcut` that is not a modifier and one character.
 */
export function Chat(props: ChatProps): ReactElement {
  const { locale, direction, messages, loadMessages, shortcut = 'mod+/', slots } = props;
  const Launcher = slots?.Launcher ?? PlainLauncher;
  const panelId = useId();
  const region = useRef<HTMLElement>(null);
  const launcher = useRef<HTMLButtonElement>(null);
  const [wanted, setWanted] = useState(false);
  const { loading, load } = usePanel(async () => {
    const [{ Panel, preparePanel }, allMessages] = await Promise.all([import('./panel.js'), loadMessages()]);
    await preparePanel();
    return { Panel, messages: allMessages };
  }, props.onFault);
  const open = wanted && loading.state === 'ready';

  const close = useCallback(() => setWanted(false), []);

  function toggle(): void {
    setWanted(!open);
    load();
  }

  const hasSelection = usePageSelection() !== '' && !open;
  const keyShortcuts = useShortcut(shortcut, toggle);
  useEscape(region, close);
  useFocusReturn(open, region, launcher);

  return (
    <section
      ref={region}
      className="rag-root"
      aria-label={messages.regionLabel}
      lang={locale}
      dir={direction}
    >
      <Launcher
        label={hasSelection ? messages.launcherSelectionLabel : messages.launcherLabel}
        state={open ? 'open' : wanted && loading.state === 'loading' ? 'loading' : 'closed'}
        failure={wanted && loading.state === 'failed' ? messages.launcherFailed : undefined}
        button={{
          ref: launcher,
          type: 'button',
          'aria-haspopup': 'dialog',
          'aria-expanded': open,
          'aria-controls': loading.state === 'ready' ? panelId : undefined,
          'aria-keyshortcuts': keyShortcuts,
          // The reader seems about to press: time to load what a press needs.
          onPointerEnter: load,
          onFocus: load,
          // Pressing would otherwise end a selection that the question may be about.
          onMouseDown: (event) => event.preventDefault(),
          onClick: toggle,
        }}
      />
      {loading.state === 'ready' && (
        <loading.Panel id={panelId} open={open} onClose={close} chat={props} messages={loading.messages} />
      )}
    </section>
  );
}

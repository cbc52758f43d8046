import { forwardRef } from 'react';
import '../launcher.css';

interface LauncherProps {
  label: string;
  /** Why the panel did not open, when it did not. */
  failure: string | undefined;
  open: boolean;
  loading: boolean;
  /** Id of the panel, once it exists. */
  controls: string | undefined;
  keyShortcuts: string | undefined;
  /** The reader seems about to press: time to load what a press needs. */
  onIntent(): void;
  onPress(): void;
}

// forwardRef: React 18 does not pass `ref` as a property.
export const Launcher = forwardRef<HTMLButtonElement, LauncherProps>(function Launcher(
  { label, failure, open, loading, controls, keyShortcuts, onIntent, onPress },
  ref,
) {
  return (
    <>
      {failure !== undefined && (
        <p className="rag-launcher-failure" role="alert">
          {failure}
        </p>
      )}
      <button
        ref={ref}
        type="button"
        className="rag-launcher"
        data-state={loading ? 'loading' : open ? 'open' : 'closed'}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={controls}
        aria-keyshortcuts={keyShortcuts}
        onPointerEnter={onIntent}
        onFocus={onIntent}
        // Pressing would otherwise end a selection that the question may be about.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPress}
      >
        <svg className="rag-launcher-icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 4h16v12H9l-5 4z" />
        </svg>
        <span className="rag-launcher-label">{label}</span>
      </button>
    </>
  );
});

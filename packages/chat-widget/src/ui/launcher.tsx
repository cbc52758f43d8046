import type { ReactElement } from 'react';
import '../launcher.css';
import type { LauncherSlotProps } from '../slots.js';

export function Launcher({ button, label, state, failure }: LauncherSlotProps): ReactElement {
  return (
    <>
      {failure !== undefined && (
        <p className="rag-launcher-failure" role="alert">
          {failure}
        </p>
      )}
      <button {...button} className="rag-launcher" data-state={state}>
        <svg className="rag-launcher-icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 4h16v12H9l-5 4z" />
        </svg>
        <span className="rag-launcher-label">{label}</span>
      </button>
    </>
  );
}

import type { ReactElement } from 'react';
import type { HeaderSlotProps } from '../slots.js';
import { Icon } from './icon.js';

/** Title of the panel, and what one can do with it. */
export function Header({ title, actions }: HeaderSlotProps): ReactElement {
  return (
    <div className="rag-panel-header">
      <h2 className="rag-panel-title">{title}</h2>
      {actions.map(({ name, label, icon, isMirrored = false, isPressed, press }) => (
        <button
          key={name}
          type="button"
          className={`rag-button rag-icon-button rag-${name}`}
          data-state={isPressed === undefined ? undefined : isPressed ? 'on' : 'off'}
          aria-label={label}
          aria-pressed={isPressed}
          onClick={press}
        >
          <Icon path={icon} mirrored={isMirrored} />
        </button>
      ))}
    </div>
  );
}

import type { FromPanel, PanelState } from '@migmap/protocol';

/** What a page sends is anything at all until it was looked at. */
export function isFromPanel(message: unknown): message is FromPanel {
  if (!isObject(message)) return false;
  switch (message.type) {
    case 'ready':
      return true;
    case 'show':
      return typeof message.view === 'string' && isTextOrAbsent(message.at);
    case 'reveal':
      return typeof message.id === 'string';
    case 'lock':
      return typeof message.isLocked === 'boolean';
    default:
      return false;
  }
}

/** What a panel remembered may be of an older version. */
export function isPanelState(state: unknown): state is PanelState {
  return (
    isObject(state) &&
    typeof state.map === 'string' &&
    typeof state.view === 'string' &&
    typeof state.isLocked === 'boolean' &&
    isTextOrAbsent(state.at)
  );
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

import type { Location, Place } from './place.ts';

/**
 * A command that the server has: code actions call it, and clients hand it on with `workspace/executeCommand`. The
 * server then asks the client to show the page, by `window/showDocument`, outside of the editor. A client that would
 * show it in a way of its own may take the command for itself.
 */
export const openRulePage = 'migmap.openRulePage';

/** Arguments of `openRulePage`: the address of the page. */
export type OpenRulePageArguments = readonly [url: string];

/**
 * A command that the client has: code lenses call it. It shows places that belong to one place: one alone is gone
 * to, several are listed, as after `textDocument/references`.
 */
export const showReferences = 'migmap.showReferences';

/** Arguments of `showReferences`; positions and ranges are those of the Language Server Protocol. */
export type ShowReferencesArguments = readonly [uri: string, position: Place, locations: readonly Location[]];

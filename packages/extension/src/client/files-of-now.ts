import type { TextDocument } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { OLDER } from '../git/older-texts.ts';

/**
 * What a file once was, as the editor shows it beside what it is now, is no map of its own: nothing is found in it,
 * and no list has it.
 */
export const onlyFilesOfNow: Middleware = {
  didOpen: async (document, next) => (isOfNow(document) ? next(document) : undefined),
  didChange: async (event, next) => (isOfNow(event.document) ? next(event) : undefined),
  didClose: async (document, next) => (isOfNow(document) ? next(document) : undefined),
};

function isOfNow({ uri }: TextDocument): boolean {
  return uri.scheme !== OLDER && uri.scheme !== 'git';
}

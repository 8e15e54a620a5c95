/*
 * What the editor and the server say to each other beyond the Language Server Protocol: names of messages and
 * plain types of what they carry. Nothing in here runs.
 */

export * from './commands.ts';
export * from './dependents.ts';
export * from './map-changed.ts';
export type * from './map-version.ts';
export * from './maps.ts';
export * from './outline.ts';
export type * from './panel.ts';
export type * from './panel-words.ts';
export * from './picture.ts';
export type * from './place.ts';
export * from './session.ts';
export * from './state-at.ts';

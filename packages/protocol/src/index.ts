/*
 * What the editor and the server say to each other beyond the Language Server Protocol: names of messages and
 * plain types of what they carry. Nothing in here runs.
 */

export * from './commands.ts';
export * from './compare.ts';
export * from './dependents.ts';
export * from './details.ts';
export * from './edit.ts';
export * from './files.ts';
export * from './map-changed.ts';
export type * from './map-version.ts';
export * from './maps.ts';
export * from './outline.ts';
export type * from './panel.ts';
export type * from './panel-compare.ts';
export type * from './panel-hands.ts';
export type * from './panel-hands-words.ts';
export type * from './panel-time.ts';
export type * from './panel-time-words.ts';
export type * from './panel-ways.ts';
export type * from './panel-ways-words.ts';
export type * from './panel-words.ts';
export * from './picture.ts';
export * from './picture-of-text.ts';
export type * from './place.ts';
export * from './session.ts';
export * from './state-at.ts';

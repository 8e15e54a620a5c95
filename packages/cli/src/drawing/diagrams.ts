// What all drawing parts share, in one bundle.
export * as diagram from '@migmap/diagram';

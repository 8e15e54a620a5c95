import { readFileSync } from 'node:fs';
import { parseText } from '@migmap/language';

/** The floor under a check: Langium's parse of a text, and nothing else. */
const result = parseText(readFileSync(process.argv[2] ?? '', 'utf8'));
if (result.parserErrors.length > 0) process.exitCode = 2;

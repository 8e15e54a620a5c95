import { readFileSync } from 'node:fs';
import { d2Svg } from '../foreign/d2.ts';

/** What D2 needs for one picture of one text, from its start to its end. */
process.stdout.write(await d2Svg(readFileSync(process.argv[2] ?? '', 'utf8')));
process.exit(0);

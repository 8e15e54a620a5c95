import { writeFileSync } from 'node:fs';
import { metricsFile } from './font-metrics.ts';
import { fullPath } from './rule-documents.ts';

const { path, text } = metricsFile();
writeFileSync(fullPath(path), text);

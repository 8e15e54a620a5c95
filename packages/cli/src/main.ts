import { processConsole } from './process-console.ts';
import { run } from './run.ts';

// All output is written by now. Waiting for Node to find nothing left to do gives it time for a last collection
// of garbage, which takes as long as checking a small map.
void run(process.argv.slice(2), processConsole()).then((status) => process.exit(status));

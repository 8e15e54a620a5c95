import { run } from './run.ts';
import { processConsole } from './process-console.ts';

// Set, not exited: what is still on its way into a pipe has to arrive.
void run(process.argv.slice(2), processConsole()).then((status) => {
  process.exitCode = status;
});

#!/usr/bin/env node
// Old JavaScript on purpose: an old Node has to get as far as the line that says what is wrong.
'use strict';

var needed = 22;
var found = process.versions.node;

if (parseInt(found, 10) < needed) {
  process.stderr.write(
    'migmap needs Node.js ' +
      needed +
      ' or newer, and this is ' +
      found +
      ': install a newer one and run it again.\n',
  );
  process.exitCode = 2;
} else {
  require('./launch.js');
}

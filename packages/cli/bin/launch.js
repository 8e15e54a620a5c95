'use strict';

// Compiling the parser costs more than checking a small map. V8 can keep what it has compiled; it keeps most
// when asked after a run, because only then it has seen which functions are needed. So each bundle is loaded
// with the code cache of an earlier run, and a run without one leaves one behind.
const fs = require('node:fs');
const path = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');

// With much memory in the machine V8 lets garbage pile up to twice of what is needed: 50 000 services took 2.6 GB
// of which 1.1 were in use. Growing in smaller steps costs no time that can be measured.
v8.setFlagsFromString('--heap-growing-percent=60');

const bundles = path.join(__dirname, '..', 'dist');
const uncached = [];
const loaded = new Map();
const sealLength = 8;

// Node has it from 22.3 on. To `require` is the same; only the bundles cannot do so by themselves.
process.getBuiltinModule ??= require;

process.on('exit', keepCompiledCode);
load('main.cjs');

/** Bundles ask for each other with `require('./name.cjs')`; each runs once. */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const filename = path.join(bundles, name);
  const source = readBundle(filename);
  const key = cacheKey(name, source);
  const cachedData = key && readCache(key);
  const script = new vm.Script(`(function (exports, require, module, __dirname) {${source}\n})`, {
    filename,
    cachedData,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (key && (!cachedData || script.cachedDataRejected)) uncached.push({ key, script });
  const module = { exports: {} };
  loaded.set(name, module);
  script.runInThisContext()(module.exports, requireFrom, module, bundles);
  return module.exports;
}

function requireFrom(id) {
  return /^\.\/[a-z-]+\.cjs$/.test(id) ? load(id.slice(2)) : require(id);
}

function readBundle(filename) {
  try {
    // The build writes nothing but ASCII, and this reads it fastest.
    return fs.readFileSync(filename, 'latin1');
  } catch {
    process.stderr.write(
      `migmap is not whole: ${filename} cannot be read. Install it again, or run its build.\n`,
    );
    process.exit(3);
  }
}

/** V8 itself only compares lengths, so the name holds the digest that the build wrote at the bundle's head. */
function cacheKey(name, source) {
  const digest = /^\/\*([0-9a-f]{16})\*\//.exec(source);
  if (!digest) return undefined;
  return `${name}-${digest[1]}-${process.version}-${process.arch}.code`;
}

function readCache(key) {
  for (const folder of [bundles, privateFolder()]) {
    try {
      const kept = fs.readFileSync(path.join(folder, key));
      const code = kept.subarray(0, -sealLength);
      if (sealOf(code).equals(kept.subarray(-sealLength))) return code;
    } catch {
      // No run has left one here: it is made after this one.
    }
  }
  return undefined;
}

function keepCompiledCode() {
  for (const { key, script } of uncached) {
    const code = script.createCachedData();
    const kept = Buffer.concat([code, sealOf(code)]);
    if (!keepIn(bundles, key, kept)) keepIn(privateFolder(), key, kept);
  }
}

/**
 * V8 runs what it is given, unseen, and falls over a block that the disk has lost. So the length and words out
 * of every block are added up; to add up all would take as long as it saves.
 */
function sealOf(code) {
  const seal = Buffer.alloc(sealLength);
  let sum = 0;
  for (let at = 0; at + 4 <= code.length; at += 2048) sum = (Math.imul(sum, 31) + code.readInt32LE(at)) | 0;
  seal.writeUInt32LE(code.length, 0);
  seal.writeInt32LE(sum, 4);
  return seal;
}

/** Written beside and renamed: another run finds all of it or nothing. A cache is never worth a failure. */
function keepIn(folder, key, code) {
  const temporary = path.join(folder, `.${key}.${process.pid}`);
  try {
    fs.writeFileSync(temporary, code, { flag: 'wx' });
    fs.renameSync(temporary, path.join(folder, key));
    return true;
  } catch {
    fs.rmSync(temporary, { force: true });
    return false;
  }
}

/** Compiled code is run as it is, so a folder that others can write into is not used. */
function privateFolder() {
  const user = process.getuid ? process.getuid() : 'user';
  const folder = path.join(require('node:os').tmpdir(), `migmap-${user}`);
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    const stat = fs.lstatSync(folder);
    const shared = process.getuid && (stat.uid !== user || (stat.mode & 0o077) !== 0);
    return stat.isDirectory() && !shared ? folder : path.join(bundles, 'no-cache');
  } catch {
    return path.join(bundles, 'no-cache');
  }
}

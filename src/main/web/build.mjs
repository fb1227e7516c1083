// Builds the islands: node build.mjs OUTPUT
//
// Runs on any Node. One that is too old, or npm that is not there, is said in a line and no failure: the pages do
// without islands. Packages are installed only when the lock file is another than the one they were installed from,
// and islands are built only when a file here is another than those they were built from.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const output = resolve(process.argv[2] || join(here, '../../../target/classes/org/mufakat/web/islands'));
const oldest = [20, 19];

function without(reason) {
  console.log(`islands: ${reason}; the pages are built without islands`);
  process.exit(0);
}

function run(command, ...args) {
  const windows = process.platform === 'win32' && command === 'npm';
  const done = spawnSync(command, args, { cwd: here, stdio: ['ignore', 'inherit', 'inherit'], shell: windows });
  if (done.error && done.error.code === 'ENOENT') {
    without(`${command} is not there`);
  }
  if (done.status !== 0) {
    console.error(`islands: '${command} ${args.join(' ')}' failed; -Dislands.skip builds without islands`);
    process.exit(1);
  }
}

function hashOf(files) {
  const hash = createHash('sha256');
  files.forEach((file) => hash.update(file).update('\0').update(readFileSync(join(here, file))).update('\0'));
  return hash.digest('hex');
}

/** Files below a directory, sorted, as paths from here. */
function below(directory) {
  return readdirSync(join(here, directory))
    .sort()
    .map((name) => `${directory}/${name}`)
    .flatMap((path) => (statSync(join(here, path)).isDirectory() ? below(path) : [path]));
}

/** Do what is to be done unless the mark says that it has been done of these very files. */
function onceFor(files, mark, work) {
  const hash = hashOf(files);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) {
    return;
  }
  work();
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, hash);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  without(`Node ${process.versions.node} is older than ${oldest.join('.')}`);
}
onceFor(['package.json', 'package-lock.json'], join(here, 'node_modules/.mufakat-lock'), () =>
  run('npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'),
);
const files = ['package-lock.json', 'tsconfig.json', 'vite.config.js', 'build.mjs', ...below('src')];
onceFor(files, join(output, 'built-from'), () => {
  run(process.execPath, 'node_modules/typescript/bin/tsc');
  run(process.execPath, 'node_modules/vite/bin/vite.js', 'build', '--outDir', output);
});

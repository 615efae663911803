// How fast Lamina builds many sites beside Hugo, on this machine, in this run.
//
//   node src/bench/many-sites.mjs [CLINICSxTOPICS…]     default: 5x20 50x20 500x20
//
// Runs of all ways alternate, each into a new folder; the table has medians of wall-clock seconds of
// whole processes, through the launcher, and the largest resident size. ROUNDS=5, JAVA25=/path/to/jdk
// for a second Java, WORK=folder. Needs hugo and GNU time. Hugo's three ways: each topic rendered
// once and reused by stub pages; one site with a section for each clinic; a configuration for each
// clinic, two at a time.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const lamina = join(here, '../../lamina');
const work = process.env.WORK || mkdtempSync(join(tmpdir(), 'many-sites-'));
const rounds = +(process.env.ROUNDS || 5);
const sizes = process.argv.slice(2).length ? process.argv.slice(2) : ['5x20', '50x20', '500x20'];
const java25 = process.env.JAVA25;
const structure = 'links/*,page/*,accessibility/*,required/*';

const ways = {
  'cp -r': { command: (out, last) => ['cp', ['-r', last, out]] },
  'Lamina, no checks': { in: 'lamina', pages: 4, command: (out) => [lamina, ['build', '--no-cache', '--no-check', '--out', out]] },
  'Lamina, structure and required text': {
    in: 'lamina', pages: 4, command: (out) => [lamina, ['build', '--no-cache', '--rules', structure, '--out', out]],
  },
  'Lamina': { in: 'lamina', pages: 4, command: (out) => [lamina, ['build', '--no-cache', '--out', out]] },
  ...(java25 && {
    'Lamina, no checks, Java 25': { in: 'lamina', pages: 4, java: java25, command: (out) => [lamina, ['build', '--no-cache', '--no-check', '--out', out]] },
    'Lamina, Java 25': { in: 'lamina', pages: 4, java: java25, command: (out) => [lamina, ['build', '--no-cache', '--out', out]] },
  }),
  'Hugo, topics once': { in: 'hugo-once', pages: 4, extra: 1, command: (out) => ['hugo', ['--quiet', '-d', out]] },
  'Hugo, one site': { in: 'hugo-section', pages: 4, most: 500, extra: 1, command: (out) => ['hugo', ['--quiet', '-d', out]] },
  'Hugo, configurations': {
    in: 'hugo-configs',
    pages: 4,
    most: 500,
    command: (out) => ['sh', ['-c',
      `ls clinics | sed 's/.toml$//' | xargs -P2 -I{} hugo --quiet --config config.toml,clinics/{}.toml -d ${out}/{}`]],
  },
};

function count(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce(
    (sum, one) => sum + (one.isDirectory() ? count(join(folder, one.name)) : one.name.endsWith('.html') ? 1 : 0), 0);
}

function run(root, way, out, last) {
  const [program, args] = way.command(out, last);
  const measured = join(root, 'time');
  const env = { ...process.env, ...(way.java && { JAVA_HOME: way.java }) };
  const start = process.hrtime.bigint();
  const done = spawnSync('/usr/bin/time', ['-f', '%M', '-o', measured, program, ...args],
    { cwd: way.in ? join(root, way.in) : root, env, encoding: 'utf8' });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (done.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${done.stdout}${done.stderr}`);
  return { seconds, megabytes: +readFileSync(measured, 'utf8').trim() / 1024 };
}

const folder = (name) => name.replace(/\W+/g, '-');

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

for (const size of sizes) {
  const [clinics, topics] = size.split('x').map(Number);
  const root = join(work, size);
  if (!existsSync(join(root, 'lamina'))) {
    execFileSync('node', [join(here, 'make-library.mjs'), root, clinics, topics]);
  }
  // What copies is last, for it needs what to copy.
  const possible = [...Object.entries(ways).slice(1), Object.entries(ways)[0]]
    .filter(([, way]) => clinics <= (way.most ?? Infinity));
  const figures = new Map(possible.map(([name]) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    // Folders are new in each round and stay until the end: what was just deleted makes files slow.
    const outputs = join(root, `out-${round}`);
    mkdirSync(outputs, { recursive: true });
    const last = join(outputs, folder('Lamina'));
    for (const [name, way] of possible) {
      const out = join(outputs, folder(name));
      const figure = run(root, way, out, last);
      const wanted = clinics * (topics + (way.pages ?? 4)) + (way.extra ?? 0);
      const made = count(out);
      if (Math.abs(made - wanted) > 1) throw new Error(`${name} made ${made} pages, not ${wanted}`);
      // The first round warms the disk and Java's archive of classes; it does not count.
      if (round > 0) figures.get(name).push(figure);
    }
  }
  const best = median(figures.get('Hugo, topics once').map((one) => one.seconds));
  const floor = median(figures.get('cp -r').map((one) => one.seconds));
  const page = statSync(join(root, 'out-1', folder('Lamina'), 'clinic-0001/topic-1.html')).size;
  console.log(`\n${clinics} clinics x ${topics} topics: ${clinics * (topics + 4)} pages of ${(page / 1024).toFixed(0)} KB, medians of ${rounds}`);
  console.log('| | seconds | of Hugo, topics once | of cp -r | MB |\n|---|---|---|---|---|');
  for (const [name, all] of figures) {
    const seconds = median(all.map((one) => one.seconds));
    const megabytes = median(all.map((one) => one.megabytes));
    console.log(`| ${name} | ${seconds.toFixed(2)} | ${(seconds / best).toFixed(2)} | ${(seconds / floor).toFixed(1)} | ${megabytes.toFixed(0)} |`);
  }
  for (let round = 0; round <= rounds; round++) rmSync(join(root, `out-${round}`), { recursive: true, force: true });
}
if (!process.env.WORK) rmSync(work, { recursive: true, force: true });

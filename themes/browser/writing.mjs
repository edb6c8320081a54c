// A copy of the example portfolio that is served while it is written.
import { after } from 'node:test';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const workshop = mkdtempSync(path.join(os.tmpdir(), 'mentorfolio-'));
const running = new Set();
after(() => {
  for (const program of running) program.kill('SIGKILL');
  rmSync(workshop, { recursive: true });
});

// The program is built once, unless MENTORFOLIO names one.
const program = process.env.MENTORFOLIO || path.join(workshop, 'mentorfolio');
if (!process.env.MENTORFOLIO) execFileSync('go', ['build', '-o', program, './cmd/mentorfolio'], { cwd: repository, stdio: 'inherit' });

// write copies the example and serves it until the test ends. What it returns
// changes files, and ends and starts the server, which comes back at its address.
export async function write(test, ...flags) {
  const folder = mkdtempSync(path.join(workshop, 'portfolio-'));
  cpSync(path.join(repository, 'content-example'), folder, { recursive: true, filter: from => !/content-example\/(public|edition-\w+)/.test(from) });
  const file = name => path.join(folder, name);
  const desk = {
    read: name => readFileSync(file(name), 'utf8'),
    remove: name => rmSync(file(name)),
    // save writes as most editors do: beside the file, and then in its place.
    save(name, text) {
      mkdirSync(path.dirname(file(name)), { recursive: true });
      writeFileSync(file(`${name}.tmp~`), text);
      renameSync(file(`${name}.tmp~`), file(name));
    },
    edit(name, from, to) {
      const text = desk.read(name);
      if (!text.includes(from)) throw new Error(`${name} does not say ${from}`);
      desk.save(name, text.replace(from, to));
    },
    async start() {
      desk.program = spawn(program, ['serve', folder, '--as-of', '2026-07-20', '--port', new URL(desk.address ?? 'http://host:0').port || '0', ...flags], { stdio: ['ignore', 'pipe', 'ignore'] });
      running.add(desk.program);
      desk.address = await greeting(desk.program);
    },
    async stop() {
      desk.program.kill('SIGKILL');
      await once(desk.program, 'exit');
      running.delete(desk.program);
    },
  };
  await desk.start();
  test.after(() => desk.stop());
  return desk;
}

// greeting is the address that the program says first. What it says later is
// read as well: a program that nobody listens to would end.
function greeting(program) {
  return new Promise((found, lost) => {
    let said = '';
    program.stdout.setEncoding('utf8').on('data', some => {
      said += some;
      const address = /http:\S+\//.exec(said);
      if (address) found(address[0]);
    });
    program.on('exit', () => lost(new Error(`the program ended and had said: ${said}`)));
  });
}

// behind is a proxy that has a site below a prefix, which the site never hears
// of, and asks for it by the name of this machine. It returns the site's address there.
export async function behind(prefix, address) {
  const proxy = http.createServer((request, response) => {
    if (!request.url.startsWith(prefix)) return response.writeHead(404).end('outside of the prefix');
    const { host } = new URL(address);
    const asked = http.request(new URL(request.url.slice(prefix.length - 1), address), { method: request.method, headers: { ...request.headers, host } }, answer => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    asked.on('error', () => response.destroy());
    response.on('close', () => asked.destroy());
    asked.end();
  });
  await new Promise(listening => proxy.listen(0, '127.0.0.1', listening));
  proxy.unref();
  return `http://127.0.0.1:${proxy.address().port}${prefix}`;
}

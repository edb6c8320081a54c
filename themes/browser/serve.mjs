// Serves a folder as a host of static sites does: a folder answers with its
// index.html, an unknown address with 404.html, and the whole site may stand
// under a path of its own.
import { readFile, stat } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.json': 'application/json', '.xml': 'application/xml', '.atom': 'application/atom+xml' };

// fileOf returns the file below folder that an address below base asks for, or undefined.
async function fileOf(folder, base, address) {
  const { pathname } = new URL(address, 'http://host');
  if (!pathname.startsWith(base)) return undefined;
  const file = path.join(folder, decodeURIComponent(pathname.slice(base.length)), pathname.endsWith('/') ? 'index.html' : '');
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? file : undefined;
}

// serve answers on a free port of this machine for as long as the tests run,
// and returns the address of the site, which ends in "/".
export async function serve(folder, base = '/') {
  const server = http.createServer(async (request, response) => {
    const found = await fileOf(folder, base, request.url);
    const file = found ?? path.join(folder, '404.html');
    response.writeHead(found ? 200 : 404, { 'content-type': types[path.extname(file)] ?? 'text/plain; charset=utf-8' });
    response.end(await readFile(file));
  });
  await new Promise(listening => server.listen(0, '127.0.0.1', listening));
  server.unref();
  return `http://127.0.0.1:${server.address().port}${base}`;
}

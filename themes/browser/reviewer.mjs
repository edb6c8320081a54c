// A copy of the example portfolio, a desk of one of its works, and what comes
// of the review that is written there.
import { after } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { browser, wide } from './browser.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const workshop = mkdtempSync(path.join(os.tmpdir(), 'mentorfolio-'));
after(() => rmSync(workshop, { recursive: true }));

// The program is built once, unless MENTORFOLIO names one.
const program = process.env.MENTORFOLIO || path.join(workshop, 'mentorfolio');
if (!process.env.MENTORFOLIO) execFileSync('go', ['build', '-o', program, './cmd/mentorfolio'], { cwd: repository, stdio: 'inherit' });

const day = ['--as-of', '2026-07-20'];

// portfolio is a copy of the example in which a test may write.
export function portfolio() {
  const folder = mkdtempSync(path.join(workshop, 'portfolio-'));
  cpSync(path.join(repository, 'content-example'), folder, { recursive: true, filter: from => !/content-example\/(public|edition-\w+)/.test(from) });
  const file = name => path.join(folder, name);
  return {
    folder,
    read: name => readFileSync(file(name), 'utf8'),
    write(name, text) {
      mkdirSync(path.dirname(file(name)), { recursive: true });
      writeFileSync(file(name), text);
    },
    // desk writes the desk of a work for somebody and returns the file's address.
    desk(work, person, ...flags) {
      const to = file(`desk-${person}.html`);
      execFileSync(program, ['review', work, folder, '--for', person, '-o', to, ...day, ...flags], { stdio: ['ignore', 'pipe', 'inherit'] });
      return pathToFileURL(to).href;
    },
    // build makes the site of everything, and fails with what is wrong in it.
    build(audience = 'private') {
      const site = mkdtempSync(path.join(workshop, 'site-'));
      const { status, stderr } = spawnSync(program, ['build', folder, '-d', site, '--audience', audience, '--addresses', 'file', ...day], { encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      return { told: stderr, data: JSON.parse(readFileSync(path.join(site, 'portfolio.json'), 'utf8')), page: name => pathToFileURL(path.join(site, name, 'index.html')).href };
    },
  };
}

// sit opens a desk. What it asks of anybody, and what it refuses to run, are faults.
export async function sit(desk, settings = {}) {
  const context = await browser.newContext({ viewport: wide, acceptDownloads: true, ...settings });
  const tab = await context.newPage();
  tab.heard = [];
  tab.on('request', request => { if (!/^(data|blob):/.test(request.url()) && request.url() !== desk) tab.heard.push(`it asks for ${request.url()}`); });
  tab.on('console', message => { if (['error', 'warning'].includes(message.type())) tab.heard.push(message.text()); });
  tab.on('pageerror', error => tab.heard.push(String(error)));
  await tab.goto(desk);
  return tab;
}

// rise leaves a desk at which nothing went wrong.
export async function rise(tab) {
  assert.deepEqual(tab.heard, []);
  await tab.context().close();
}

// select selects words of the work, as a mouse or a thumb would leave them.
export const select = (tab, words) => tab.evaluate(words => {
  const walker = document.createTreeWalker(document.querySelector('#_read'), NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const at = node.data.indexOf(words);
    if (at < 0 || node.parentElement.closest('[data-aside]')) continue;
    node.parentElement.scrollIntoView({ block: 'center' });
    getSelection().setBaseAndExtent(node, at, node, at + words.length);
    return;
  }
  throw new Error(`the work does not say ${words}`);
}, words);

// download presses a button and returns the file that comes: its name and its text.
export async function download(tab, press) {
  const [file] = await Promise.all([tab.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

// tied opens the page of a work and returns, of each note by its text, the words
// that are marked with its number; those of code without its lines.
export async function tied(page) {
  const tab = await browser.newPage();
  await tab.goto(page);
  const found = await tab.evaluate(() => [...document.querySelectorAll('.beside .note')].map(note => ({
    text: note.querySelector(':scope > div').innerText,
    number: /^\d+/.exec(note.querySelector('strong').textContent)[0],
  })).map(({ text, number }) => [text, [...document.querySelectorAll(`mark[data-notes~="${number}"]`)].map(mark => mark.textContent).join('')]));
  await tab.close();
  return new Map(found);
}

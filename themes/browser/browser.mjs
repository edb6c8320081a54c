// The browser of a test file, and the one way in which tests go through a site.
import { after } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

// installed is the first Chromium on this machine.
function installed() {
  const names = ['/usr/bin/chromium', 'chromium', 'chromium-browser', 'google-chrome'];
  for (const name of names) {
    try { return execFileSync('which', [name], { encoding: 'utf8' }).trim(); } catch { /* the next one */ }
  }
  throw new Error(`none of ${names.join(', ')} is installed, and CHROME names none`);
}

export const browser = await chromium.launch({ executablePath: process.env.CHROME || installed(), args: flags });
after(() => browser.close());

// The screens that pages are looked at on.
export const wide = { width: 1280, height: 800 }, narrow = { width: 320, height: 640 };

// everyPage opens pages of a site and fails with what `look` finds wrong on
// any of them. `look` is given the tab and the page, and returns sentences.
// `ready` is given the browser's context before the first page. The other
// settings are the context's own: viewport, colorScheme, ...
export async function everyPage({ site, pages, ready = () => {}, ...settings }, look) {
  assert.ok(pages.length > 0, 'there is no page to look at');
  const context = await browser.newContext(settings);
  await ready(context);
  const waiting = [...pages], faults = new Map();
  await Promise.all([1, 2].map(async () => {
    const tab = await context.newPage();
    for (let page; (page = waiting.shift());) {
      await tab.goto(address(site, page));
      for (const fault of await look(tab, page)) faults.set(fault, [...(faults.get(fault) ?? []), page]);
    }
  }));
  await context.close();
  report(faults);
}

// address is where a page of a site is read: on the web, folders hide their index.html.
export function address(site, page) {
  const shown = site.startsWith('file:') ? page : page.replace(/(^|\/)index\.html$/, '$1');
  return site + shown.split('/').map(encodeURIComponent).join('/');
}

// report fails with each fault once, and the pages that have it.
function report(faults) {
  if (faults.size === 0) return;
  const lines = [...faults].map(([fault, pages]) => `${fault}\n    on ${pages.slice(0, 3).join(', ')}${pages.length > 3 ? ` and ${pages.length - 3} more` : ''}`);
  assert.fail(`\n  ${lines.sort().join('\n  ')}`);
}

// Saves the files that live.go gives it, and measures how long it takes until
// the pages that are open say so. Everything is measured by the clock of this
// program, and the same for every site.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';

const { chromium } = createRequire(new URL('../../themes/browser/', import.meta.url))('playwright-core');
const { chrome, pages, saves } = JSON.parse(readFileSync(0, 'utf8'));
const patience = 60_000;

// look runs in every document before anything of it is there, and tells which
// mark the page has, each once: as soon as it is in the document, and again
// when the next frame is drawn.
const look = () => {
  let last;
  new MutationObserver(() => {
    const mark = document.querySelector('main')?.textContent.match(/saved\d+/)?.[0];
    if (!mark || mark === last) return;
    last = mark;
    window.told('there', mark);
    requestAnimationFrame(() => window.told('drawn', mark));
  }).observe(document, { subtree: true, childList: true, characterData: true });
};

// open opens a page, and returns what says when it has come to say something.
async function open(browser, { address }) {
  const tab = await (await browser.newContext()).newPage();
  const waiting = new Map();
  await tab.exposeFunction('told', (what, mark) => waiting.get(`${what} ${mark}`)?.(performance.now()));
  await tab.addInitScript(look);
  await tab.goto(address, { waitUntil: 'load' });
  const when = (what, mark) => new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${address} does not say ${mark}`)), patience);
    waiting.set(`${what} ${mark}`, now => (clearTimeout(late), resolve(now)));
  });
  return { tab, when };
}

// trip is how long a word takes from here to the page and back, with nothing to do there.
async function trip({ tab, when }, n) {
  const back = when('empty', n), from = performance.now();
  await tab.evaluate(n => window.told('empty', n), n);
  return await back - from;
}

async function save({ when }, file, { mark }, text) {
  const both = Promise.all([when('there', mark), when('drawn', mark)]), from = performance.now();
  writeFileSync(file, text);
  return (await both).map(at => at - from);
}

const browser = await chromium.launch({ executablePath: chrome, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
try {
  const tabs = await Promise.all(pages.map(page => open(browser, page)));
  const trips = [], took = [];
  for (const each of saves) {
    const row = [];
    for (const [i, tab] of tabs.entries()) {
      await pause(300 + 1000 * Math.random()); // a person does not save in step with anybody's clock
      row.push(await save(tab, pages[i].file, each, each.texts[i]));
    }
    took.push(row);
    trips.push(await trip(tabs[0], took.length));
  }
  console.log(JSON.stringify({ trips, took }));
} finally {
  await browser.close();
}

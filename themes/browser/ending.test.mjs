// A mentorship that has ended: every page says so, none speaks of what is next,
// and a letter and a résumé are printed on one sheet.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, browser, everyPage } from './browser.mjs';
import { midway, top } from './editions.mjs';
import { serve } from './serve.mjs';

const site = await serve(top.folder), running = await serve(midway.folder);

// present runs in a page of an ended mentorship.
function present() {
  const faults = document.querySelector('main > .archive')?.checkVisibility() ? [] : ['it does not say that all has ended'];
  const states = [...document.querySelectorAll('.state, .how')].map(state => state.textContent.trim());
  for (const word of ['Late', 'Overdue', 'At risk', 'Off track', 'On track', 'Active', 'Planned']) if (states.includes(word)) faults.push(`something is called ${word}`);
  for (const said of document.querySelectorAll('.standing, .finding, .progress + p')) if (/Next:|\b(is|are) (late|overdue)\b|\bdue in\b/.test(said.textContent)) faults.push(`it says “${said.textContent}”`);
  return faults;
}

test('every page says that the mentorship has ended, and nothing is next, late or at risk', () => everyPage({ site, pages: top.pages.filter(page => page !== '404.html') }, tab => tab.evaluate(present)));

test('while it goes on, no page speaks of an end', () => everyPage({ site: running, pages: ['index.html', 'goals/index.html', 'closing/index.html'] }, tab =>
  tab.evaluate(() => [...document.querySelectorAll('.archive')].map(line => `it says “${line.textContent}”`))));

for (const page of ['resume/index.html', ...top.pages.filter(page => /^letters\/.+\//.test(page))]) {
  test(`${page} is printed on one sheet`, async () => {
    const tab = await browser.newPage();
    await tab.goto(address(site, page));
    const pdf = (await tab.pdf({ format: 'A4', margin: { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' } })).toString('latin1');
    assert.equal(pdf.match(/\/Type \/Page\b/g).length, 1);
    await tab.close();
  });
}

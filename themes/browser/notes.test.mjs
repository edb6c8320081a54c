// Notes of reviews can be followed to the words that they speak of, and back,
// on whichever page the words stand; what is tied to no words says so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, everyPage, narrow, wide } from './browser.mjs';
import { tongues, top } from './editions.mjs';
import { serve } from './serve.mjs';

const site = await serve(top.folder);

test('every number in a text leads to its note, and the note back', () => everyPage({ site, pages: top.pages, viewport: narrow }, tab => tab.evaluate(() => {
  const at = href => document.getElementById(decodeURIComponent(href.slice(1)));
  return [...document.querySelectorAll(':is(.note-ref, .note-refs) a')].flatMap(number => {
    const note = at(number.getAttribute('href'));
    if (!note?.matches('.beside > .note')) return [`${number.ariaLabel} leads to no note`];
    const back = note.querySelector('p:first-child a[href^="#"]');
    if (at(back?.getAttribute('href') ?? '#') !== number) return [`${number.ariaLabel} has no way back`];
    const words = document.querySelector(`mark[data-notes~="${number.textContent}"]`);
    return words ? [] : [`the words of ${number.ariaLabel} are not marked`];
  });
})));

test('numbers are given once on a page', () => everyPage({ site, pages: top.pages, viewport: narrow }, tab => tab.evaluate(() => {
  const numbers = [...document.querySelectorAll('article.review .note > p:first-child strong, section > .rows .note > p:first-child strong')].map(strong => strong.textContent.split(' ')[0]);
  return numbers.filter((number, i) => numbers.indexOf(number) !== i).map(number => `two notes are number ${number}`);
})));

test('a note on words of another page leads there, to the words', async () => {
  const tab = await browser.newPage({ viewport: wide });
  for (const [from, name, words] of [
    ['milestones/falls-rate/', /^To the words of 2 in Falls rate$/, "and fell_at <  '2001-07-01'"],
    ['milestones/falls-rate/', /^To the words of 3 in Falls rate, the first try$/, 'Nothing in this table looked odd to me.'],
    ['reviews/2026-04-20-falls-rate-peer/', /^To the words of 1 in Falls rate$/, 'They meet only as totals, one row a month.'],
  ]) {
    await tab.goto(site + from);
    await tab.getByRole('link', { name }).click();
    await tab.waitForURL(/samples.*#_words-/);
    const number = tab.locator(':target');
    assert.ok(await number.isVisible(), `${from} leads to a number that is seen`);
    const marked = await tab.evaluate(() => [...document.querySelectorAll(`mark[data-notes~="${document.querySelector(':target').textContent}"]`)].map(mark => mark.textContent).join(''));
    assert.equal(marked, words);
  }
  await tab.close();
});

test('a note beside a file says its line', async () => {
  const tab = await browser.newPage({ viewport: wide });
  await tab.goto(site + 'samples/falls-rate/');
  const note = tab.locator('.work .note', { hasText: 'The same two dates' });
  const line = Number(/line (\d+)/.exec(await note.locator('p').first().innerText())[1]);
  const code = (await tab.locator('.work pre').innerText()).split('\n');
  assert.match(code[line - 1], /and fell_at < {2}'2001-07-01';/);
  await tab.close();
});

test('the same criterion stands in one row, with a column for each review in order of date', async () => {
  const tab = await browser.newPage({ viewport: wide });
  for (const page of ['samples/falls-rate/', 'samples/falls-rate-first-try/', 'milestones/falls-rate/']) {
    await tab.goto(site + page);
    const table = tab.locator('section:has(#_across) table');
    assert.deepEqual((await table.locator('thead th a').allInnerTexts()).map(text => text.replace(/ · .*/, '')), ['12 March 2026', '17 March 2026', '20 April 2026', '21 April 2026']);
    assert.equal(await table.locator('tbody tr', { hasText: 'Gets the number' }).locator('td').count(), 4);
    assert.match(await table.locator('tbody tr', { hasText: 'Gets the number' }).locator('td').nth(1).innerText(), /With help \(1 of 4\)/);
  }
  await tab.close();
});

test('a note that is tied to no words has them as they were, and as they read now, as text', async () => {
  const tab = await browser.newPage({ viewport: narrow });
  const alarms = [];
  tab.on('dialog', dialog => { alarms.push(dialog.message()); dialog.dismiss(); });
  await tab.goto(await serve(tongues.folder) + 'samples/hostile/');
  const note = tab.locator('article.review .note');
  assert.deepEqual(await note.locator('blockquote').allInnerTexts(), ['<b> x < y && y > w </b>', 'x < y && y > z']);
  assert.equal(await note.locator('blockquote strong').innerText(), 'x < y && y > w');
  assert.match(await note.innerText(), /<img src=x onerror=alert\(1\)>/);
  assert.equal(await note.locator('a').count(), 0, 'it leads nowhere');
  assert.match(await tab.locator('article.review').innerText(), /has changed since/);
  assert.deepEqual(alarms, []);
  await tab.close();
});

// A page is light: it comes with the first flight of a connection, in two
// requests, and asks nobody else for anything.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { everyPage } from './browser.mjs';
import { midway, top } from './editions.mjs';
import { serve } from './serve.mjs';

const weigh = text => gzipSync(text, { level: 9 }).length;
const sheet = edition => readFileSync(path.join(edition.folder, readdirSync(edition.folder).find(file => file.endsWith('.css'))));
const weights = edition => edition.pages.map(page => [page, weigh(edition.text(page)) + weigh(sheet(edition))]);

// Letters, the end and its stories, and a résumé on one printed sheet are 700 bytes of it.
test('the style sheet has less than 5,700 bytes, compressed', () => {
  assert.ok(weigh(sheet(top)) < 5700, `it has ${weigh(sheet(top))}`);
});

test('no page has more than 14 KB of HTML and CSS, compressed', () => {
  const heavy = [...weights(top), ...weights(midway)].filter(([, weight]) => weight > 14 * 1024);
  assert.deepEqual(heavy, []);
});

test('a page of text has no more than 8.5 KB', () => {
  const texts = weights(top).filter(([page]) => /^(about|reflections|letters)\/(?:[^/]+\/)?index\.html$/.test(page));
  assert.ok(texts.length > 8, `there are ${texts.length} pages of text`);
  assert.deepEqual(texts.filter(([, weight]) => weight > 8.5 * 1024), []);
});

test('a page is two requests and the author’s pictures, none of them to anyone else', async () => {
  const site = await serve(top.folder), asked = new Map();
  const ready = context => context.on('request', request => {
    const of = request.frame().page();
    if (!request.url().startsWith('data:')) asked.set(of, [...(asked.get(of) ?? []), request]);
  });
  await everyPage({ site, pages: top.pages, ready }, async tab => {
    await tab.waitForLoadState('load');
    const requests = asked.get(tab);
    asked.delete(tab);
    const own = requests.filter(request => !['image', 'media'].includes(request.resourceType()));
    return [
      ...own.length > 2 ? [`it asks for ${own.map(request => request.url()).join(' ')}`] : [],
      ...requests.filter(request => !request.url().startsWith(site)).map(request => `it asks ${request.url()}`),
    ];
  });
});

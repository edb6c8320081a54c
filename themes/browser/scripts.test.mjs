// The site works without JavaScript: nothing of it is made by a script.
import { test } from 'node:test';
import { everyPage } from './browser.mjs';
import { top } from './editions.mjs';
import { serve } from './serve.mjs';

test('every page says the same with JavaScript off as with it on', async () => {
  const site = await serve(top.folder), said = new Map();
  const text = tab => tab.evaluate(() => document.body.innerText);
  await everyPage({ site, pages: top.pages }, async (tab, page) => {
    said.set(page, await text(tab));
    return said.get(page) ? [] : ['it says nothing'];
  });
  await everyPage({ site, pages: top.pages, javaScriptEnabled: false }, async (tab, page) => await text(tab) === said.get(page) ? [] : ['it says something else without JavaScript']);
});

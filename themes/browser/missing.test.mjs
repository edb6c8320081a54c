// An unknown address at any depth is answered with a page that has its style
// and leads home.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser } from './browser.mjs';
import { below, top } from './editions.mjs';
import { serve } from './serve.mjs';

for (const [base, edition] of [['/', top], ['/repository/', below]]) {
  for (const unknown of ['nothing', 'goals/nothing/', 'a/b/c/d/nothing.html?x=1']) {
    test(`an unknown address ${base}${unknown} has its style, and its links work`, async () => {
      const site = await serve(edition.folder, base), tab = await browser.newPage();
      assert.equal((await tab.goto(site + unknown)).status(), 404);
      assert.match(await tab.evaluate(() => getComputedStyle(document.querySelector('h1')).fontFamily), /Georgia/);
      const links = await tab.locator('a').evaluateAll(all => all.map(link => link.href));
      for (const link of links) {
        const answer = await tab.request.get(link);
        assert.equal(answer.status(), link.includes('#') ? 404 : 200, link);
      }
      await tab.locator('main a').last().click();
      assert.equal(tab.url(), site);
      await tab.close();
    });
  }
}

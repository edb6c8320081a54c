// The content security policy forbids scripts, inline styles and other hosts,
// and no page needs any of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, everyPage } from './browser.mjs';
import { tongues, top } from './editions.mjs';
import { serve } from './serve.mjs';

// listen runs before a page, and keeps what the policy refuses.
function listen() {
  window.refused = [];
  document.addEventListener('securitypolicyviolation', event => window.refused.push(`the policy refuses ${event.violatedDirective} ${event.blockedURI}`));
}

// written runs in the page and names what a strict policy would refuse.
function written() {
  const faults = [...window.refused];
  if (!document.querySelector('meta[http-equiv="Content-Security-Policy"]')) faults.push('it has no policy');
  for (const element of document.querySelectorAll('*')) {
    if (element.matches('script:not([type="application/ld+json"]), style, iframe, object, embed, form')) faults.push(`it has a ${element.localName}`);
    for (const { name, value } of element.attributes) {
      if (name === 'style' || name.startsWith('on') || /^\s*javascript:/i.test(value)) faults.push(`it has ${name}="${value}"`);
    }
  }
  return faults;
}

// strict opens every page and listens to what it asks for and complains of.
async function strict(edition) {
  const site = await serve(edition.folder), heard = new Set();
  const ready = async context => {
    await context.addInitScript(listen);
    context.on('console', message => heard.add(`the console says: ${message.text()}`));
    context.on('request', request => /^data:/.test(request.url()) || request.url().startsWith(site) || heard.add(`a page asks for ${request.url()}`));
    context.on('response', response => response.ok() || heard.add(`${response.url()} answers ${response.status()}`));
  };
  await everyPage({ site, pages: edition.pages, ready }, tab => tab.evaluate(written));
  assert.deepEqual([...heard], []);
}

test('every page keeps to the policy and asks nobody else for anything', () => strict(top));
test('every page in many scripts keeps to the policy', () => strict(tongues));

test('the policy holds: what is smuggled into a page neither runs nor loads nor styles', async () => {
  const site = await serve(top.folder), tab = await browser.newPage();
  await tab.addInitScript(listen);
  await tab.route(site, async route => {
    const response = await route.fetch();
    const smuggled = '<h2 id="smuggled" style="color:red" onclick="1">x</h2><script>window.ran = true</script><img src="https://elsewhere.example/x.png">';
    await route.fulfill({ response, body: (await response.text()).replace('</main>', `${smuggled}</main>`) });
  });
  await tab.goto(site);
  assert.equal(await tab.evaluate(() => window.ran), undefined);
  assert.notEqual(await tab.evaluate(() => getComputedStyle(document.querySelector('#smuggled')).color), 'rgb(255, 0, 0)');
  const refused = (await tab.evaluate(() => window.refused)).join('\n');
  for (const directive of ['script-src-elem', 'style-src-attr', 'img-src']) assert.match(refused, new RegExp(directive));
  await tab.close();
});

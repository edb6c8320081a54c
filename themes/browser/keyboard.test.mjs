// Everything can be reached and seen with the keyboard alone (WCAG 2.1.1,
// 2.4.1, 2.4.3, 2.4.7, 2.4.12, 2.4.13).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, everyPage, narrow, wide } from './browser.mjs';
import { tongues, top } from './editions.mjs';
import { serve } from './serve.mjs';

// watch runs before a page: `stops` is what the focus came to and how it was
// seen there, `reachable` what it should come to, in the order of reading.
function watch() {
  const name = element => `${element.localName} "${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}"`;
  window.stops = [];
  window.reachable = () => [...document.querySelectorAll('a[href], button, summary, input:not(:disabled), audio, video, [tabindex="0"]')].filter(element => element.checkVisibility()).map(name);
  document.addEventListener('focusin', ({ target }) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(target), box = target.getBoundingClientRect();
    const outlined = outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2;
    const shown = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    window.stops.push({ name: name(target), outlined, shown });
  }, true);
}

async function walk(tab) {
  const reachable = await tab.evaluate(() => window.reachable());
  for (let i = 0; i < reachable.length; i++) await tab.keyboard.press('Tab');
  const stops = await tab.evaluate(() => window.stops);
  const astray = reachable.findIndex((name, i) => stops[i]?.name !== name);
  return [
    ...astray < 0 ? [] : [`Tab comes to ${stops[astray]?.name} and not to ${reachable[astray]}`],
    ...stops.filter(stop => !stop.outlined).map(stop => `no outline shows the focus on ${stop.name}`),
    ...stops.filter(stop => !stop.shown).map(stop => `the focus is out of sight on ${stop.name}`),
  ];
}

const walked = async (edition, viewport) => everyPage({ site: await serve(edition.folder), pages: edition.pages, viewport, reducedMotion: 'reduce', ready: context => context.addInitScript(watch) }, walk);

test('Tab comes to every link of every page, in the order of reading, and the focus is seen', () => walked(top, wide));
test('Tab comes to every link of the pages in many scripts', () => walked(tongues, narrow));

test('the first stop of every page leads past the navigation', async () => everyPage({ site: await serve(top.folder), pages: top.pages, reducedMotion: 'reduce' }, async tab => {
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('Tab');
  return tab.evaluate(() => {
    const inMain = document.querySelector('main').contains(document.activeElement);
    const nothingInMain = document.querySelector('main :is(a[href], summary, [tabindex="0"])') === null;
    return inMain || nothingInMain ? [] : ['the skip link does not lead to the content'];
  });
}));

test('what scrolls sideways on a phone can be scrolled with the keyboard: it is a stop of its own that says what it is, or has one in it', async () => everyPage({ site: await serve(top.folder), pages: top.pages, viewport: narrow }, tab => tab.evaluate(() => {
  const scrolling = [...document.body.querySelectorAll('*')].filter(element => element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX));
  const ownStop = element => element.tabIndex === 0;
  const hasStop = element => element.querySelector('a[href], summary, [tabindex="0"]') !== null;
  return scrolling.filter(element => !hasStop(element) || ownStop(element)).filter(element => !ownStop(element) || !element.matches('section, [role=region]') || !(element.ariaLabel || element.getAttribute('aria-labelledby'))).map(element => `${element.className} scrolls and cannot be focused by name`);
})));

test('the skip link is out of sight until it has the focus', async () => {
  const tab = await browser.newPage();
  await tab.goto(await serve(top.folder));
  const bottom = () => tab.locator('.skip').evaluate(link => link.getBoundingClientRect().bottom);
  assert.ok(await bottom() <= 0);
  await tab.keyboard.press('Tab');
  assert.ok(await bottom() > 0);
  await tab.close();
});

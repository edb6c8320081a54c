// Text may be made larger, wider and put on a narrow screen: no page scrolls
// sideways, and nothing is cut off (WCAG 1.4.4, 1.4.10, 1.4.12).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyPage, narrow } from './browser.mjs';
import { tongues, top } from './editions.mjs';
import { serve } from './serve.mjs';

// What a reader may ask for. The text spacing is that of WCAG 1.4.12.
const wishes = {
  'as it is': '',
  'with text at 200 %': 'html { font-size: 200% !important }',
  'with wide text spacing': '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }',
};

// overflowing runs in the page and names what makes it scroll, and what is cut off.
function overflowing(wishes) {
  const all = [...document.body.querySelectorAll('*')].filter(element => element.checkVisibility());
  const name = element => `${element.localName}.${element.className} "${element.textContent.trim().slice(0, 30)}"`;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  return Object.entries(wishes).flatMap(([wish, style]) => {
    sheet.replaceSync(style);
    const { scrollWidth, clientWidth } = document.scrollingElement;
    const widest = all.reduce((most, element) => element.closest('.scroll') || element.getBoundingClientRect().right < most.getBoundingClientRect().right ? most : element, document.body);
    const cut = all.filter(element => element.scrollWidth > element.clientWidth && /hidden|clip/.test(getComputedStyle(element).overflowX));
    const lost = all.filter(element => !element.matches('.skip') && element.getBoundingClientRect().left < -1);
    return [
      ...scrollWidth > clientWidth ? [`${wish} it scrolls sideways, ${scrollWidth} px wide: ${name(widest)}`] : [],
      ...cut.map(element => `${wish} it is cut off: ${name(element)}`),
      ...lost.map(element => `${wish} it lies left of the screen: ${name(element)}`),
    ];
  });
}

const reflows = async edition => everyPage({ site: await serve(edition.folder), pages: edition.pages, viewport: narrow }, tab => tab.evaluate(overflowing, wishes));

test('no page of the example scrolls sideways at 320 px, however large its text', () => reflows(top));
test('no page in many scripts scrolls sideways at 320 px, however large its text', () => reflows(tongues));

// framed runs in the page and says of each table of a text whether it scrolls, and whether the keyboard stops there.
const framed = () => [...document.querySelectorAll('.prose .scroll')].map(frame => ({ scrolls: frame.scrollWidth > frame.clientWidth, stops: frame.tabIndex === 0, words: frame.innerText.slice(0, 40) }));

test('a table that is thought to fit a phone does not scroll there, in many scripts', async () => {
  let fit = 0, wide = 0;
  await everyPage({ site: await serve(tongues.folder), pages: tongues.pages, viewport: narrow }, async tab => {
    const tables = await tab.evaluate(framed);
    fit += tables.filter(table => !table.scrolls && !table.stops).length;
    wide += tables.filter(table => table.scrolls && table.stops).length;
    return tables.filter(table => table.scrolls && !table.stops).map(table => `the table “${table.words}” scrolls`);
  });
  assert.ok(fit > 10 && wide > 1, `${fit} tables fit, and ${wide} scroll`);
});

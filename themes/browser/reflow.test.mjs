// Text may be made larger, wider and put on a narrow screen: no page scrolls
// sideways, and nothing is cut off (WCAG 1.4.4, 1.4.10, 1.4.12).
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

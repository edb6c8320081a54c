// What is pressed is large enough for a thumb: 44 by 44 CSS pixels (WCAG 2.5.5),
// but for links in a sentence, whose size is that of its text.
import { test } from 'node:test';
import { everyPage, narrow, wide } from './browser.mjs';
import { top } from './editions.mjs';
import { serve } from './serve.mjs';

const site = await serve(top.folder);

// small runs in the page and names what is too small and stands alone.
function small() {
  const words = element => element.innerText.replace(/\s+/g, '').length;
  const block = element => getComputedStyle(element).display === 'inline' ? block(element.parentElement) : element;
  const inSentence = link => {
    const around = block(link.parentElement);
    const others = [...around.querySelectorAll('a')].reduce((sum, other) => sum + words(other), 0);
    return getComputedStyle(link).display === 'inline' && (link.closest('.prose') !== null || words(around) > others);
  };
  return [...document.querySelectorAll('a[href], button, summary')]
    .filter(element => element.checkVisibility() && !element.matches('.skip') && !inSentence(element))
    .map(element => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 44 || box.height < 44)
    .map(({ element, box }) => `${element.parentElement.localName}.${element.parentElement.className} > ${element.localName}.${element.className} is ${Math.floor(Math.min(box.width, box.height))} px ${box.width < box.height ? 'wide' : 'high'}`);
}

test('whatever stands alone is large enough to press, with a mouse and on a phone', () => everyPage({ site, pages: top.pages }, async tab => {
  const faults = [];
  for (const screen of [wide, narrow]) {
    await tab.setViewportSize(screen);
    faults.push(...await tab.evaluate(small));
  }
  return faults;
}));

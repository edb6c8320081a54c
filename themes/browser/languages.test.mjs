// Words say which language they are in and run in its direction, also where
// the language of the page is another (WCAG 3.1.2).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, everyPage } from './browser.mjs';
import { tongues } from './editions.mjs';
import { serve } from './serve.mjs';

const site = await serve(tongues.folder);

// What an author wrote, where it stands, and its language and direction.
const written = [
  ['goals/parser/', 'h1', 'كتابة محلل نحوي', 'ar', 'rtl'],
  ['goals/parser/', '.lead', 'برنامج صغير', 'ar', 'rtl'],
  ['goals/parser/', '.facts span', 'مئة ملف', 'ar', 'rtl'],
  ['goals/parser/', '.prose td', 'سطر', 'ar', 'rtl'],
  ['goals/parser/', '.row a', '解析器的第一个版本', 'zh', 'ltr'],
  ['goals/hebrew/', '.prose p', 'טקסט בעברית', 'he', 'rtl'],
  ['goals/hebrew/', 'nav a span', 'كتابة محلل نحوي', 'ar', 'rtl'],
  ['milestones/parser/', '.prose p', '第一个版本', 'zh', 'ltr'],
  ['milestones/parser/', 'article.review h3 a', 'ביקורת', 'he', 'rtl'],
  ['milestones/parser/', '.notes p', 'למה סוגריים', 'he', 'rtl'],
  ['milestones/parser/', 'p.next span', 'לקרוא שוב', 'he', 'rtl'],
  ['ar/milestones/parser/', 'h1', 'النسخة الأولى', 'ar', 'rtl'],
  ['ar/milestones/parser/', '.prose p', 'النسخة الأولى', 'ar', 'rtl'],
  ['ar/milestones/parser/', '.notice a', '解析器的第一个版本', 'zh', 'ltr'],
  ['plan/', '.lead', 'أن تكتب', 'ar', 'rtl'],
  ['plan/', '.timeline strong', 'المرحلة', 'ar', 'rtl'],
  ['plan/', 'td', 'كل شيء', 'ar', 'rtl'],
  ['sessions/2026-03-10/', '.timeline strong', 'נכתוב פחות', 'he', 'rtl'],
  ['sessions/2026-03-10/', 'ul li', 'להתחיל', 'he', 'rtl'],
];

// spoken runs in the page and finds the innermost element that holds a text.
function spoken([, place, text]) {
  const holds = element => element.textContent.includes(text);
  let element = [...document.querySelectorAll(`main :is(${place})`)].find(holds);
  for (let inner = element; inner; inner = [...inner.children].find(holds)) element = inner;
  return element && [element.closest('[lang]').lang, getComputedStyle(element).direction];
}

test('what an author wrote has its language and its direction', async () => {
  const tab = await browser.newPage();
  for (const [page, place, text, ...expected] of written) {
    await tab.goto(site + page);
    assert.deepEqual(await tab.evaluate(spoken, [page, place, text]), expected, `${text} in ${place} of ${page}`);
  }
  await tab.close();
});

test('code runs from left to right, also among words that do not', () => everyPage({ site, pages: tongues.pages }, tab => tab.evaluate(() => {
  const turned = [...document.querySelectorAll('pre')].filter(code => getComputedStyle(code).direction !== 'ltr');
  return turned.map(code => `${code.textContent} runs from right to left`);
})));

test('a text and its translation lead to each other, and each says its language', async () => {
  const tab = await browser.newPage();
  for (const [page, other, lang] of [['milestones/parser/', 'ar/milestones/parser/', 'ar'], ['ar/milestones/parser/', 'milestones/parser/', 'zh']]) {
    await tab.goto(site + page);
    assert.equal(await tab.locator(`head link[rel=alternate][hreflang=${lang}]`).evaluate(link => link.href), site + other);
    await tab.locator(`main a[hreflang=${lang}]`).click();
    assert.equal(tab.url(), site + other);
  }
  await tab.close();
});

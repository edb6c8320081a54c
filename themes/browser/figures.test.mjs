// A picture can be read on every screen, with large letters, in both
// directions, in any colours and on paper, and its table says the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, browser, everyPage, narrow, wide } from './browser.mjs';
import { crowd, midway, turned } from './editions.mjs';
import { serve } from './serve.mjs';

const medium = { width: 768, height: 1024 };
const editions = { 'the example': midway, 'a crowded portfolio': crowd, 'a crowded portfolio from right to left': turned };
const enlarged = 'html { font-size: 200% !important }';

// The pages of an edition that have figures, and one page for each kind of figure.
const drawn = edition => edition.pages.filter(page => edition.text(page).includes('class="figure'));
function oneOfEach(edition) {
  const found = new Map();
  for (const page of drawn(edition)) for (const [, kind] of edition.text(page).matchAll(/class="figure ([\w-]+)"/g)) if (!found.has(kind)) found.set(kind, page);
  return [...new Set(found.values())];
}

// colliding runs in the page and names texts of a picture that overlap, and
// texts and marks that run out of their plate.
function colliding() {
  const round = (element, { left, right, top, bottom }) => { // letters do not fill their box from top to bottom
    const air = 0.2 * Math.min(bottom - top, parseFloat(getComputedStyle(element).fontSize));
    return { words: element.textContent.trim(), left, right, top: top + air, bottom: bottom - air };
  };
  const texts = picture => {
    const list = [...picture.querySelectorAll('text')].filter(text => text.checkVisibility() && text.textContent.trim()).map(text => round(text, text.getBoundingClientRect()));
    const walker = document.createTreeWalker(picture, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
      if (node.parentElement.closest('svg') || !node.data.trim() || !node.parentElement.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      list.push(...[...range.getClientRects()].map(box => round(node.parentElement, box)));
    }
    return list;
  };
  const faults = [];
  for (const figure of document.querySelectorAll('.figure')) {
    const plate = figure.querySelector('.plate').getBoundingClientRect(), name = figure.classList[1];
    const out = box => box.left < plate.left - 1 || box.right > plate.right + 1 || box.top < plate.top - 1 || box.bottom > plate.bottom + 1;
    for (const picture of figure.querySelectorAll('.picture, .legend')) {
      const list = texts(picture);
      for (const [i, a] of list.entries()) {
        if (out(a)) faults.push(`in ${name} “${a.words}” runs out of the plate`);
        for (const b of list.slice(0, i)) {
          if (a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5) faults.push(`in ${name} “${b.words}” and “${a.words}” overlap`);
        }
      }
      for (const mark of picture.querySelectorAll('.m, line, rect, circle, path')) {
        if (mark.checkVisibility() && out(mark.getBoundingClientRect())) faults.push(`in ${name} a ${mark.localName}.${mark.className.baseVal} runs out of the plate`);
      }
    }
  }
  return faults.slice(0, 12);
}

// heaped runs in the page and names marks that hide each other.
function heaped() {
  const faults = [];
  for (const track of document.querySelectorAll('.track')) {
    const boxes = [...track.querySelectorAll('.m')].filter(mark => mark.checkVisibility()).map(mark => mark.getBoundingClientRect());
    boxes.forEach((a, i) => boxes.slice(0, i).forEach(b => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 1 && down > 1) faults.push(`two marks lie over each other by ${Math.round(across)} px`);
    }));
  }
  return faults.slice(0, 3);
}

function restyle(style) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
}

// grow doubles all letters, and nothing else: what a browser does that zooms text only.
function grow() {
  const all = [...document.body.querySelectorAll('*')].filter(element => !(element instanceof SVGElement));
  const sizes = all.map(element => 2 * parseFloat(getComputedStyle(element).fontSize));
  all.forEach((element, i) => element.style.setProperty('font-size', `${sizes[i]}px`, 'important'));
}

for (const [name, edition] of Object.entries(editions)) {
  for (const viewport of [narrow, medium, wide]) {
    test(`in ${name} nothing in a picture collides or runs out of it, on ${viewport.width} px, with letters of any size`, async () => everyPage({ site: await serve(edition.folder), pages: drawn(edition), viewport }, async tab => {
      const faults = async how => [...await tab.evaluate(colliding), ...await tab.evaluate(heaped)].map(fault => how + fault);
      const asItIs = await faults('');
      await tab.evaluate(restyle, enlarged);
      const large = await faults('with large letters, ');
      await tab.evaluate(restyle, '');
      await tab.evaluate(grow);
      return [...asItIs, ...large, ...await faults('with letters twice as large in the same room, ')];
    }));
  }
}

// told runs in the page and compares each picture with its name and its table.
function told() {
  const faults = [], number = /^\p{Nd}+$/u;
  for (const figure of document.querySelectorAll('.figure')) {
    const name = figure.classList[1], pictures = [...figure.querySelectorAll('.picture')], rows = [...figure.querySelectorAll('tbody tr')];
    const all = selector => figure.querySelectorAll(selector).length;
    if (!rows.length) faults.push(`${name} has no table`);
    if (!document.getElementById(figure.getAttribute('aria-labelledby'))) faults.push(`${name} has no title`);
    for (const picture of pictures) if (picture.role !== 'img' || !(picture.ariaLabel?.length > 20)) faults.push(`the picture of ${name} is called “${picture.ariaLabel}”`);
    for (const legend of figure.querySelectorAll('.legend')) if (legend.ariaHidden !== 'true') faults.push(`the legend of ${name} is read as well`);
    const levels = [...figure.querySelectorAll('.scale-head li')].map(level => level.textContent);
    const expected = {
      map: () => [all('.track .m'), rows.filter(row => number.test(row.cells[1].textContent.trim())).length],
      changes: () => [all('.track .m'), rows.length],
      burnup: () => [1 + (figure.querySelector('path.met').getAttribute('d').match(/H/gi)?.length ?? 0), rows.length],
      rhythm: () => [figure.querySelector('.strip-line').querySelectorAll('.track-row').length, all('thead th') - 1], // a column for each
      growth: () => [all('.scale .seen'), rows.filter(row => levels.includes(row.cells[2].textContent.trim())).length],
      received: () => [all('.third'), rows.length],
      given: () => [all('.third'), rows.length],
    }[name];
    if (!expected && pictures.length) faults.push(`nothing is known of the picture of ${name}`);
    const [shown, listed] = expected?.() ?? [0, 0];
    if (shown !== listed) faults.push(`${name} shows ${shown} and lists ${listed}`);
  }
  return faults;
}

for (const [name, edition] of Object.entries(editions)) {
  test(`in ${name} every picture has a name, and a table that lists as much`, async () => everyPage({ site: await serve(edition.folder), pages: drawn(edition) }, tab => tab.evaluate(told)));
}

test('every table is opened with the keyboard, and fits', async () => everyPage({ site: await serve(crowd.folder), pages: oneOfEach(crowd), viewport: narrow }, async tab => {
  const faults = [];
  for (const summary of await tab.locator('.figure summary').all()) {
    await summary.focus();
    await tab.keyboard.press('Enter');
    const rows = summary.locator('xpath=..').locator('tbody tr');
    if (!await rows.first().isVisible()) faults.push('a table stays shut');
  }
  return [...faults, ...await tab.evaluate(() => document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth ? ['an open table makes the page scroll sideways'] : [])];
}));

// What is drawn and says something, without the air, the lines of the ground and the paper.
const meaning = '.full, .ring, .dash, .half, .waived .line, line.done, line.today, .scope, path.met, line.met, .cell, line.missed, .bar rect, .first, .last, .seen, .segment, .dots i, .road, .defs path';

// faint runs in the page and names what has less than 3:1 against its plate
// (WCAG 1.4.11), words with less than 7:1, and signs that are not seen within
// their mark.
function faint(meaning) {
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const light = colour => {
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const colours = element => {
    const { fill, stroke, strokeWidth, borderTopColor } = getComputedStyle(element);
    if (element.localName === 'i') return [borderTopColor];
    return [...fill.startsWith('url') ? [] : [fill], ...parseFloat(strokeWidth) >= 1 ? [stroke] : []].filter(colour => colour !== 'none');
  };
  const ground = element => {
    for (let at = element; at; at = at.parentElement) if (!getComputedStyle(at).backgroundColor.endsWith(', 0)')) return getComputedStyle(at).backgroundColor;
    return 'Canvas';
  };
  const plate = ground(document.querySelector('.plate'));
  const faults = new Set();
  for (const element of document.querySelectorAll(meaning)) {
    const best = Math.max(0, ...colours(element).map(colour => contrast(colour, element.closest('.defs') ? plate : ground(element))));
    if (best < 3) faults.add(`${element.localName}.${element.className.baseVal ?? element.className} has ${best.toFixed(2)} to 1`);
  }
  for (const text of document.querySelectorAll('.picture text')) { // 7:1, on the paper that its halo puts around it (1.4.6)
    const { fill, stroke, paintOrder } = getComputedStyle(text);
    if (contrast(fill, stroke) < 7 || contrast(stroke, plate) > 1.01 || !paintOrder.startsWith('stroke')) faults.add(`text has ${contrast(fill, stroke).toFixed(2)} to 1`);
  }
  for (const words of document.querySelectorAll('.picture :is(b, p, li, span, .track-name)')) {
    const seen = contrast(getComputedStyle(words).color, ground(words));
    if (words.checkVisibility() && seen < 7) faults.add(`the words of ${words.className || words.localName} have ${seen.toFixed(2)} to 1`);
  }
  for (const sign of document.querySelectorAll('.full ~ .sign')) {
    const { stroke } = getComputedStyle(sign), { fill } = getComputedStyle(sign.parentElement.querySelector('.full'));
    if (contrast(stroke, fill) < 3) faults.add(`a sign has ${contrast(stroke, fill).toFixed(2)} to 1 within its mark`);
  }
  return [...faults];
}

for (const settings of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { colorScheme: 'light', forcedColors: 'active' }, { colorScheme: 'dark', forcedColors: 'active' }]) {
  test(`whatever a picture says by words, lines and shapes is seen: ${Object.values(settings).join(', ')}`, async () => {
    for (const edition of [midway, crowd]) await everyPage({ site: await serve(edition.folder), pages: oneOfEach(edition), ...settings }, tab => tab.evaluate(faint, meaning));
  });
}

test('on paper a picture is whole, dark on white, and not torn across pages', async () => {
  for (const edition of [midway, crowd, turned]) {
    await everyPage({ site: await serve(edition.folder), pages: oneOfEach(edition), viewport: { width: 718, height: 1047 }, colorScheme: 'dark' }, async tab => {
      await tab.emulateMedia({ media: 'print' });
      const torn = () => [...document.querySelectorAll('.picture > *')].filter(part => part.checkVisibility() && getComputedStyle(part).breakInside !== 'avoid').map(part => `${part.className.baseVal ?? part.className} may be torn`);
      return [...await tab.evaluate(colliding), ...await tab.evaluate(faint, meaning), ...new Set(await tab.evaluate(torn))];
    });
  }
});

test('time runs from right to left where the page does', async () => {
  const tab = await browser.newPage({ viewport: wide });
  for (const [edition, sign] of [[crowd, 1], [turned, -1]]) {
    await tab.goto(address(await serve(edition.folder), 'map/index.html'));
    const places = await tab.evaluate(() => [...document.querySelector('.over-time .axis').querySelectorAll('text')].map(label => label.getBoundingClientRect().left));
    assert.ok(places.length > 3);
    assert.deepEqual(places, places.toSorted((a, b) => sign * (a - b)));
  }
  await tab.close();
});

// ended runs in the page and names labels that are cut at the wrong end.
function ended() {
  return [...document.querySelectorAll('.track tspan')].filter(line => line.checkVisibility() && line.textContent.includes('…')).flatMap(line => {
    const text = line.textContent, first = line.getExtentOfChar(text.search(/\p{L}/u)), last = line.getExtentOfChar(text.indexOf('…'));
    return last.x > first.x === /\p{Script=Arabic}/u.test(text) ? [`“${text}” is cut where it begins`] : [];
  });
}

for (const [name, edition] of [['from left to right', crowd], ['from right to left', turned]]) {
  test(`${name}, a name that is cut ends in dots, in whichever script`, async () => everyPage({ site: await serve(edition.folder), pages: ['map/index.html'], viewport: wide }, tab => tab.evaluate(ended)));
}

test('an arrow from one level to another points the way that the page reads', async () => {
  const tab = await browser.newPage({ viewport: wide });
  for (const [edition, arrow] of [[crowd, '→'], [turned, '←']]) {
    await tab.goto(address(await serve(edition.folder), 'growth/index.html'));
    const levels = (await tab.locator('.levels').allTextContents()).join();
    assert.match(levels, new RegExp(arrow));
    assert.doesNotMatch(levels, new RegExp(arrow === '→' ? '←' : '→'));
  }
  await tab.close();
});

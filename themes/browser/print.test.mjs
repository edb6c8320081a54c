// A printed page is a document: the text without the navigation, black on
// white, with the structure that a screen reader needs in its PDF.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, browser, everyPage } from './browser.mjs';
import { top } from './editions.mjs';
import { serve } from './serve.mjs';

const site = await serve(top.folder);
const a4 = { width: 718, height: 1047 }; // in CSS pixels, within margins of 1 cm

// printed runs in a page laid out for print.
function printed() {
  const faults = [];
  for (const element of document.querySelectorAll('nav, .skip, .formats')) if (element.checkVisibility()) faults.push(`it prints the navigation ${element.className || element.ariaLabel}`);
  if (getComputedStyle(document.body).backgroundColor !== 'rgb(255, 255, 255)') faults.push('its paper is not white');
  for (const element of document.body.querySelectorAll('*')) if (element.getBoundingClientRect().right > document.body.clientWidth + 1) faults.push(`it is wider than the paper: ${element.localName}.${element.className}`);
  return faults;
}

test('every page prints without its navigation, on white paper also in the dark', () => everyPage({ site, pages: top.pages, viewport: a4, colorScheme: 'dark' }, async tab => {
  await tab.emulateMedia({ media: 'print' });
  return tab.evaluate(printed);
}));

for (const layout of ['overview', 'goal', 'sample', 'plan', 'letter']) {
  test(`the longest ${layout} prints as a PDF with a language, a title, headings and structure`, async () => {
    const tab = await browser.newPage();
    await tab.goto(address(site, top.layouts.get(layout)));
    const pdf = (await tab.pdf({ format: 'A4', tagged: true, outline: true })).toString('latin1');
    for (const mark of ['/Marked true', '/StructTreeRoot', '/Lang (en)', '/Title', '/S /H1', '/Outlines']) assert.ok(pdf.includes(mark), `${mark} is missing`);
    await tab.close();
  });
}

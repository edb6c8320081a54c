// Save, and it is there: what a person who writes sees of `mentorfolio serve`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRequire } from 'node:module';
import { browser, narrow, wide } from './browser.mjs';
import { behind, write } from './writing.mjs';

const axe = { path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') };
const goal = 'goals/ask-the-ward-data.md', goalPage = 'goals/ask-the-ward-data/';
const picturePage = 'samples/observations-on-time/', picture = `${picturePage}observations-by-hour.svg`;
const words = 'I want to be able to make that call';

// open opens a page that can tell whether it was ever loaded again.
async function open(address, settings = {}) {
  const context = await browser.newContext({ viewport: wide, ...settings });
  await context.addInitScript(axe);
  const tab = await context.newPage();
  await tab.goto(address);
  await tab.evaluate(() => { window.first = true; });
  await tab.waitForFunction(() => document.querySelector('mentorfolio-live'));
  tab.says = text => tab.waitForFunction(text => document.body.innerText.includes(text), text, { timeout: 5000 });
  tab.reloaded = async () => !(await tab.evaluate(() => window.first));
  return tab;
}

const overlay = tab => tab.getByRole('region', { name: /error|warning|hint/ });
const bar = tab => tab.getByRole('navigation', { name: 'Live editing' });
const close = (...tabs) => Promise.all(tabs.map(tab => tab.context().close()));

test('what is saved is there, and everything the reader did stays', async t => {
  const desk = await write(t), tab = await open(desk.address + goalPage);
  const lines = tab.getByText(words);
  await tab.evaluate(() => document.querySelector('details').open = true);
  await tab.locator('main a').last().focus();
  await lines.evaluate(element => element.scrollIntoView({ block: 'start' }));
  const before = await lines.evaluate(element => element.getBoundingClientRect().top);
  // One paragraph more above what is looked at.
  desk.edit(goal, 'In December I rang', 'Something new.\n\nAnd more of it, in a paragraph of its own.\n\nIn December I rang');
  await tab.says('And more of it');
  assert.equal(await tab.reloaded(), false);
  const after = await lines.evaluate(element => element.getBoundingClientRect().top);
  assert.ok(Math.abs(after - before) <= 1, `it was at ${before} and is at ${after}`);
  assert.equal(await tab.evaluate(() => document.querySelector('details').open), true);
  assert.equal(await tab.evaluate(() => document.activeElement === [...document.querySelectorAll('main a')].at(-1)), true);
  await close(tab);
});

test('what has been selected stays selected while another paragraph changes', async t => {
  const desk = await write(t), tab = await open(desk.address + goalPage);
  await tab.getByText(words).evaluate(element => getSelection().selectAllChildren(element));
  desk.edit(goal, 'In December I rang', 'In January I rang');
  await tab.says('In January I rang');
  assert.match(await tab.evaluate(() => String(getSelection())), /I want to be able/);
  await close(tab);
});

test('after many changes the page is the one that a reload shows', async t => {
  const desk = await write(t), tab = await open(desk.address + goalPage);
  const shown = () => tab.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = false;
    document.querySelector('script[src]')?.remove();
    return document.head.outerHTML + document.body.outerHTML;
  });
  const changes = [
    ['The third question came', '## A heading\n\n- one\n- two\n\nThe third question came'],
    ['title: Answer the ward', 'title: Answers for the ward'],
    ['| How long do people stay?', '| How long?'],
    ['- one\n- two', '1. two\n2. three\n3. one'],
    ['status: met', 'status: partly-met'],
    ['In December I rang', '![A curve](/curve.svg) [^a]\n\n> [!NOTE]\n> Rang\n\n[^a]: Not a note.\n\nIn December I rang'],
    ['> [!NOTE]\n> Rang\n\n', ''],
  ];
  for (const [i, [from, to]] of changes.entries()) {
    desk.edit(goal, from, `${to}`);
    desk.edit(goal, i ? `Round ${i - 1}.` : words, i ? `Round ${i}.` : `Round 0. ${words}`);
    await tab.says(`Round ${i}.`);
  }
  await tab.waitForTimeout(300);
  assert.equal(await tab.reloaded(), false);
  const patched = await shown();
  await tab.reload();
  assert.equal(patched, await shown());
  await close(tab);
});

test('a style sheet is changed without a reload and without a page that has none', async t => {
  const desk = await write(t), tab = await open(desk.address + goalPage);
  const style = await (await fetch(new URL(await tab.getAttribute('link[rel=stylesheet]', 'href'), desk.address + goalPage))).text();
  await tab.evaluate(() => {
    window.bare = false;
    const look = () => { window.bare ||= getComputedStyle(document.body).display !== 'flex'; requestAnimationFrame(look); };
    look();
  });
  desk.save('theme/style.css', `${style}\nh1 { letter-spacing: 7px }`);
  await tab.waitForFunction(() => getComputedStyle(document.querySelector('h1')).letterSpacing === '7px', undefined, { timeout: 5000 });
  await tab.waitForFunction(() => document.querySelectorAll('link[rel=stylesheet]').length === 1);
  assert.equal(await tab.evaluate(() => window.bare), false);
  assert.equal(await tab.reloaded(), false);
  await close(tab);
});

test('a picture that changes at its address is seen', async t => {
  const desk = await write(t), tab = await open(`${desk.address}${picturePage}`);
  const width = () => tab.evaluate(() => document.querySelector('main img').naturalWidth);
  const before = await width();
  desk.edit(picture, /<svg[^>]*>/.exec(desk.read(picture))[0], `<svg xmlns="http://www.w3.org/2000/svg" width="77" height="30" viewBox="0 0 77 30">`);
  await tab.waitForFunction(() => document.querySelector('main img').naturalWidth === 77, undefined, { timeout: 5000 });
  assert.notEqual(before, 77);
  assert.equal(await tab.reloaded(), false);
  await close(tab);
});

test('a problem stands over the last good page until it is mended', async t => {
  const desk = await write(t), tab = await open(desk.address + goalPage);
  await tab.locator('main a').first().focus();
  const good = desk.read(goal);
  desk.edit(goal, 'status: met', 'status: mett');
  await overlay(tab).waitFor();
  assert.match(await overlay(tab).innerText(), /ask-the-ward-data\.md:5:9[\s\S]*status: mett/);
  assert.equal(await overlay(tab).locator('mark').innerText(), 'mett');
  assert.equal(await tab.evaluate(() => document.activeElement.localName), 'a', 'the focus stays');
  await tab.keyboard.press('Escape');
  await overlay(tab).waitFor({ state: 'hidden' });
  await bar(tab).getByRole('button', { name: /1 error/ }).click();
  await overlay(tab).waitFor();
  await tab.getByRole('button', { name: 'Close' }).click();
  await overlay(tab).waitFor({ state: 'hidden' });
  assert.equal(await tab.evaluate(() => document.querySelector('mentorfolio-live').shadowRoot.activeElement.className), 'count error', 'the focus is where it was opened from');
  desk.edit(goal, 'status: mett', 'status: mettt');
  await overlay(tab).waitFor();
  desk.save(goal, good);
  await overlay(tab).waitFor({ state: 'hidden' });
  assert.equal(await tab.reloaded(), false);
  await close(tab);
});

test('a mistake in the theme leaves the page as it was, and says where it is', async t => {
  const desk = await write(t), tab = await open(desk.address + goalPage);
  desk.save('theme/templates/layouts/goal.html', '{{define "content"}}<p>{{.Nonsense}}</p>{{end}}');
  await overlay(tab).waitFor();
  assert.match(await overlay(tab).innerText(), /theme\/templates\/layouts\/goal\.html/);
  assert.equal(await tab.getByText(words).count(), 1);
  desk.save('theme/templates/layouts/goal.html', '{{define "content"}}<h1>{{.Title}}</h1><p>mended</p>{{end}}');
  await tab.says('mended');
  await overlay(tab).waitFor({ state: 'hidden' });
  await close(tab);
});

// judge runs in the page. axe-core sees the colours of what is in the body only,
// where the bar is not. A contrast of ours that cannot be decided is a fault
// too, but for the number of a line, which may be one digit.
async function judge() {
  document.body.append(document.querySelector('mentorfolio-live'));
  const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22a', 'wcag22aa', 'wcag22aaa', 'best-practice'];
  const rules = Object.fromEntries(axe.getRules(tags).map(rule => [rule.ruleId, { enabled: true }]));
  const found = await axe.run({ runOnly: { type: 'tag', values: tags }, rules });
  const ours = node => JSON.stringify(node.target).includes('mentorfolio-live');
  const undecided = found.incomplete.filter(rule => rule.id.startsWith('color-contrast')).map(rule => ({ ...rule, nodes: rule.nodes.filter(node => ours(node) && node.any[0]?.data?.messageKey !== 'shortTextContent') })).filter(rule => rule.nodes.length > 0);
  return [...found.violations, ...undecided].flatMap(rule => rule.nodes.map(node => `${rule.id}: ${JSON.stringify(node.target)} ${node.failureSummary.replaceAll('\n', ' ')}`));
}

test('the bar and the overlay are accessible, large enough to press and never more than half of the window', async t => {
  const desk = await write(t);
  desk.edit(goal, 'status: met', 'status: mett');
  desk.edit('about.md', '---', '---\nnonsense: 1');
  for (const viewport of [wide, narrow]) {
    for (const colorScheme of ['light', 'dark']) {
      const tab = await open(`${desk.address}about/`, { viewport, colorScheme, reducedMotion: 'reduce' });
      await overlay(tab).waitFor();
      assert.deepEqual(await tab.evaluate(judge), []);
      const faults = await tab.evaluate(() => {
        const root = document.querySelector('mentorfolio-live').shadowRoot, faults = [];
        for (const element of root.querySelectorAll('a, button')) {
          const { width, height } = element.getBoundingClientRect();
          if (element.checkVisibility() && (width < 44 || height < 44)) faults.push(`${element.textContent || element.ariaLabel} is ${width} by ${height}`);
        }
        if (root.querySelector('section').offsetHeight > innerHeight / 2) faults.push('the overlay is too tall');
        if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways');
        return faults;
      });
      assert.deepEqual(faults, []);
      await close(tab);
    }
  }
});

test('each audience\'s view is a link away, and a page that it does not have says why', async t => {
  const desk = await write(t), tab = await open(desk.address + goalPage);
  await bar(tab).getByRole('link', { name: 'Public' }).click();
  await tab.waitForURL(`${desk.address}.mentorfolio/as/public/${goalPage}`);
  assert.equal(await bar(tab).getByRole('link', { name: 'Public' }).getAttribute('aria-current'), 'page');
  assert.match(await tab.locator('body').innerText(), /This is the public edition/);
  await tab.goto(`${desk.address}reflections/2026-06-14-second/`);
  await bar(tab).getByRole('link', { name: 'Public' }).click();
  await tab.waitForURL('**/as/public/reflections/**');
  assert.match(await bar(tab).innerText(), /held back/i);
  // It comes when it may be seen, without a reload.
  await tab.evaluate(() => { window.first = true; });
  desk.edit('reflections/2026-06-14-second.md', /audience: \w+/.exec(desk.read('reflections/2026-06-14-second.md'))[0], 'audience: public');
  await tab.waitForFunction(() => !document.body.matches('[class~="404"]'), undefined, { timeout: 5000 });
  assert.equal(await tab.reloaded(), false);
  assert.doesNotMatch(await bar(tab).innerText(), /held back/i);
  await close(tab);
});

test('two tabs change at once', async t => {
  const desk = await write(t), tabs = [await open(desk.address + goalPage), await open(`${desk.address}.mentorfolio/as/public/${goalPage}`, { viewport: narrow })];
  desk.edit(goal, words, `Twice. ${words}`);
  await Promise.all(tabs.map(tab => tab.says('Twice.')));
  await close(...tabs);
});

test('a tab says that the server is gone, and comes back with it', async t => {
  const desk = await write(t), tab = await open(desk.address + goalPage);
  await desk.stop();
  await bar(tab).getByText('Not connected').waitFor();
  desk.edit(goal, words, `Meanwhile. ${words}`);
  await desk.start();
  await tab.says('Meanwhile.');
  await bar(tab).getByText('Not connected').waitFor({ state: 'hidden' });
  assert.equal(await tab.reloaded(), false);
  await close(tab);
});

test('all of it works behind a proxy that strips a prefix', async t => {
  const desk = await write(t, '--navigate'), address = await behind('/a/prefix/', desk.address);
  const tab = await open(`${address}goals`), asked = [];
  assert.equal(tab.url(), `${address}goals/`);
  tab.on('request', request => request.url().startsWith(address) || asked.push(request.url()));
  await bar(tab).getByRole('link', { name: 'Public' }).click();
  await tab.waitForURL(`${address}.mentorfolio/as/public/goals/`);
  await tab.waitForTimeout(200);
  desk.edit(goal, words, `Through a proxy. ${words}`);
  await tab.waitForURL(`${address}.mentorfolio/as/public/${goalPage}`);
  await tab.says('Through a proxy.');
  assert.deepEqual(asked, []);
  await close(tab);
});

test('a bar that was folded stays so, and nothing of it is printed', async t => {
  const desk = await write(t), tab = await open(desk.address);
  const fold = bar(tab).getByRole('button', { name: 'Live editing' });
  await fold.click();
  assert.equal(await fold.getAttribute('aria-expanded'), 'false');
  await tab.goto(desk.address + goalPage);
  assert.equal(await bar(tab).getByRole('link', { name: 'Public' }).isVisible(), false);
  await tab.emulateMedia({ media: 'print' });
  assert.equal(await bar(tab).isVisible(), false);
  await close(tab);
});

test('a page asks nobody else for anything and complains of nothing', async t => {
  const desk = await write(t), context = await browser.newContext(), heard = [];
  context.on('console', message => heard.push(message.text()));
  context.on('weberror', error => heard.push(String(error.error())));
  context.on('request', request => /^data:/.test(request.url()) || request.url().startsWith(desk.address) || heard.push(request.url()));
  const tab = await context.newPage();
  for (const page of ['', goalPage, 'map/', 'closing/']) {
    await tab.goto(desk.address + page);
    await tab.waitForFunction(() => document.querySelector('mentorfolio-live'));
  }
  assert.deepEqual(heard, []);
  await context.close();
});

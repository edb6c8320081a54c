// The same site works at the top of a host, below a path, and opened from its
// folder with no server: every link leads somewhere, and every page has its
// style and its pictures.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { browser, everyPage } from './browser.mjs';
import { opened, tongues, top } from './editions.mjs';
import { serve } from './serve.mjs';

// gather runs in the page: all its addresses, its places, and whether it looks as it should.
async function gather() {
  const pictures = [...document.images];
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.all(pictures.map(picture => picture.decode().catch(() => {})));
  const elements = [...document.querySelectorAll('[href], [src]')];
  return {
    addresses: elements.map(element => element.href ?? element.src),
    places: [...document.querySelectorAll('[id]')].map(element => element.id),
    faults: [
      ...pictures.filter(picture => picture.naturalWidth === 0).map(picture => `the picture ${picture.getAttribute('src')} is not shown`),
      ...(getComputedStyle(document.querySelector('h1')).fontFamily.includes('Georgia') ? [] : ['it has no style']),
    ],
  };
}

// linked checks a site: what it finds at an address must be a file of its
// folder, and a fragment must name a place in that page.
async function linked(site, { folder, pages }) {
  const home = new URL(site), places = new Map(), links = [];
  await everyPage({ site, pages }, async (tab, page) => {
    const found = await tab.evaluate(gather);
    places.set(page, found.places);
    links.push(...found.addresses.map(to => ({ page, to: new URL(to) })));
    return found.faults;
  });
  const inside = links.filter(({ to }) => to.protocol === home.protocol && to.host === home.host);
  const broken = inside.filter(({ to }) => !leads(home, to, folder, places));
  assert.deepEqual(broken.map(({ page, to }) => `${page}: ${to}`), []);
  assert.ok(inside.length > 10 * pages.length, 'a page has at least its navigation');
}

function leads(home, to, folder, places) {
  if (!to.pathname.startsWith(home.pathname)) return false;
  let file = decodeURIComponent(to.pathname.slice(home.pathname.length));
  if (home.protocol !== 'file:' && /(^|\/)$/.test(file)) file += 'index.html';
  if (!statSync(path.join(folder, file), { throwIfNoEntry: false })?.isFile()) return false;
  return to.hash === '' || places.get(file)?.includes(decodeURIComponent(to.hash.slice(1))) === true;
}

// A page for unknown addresses may be shown at any depth, so its links name
// the address that it was built for; it has tests of its own.
const movable = edition => ({ ...edition, pages: edition.pages.filter(page => page !== '404.html') });

const fromFolder = pathToFileURL(opened.folder) + '/';

// uploaded is an edition as actions/upload-pages-artifact packs it, whose newest
// version leaves out all files whose names begin with a dot.
function uploaded(edition) {
  const place = mkdtempSync(path.join(tmpdir(), 'uploaded-')), archive = path.join(place, 'artifact.tar'), folder = path.join(place, 'site');
  process.on('exit', () => rmSync(place, { recursive: true, force: true }));
  mkdirSync(folder);
  execFileSync('tar', ['--dereference', '--hard-dereference', '--directory', edition.folder, '-cf', archive, '--exclude=.git', '--exclude=.github', '--exclude=.[^/]*', '.']);
  execFileSync('tar', ['--directory', folder, '-xf', archive]);
  return { ...edition, folder };
}

const gnu = execFileSync('tar', ['--version'], { encoding: 'utf8' }).includes('GNU');
test('a site that was uploaded to GitHub Pages works below the name of its repository', { skip: !gnu && 'the action packs with GNU tar' }, async () => {
  const site = uploaded(top);
  await linked(await serve(site.folder, '/repository/'), movable(site));
});

for (const base of ['/', '/repository/']) {
  test(`every link of every page leads somewhere at ${base}`, async () => linked(await serve(top.folder, base), movable(top)));
  test(`the edition to be opened from a folder works at ${base} too`, async () => linked(await serve(opened.folder, base), movable(opened)));
}
test('every link of every page leads somewhere when a folder is opened', () => linked(fromFolder, movable(opened)));
test('every link of the pages in many scripts leads somewhere', async () => linked(await serve(tongues.folder, '/repository/'), movable(tongues)));

test('a person who opens the folder clicks from page to page, and each has its style', async () => {
  const tab = await browser.newPage();
  await tab.goto(`${fromFolder}index.html`);
  const count = await tab.locator('header nav a').count();
  assert.ok(count > 3, 'there is a navigation');
  for (let i = 0; i < count; i++) {
    await tab.locator('header nav a').nth(i).click();
    const first = tab.locator('main section a, main .rows a, main .prose a').first();
    if (await first.count() > 0) await first.click();
    await tab.waitForLoadState(); // a click does not wait for the style sheet
    assert.deepEqual((await tab.evaluate(gather)).faults, [], tab.url());
    await tab.locator('.brand').click();
    assert.equal(tab.url(), `${fromFolder}index.html`);
  }
  await tab.close();
});

test('an old address leads on to the page as it is called now', async () => {
  const site = await serve(tongues.folder, '/repository/'), tab = await browser.newPage();
  assert.ok(tongues.moved.length > 0, 'a page has moved');
  for (const page of tongues.moved) {
    const old = site + page.replace(/index\.html$/, '');
    await tab.goto(old);
    await tab.waitForURL(url => url.href !== old);
    assert.deepEqual((await tab.evaluate(gather)).faults, []);
    assert.equal(await tab.locator('meta[http-equiv=refresh]').count(), 0);
  }
  await tab.close();
});

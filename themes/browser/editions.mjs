// The editions that browser_test.go has built, and the pages of each.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const sites = process.env.SITES;
if (!sites) throw new Error('SITES names no folder of built editions; run: go test ./themes/');

// An edition is a built site: its folder, its pages as paths of files, the
// moved pages that only lead on, the longest page of each layout, and the HTML
// of a page.
function edition(name) {
  const folder = path.join(sites, name);
  const files = readdirSync(folder, { recursive: true }).filter(file => file.endsWith('.html')).sort();
  const text = new Map(files.map(file => [file, readFileSync(path.join(folder, file), 'utf8')]));
  const moved = files.filter(file => text.get(file).includes('http-equiv="refresh"'));
  const pages = files.filter(file => !moved.includes(file));
  const longest = new Map();
  for (const page of pages) {
    const layout = layoutOf(text.get(page));
    const before = longest.get(layout);
    if (!before || text.get(before).length < text.get(page).length) longest.set(layout, page);
  }
  return { folder, pages, moved, layouts: longest, text: page => text.get(page) };
}

const layoutOf = html => /<body class="?([\w-]+)/.exec(html)?.[1];

// The example portfolio, published at the top of a host and below it, and to be opened from its folder.
export const top = edition('top'), below = edition('below'), opened = edition('opened');

// A small portfolio of many scripts, for its authors alone.
export const tongues = edition('tongues');

// The example in the middle of its time, and a portfolio that fills its
// pictures, once more with a theme that speaks from right to left.
export const midway = edition('midway'), crowd = edition('crowd'), turned = edition('turned');

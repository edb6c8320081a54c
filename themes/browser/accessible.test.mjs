// Every page passes every rule of WCAG 2.0 to 2.2 at A, AA and AAA that a
// machine can decide, and what axe-core holds to be best practice.
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { everyPage, narrow, wide } from './browser.mjs';
import { tongues, top } from './editions.mjs';
import { serve } from './serve.mjs';

const axe = { path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') };
const site = await serve(top.folder);

// judge runs in the page. AAA rules are off unless each is named. A contrast
// that cannot be decided, such as that of text on a picture, is a fault too,
// but for arrows, for cells of a table that are scrolled out of sight, and for
// the words of drawings, whose contrast figures.test.mjs measures.
async function judge() {
  const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22a', 'wcag22aa', 'wcag22aaa', 'best-practice'];
  const rules = Object.fromEntries(axe.getRules(tags).map(rule => [rule.ruleId, { enabled: true }]));
  const found = await axe.run({ runOnly: { type: 'tag', values: tags }, rules });
  const ran = [...found.passes, ...found.inapplicable, ...found.violations, ...found.incomplete].map(rule => rule.id);
  const outOfSight = node => node.any[0].data.messageKey === 'nonBmp' || document.querySelector(node.target[0]).closest('.scroll, .picture') !== null;
  const undecided = found.incomplete.filter(rule => rule.id.startsWith('color-contrast') && !rule.nodes.every(outOfSight));
  return [
    ...Object.keys(rules).filter(id => !ran.includes(id)).map(id => `the rule ${id} did not run`),
    ...[...found.violations, ...undecided].map(rule => `${rule.id}: ${rule.nodes[0].target} ${rule.nodes[0].failureSummary.replaceAll('\n', ' ')}`),
  ];
}

const accessible = settings => everyPage({ ready: context => context.addInitScript(axe), ...settings }, tab => tab.evaluate(judge));

test('every page is accessible on a wide screen, in light', () => accessible({ site, pages: top.pages, viewport: wide, colorScheme: 'light' }));
test('every page is accessible on a phone, in the dark', () => accessible({ site, pages: top.pages, viewport: narrow, colorScheme: 'dark' }));
test('every layout is accessible on a wide screen, in the dark', () => accessible({ site, pages: [...top.layouts.values()], viewport: wide, colorScheme: 'dark' }));
test('every layout is accessible on a phone, in light', () => accessible({ site, pages: [...top.layouts.values()], viewport: narrow, colorScheme: 'light' }));
test('every page in many scripts is accessible', async () => accessible({ site: await serve(tongues.folder), pages: tongues.pages, viewport: narrow, colorScheme: 'light' }));

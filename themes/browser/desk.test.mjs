// A review written at the review desk, from the first look to the page on which
// its notes stand: by keyboard alone, by mouse, and with a thumb on a phone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import vm from 'node:vm';
import { narrow, wide } from './browser.mjs';
import { download, portfolio, rise, select, sit, tied } from './reviewer.mjs';
import { write } from './writing.mjs';

const rules = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const work = 'sample/falls-rate-first-try', page = 'samples/falls-rate-first-try';
const phone = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };

// come presses Tab until the focus is on what is called so.
async function come(tab, name, key = 'Tab') {
  const named = () => tab.evaluate(() => {
    const { activeElement: e } = document;
    return [e.getAttribute('aria-label'), ...[...e.labels ?? []].map(label => label.textContent), e.matches('button, a, summary') ? e.textContent : ''].filter(Boolean).join(' ');
  });
  for (let i = 0; i < 300; i++) {
    await tab.keyboard.press(key);
    if (name.test(await named())) return;
  }
  assert.fail(`the keyboard does not come to ${name}`);
}

// drop puts a review file into the portfolio and builds it.
function drop(home, file) {
  home.write(`reviews/${file.name}`, file.text);
  return home.build();
}

test('a whole review is written with the keyboard alone, and every note is on its words', async () => {
  const home = portfolio(), tab = await sit(home.desk(work, 'sian'));
  const press = async (key, times = 1) => { for (let i = 0; i < times; i++) await tab.keyboard.press(key); };

  await come(tab, /Note on “It ran at the first/);
  await press('Enter');
  await press('Control+ArrowRight', 4);
  await press('Shift+Control+ArrowRight', 2);
  await come(tab, /Use these words/);
  await press('Enter');
  await tab.keyboard.type('By keyboard: one.');
  await come(tab, /Kind of note/, 'Shift+Tab');
  await press('ArrowUp', 3);
  await come(tab, /your words/);
  await press('Escape');
  assert.equal(await tab.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Strength 1', 'Escape leads to the words');

  await come(tab, /Note on “-- Falls per/);
  await press('Enter');
  await come(tab, /From line/);
  await tab.keyboard.type('15');
  await press('Tab');
  await press('Control+a');
  await tab.keyboard.type('15');
  await come(tab, /Use these words/);
  await press('Enter');
  await tab.keyboard.type('By keyboard: a line.');

  await come(tab, /I do not say/);
  await press('ArrowDown', 2);
  await come(tab, /What shows it/);
  await tab.keyboard.type('Counted by hand.');
  await come(tab, /title for your review/);
  await tab.keyboard.type('Without a mouse');
  await come(tab, /Your words on all/);
  await tab.keyboard.type('All of it.\n\nTwice.');
  await come(tab, /What next/);
  await tab.keyboard.type('Again, with a trackball.');
  await come(tab, /I do not say/);
  await press('ArrowRight', 2);
  await come(tab, /Download/);
  const file = await download(tab, () => press('Enter'));
  await rise(tab);

  assert.match(file.name, /^\d{4}-\d\d-\d\d-falls-rate-first-try-sian\.md$/);
  for (const said of ['title: "Without a mouse"', 'stance: mentor', 'outcome: not-yet', 'level: familiar', 'evidence: "Counted by hand."', 'type: strength', 'All of it.\n\nTwice.']) assert.ok(file.text.includes(said), `${said} is not in\n${file.text}`);
  const site = drop(home, file), notes = await tied(site.page(page));
  assert.equal(notes.get('By keyboard: one.'), 'first attempt');
  assert.equal(notes.get('By keyboard: a line.')?.trim(), 'join stays s    -- in the bed at midnight');
});

test('a whole review is written with the mouse, and every note is on its words', async () => {
  const home = portfolio(), tab = await sit(home.desk('milestone/falls-rate', 'sian'));
  const drag = async words => {
    await tab.evaluate(() => document.activeElement.blur());
    await select(tab, words);
    const box = await tab.evaluate(() => { const { left, right, top, bottom } = getSelection().getRangeAt(0).getBoundingClientRect(); getSelection().removeAllRanges(); return { left, right, y: (top + bottom) / 2 }; });
    await tab.mouse.move(box.left + 1, box.y);
    await tab.mouse.down();
    await tab.mouse.move(box.right - 1, box.y, { steps: 6 });
    await tab.mouse.up();
  };
  const bar = tab.getByRole('group', { name: 'A note on the selected words' });
  for (const [words, kind, text] of [['nine on posters', 'Question', 'By mouse: one.'], ['posters', 'To improve', 'By mouse: within.'], ['falls of that patient', 'Strength', 'By mouse: code.']]) {
    await drag(words);
    await bar.getByRole('button', { name: kind, exact: true }).click();
    await tab.keyboard.type(text);
  }
  assert.equal(await bar.isVisible(), false);
  await tab.getByLabel(/Not observed/).first().check();
  await tab.getByRole('radio', { name: /On new ground/ }).last().check();
  await tab.getByLabel('Your words on all of it').fill('Seen.');
  await tab.locator('summary').filter({ hasText: 'See the file' }).click();
  assert.match(await tab.locator('#_file').innerText(), /in: sample\/falls-rate-first-try/);
  const file = await download(tab, () => tab.getByRole('button', { name: 'Download the file' }).click());
  await rise(tab);
  const notes = await tied(drop(home, file).page(page));
  assert.equal(notes.get('By mouse: one.'), 'nine on posters');
  assert.equal(notes.get('By mouse: within.'), 'posters');
  assert.equal(notes.get('By mouse: code.'), 'falls of that patient');
});

test('a whole review is written on a phone, with a bar at the bottom that hides no selected word', async () => {
  const home = portfolio(), tab = await sit(home.desk('sample/ward-report', 'devan'), phone);
  await select(tab, 'Two are a direction');
  const bar = tab.getByRole('group', { name: 'A note on the selected words' });
  await bar.waitFor();
  const [at, words] = await Promise.all([bar.boundingBox(), tab.evaluate(() => getSelection().getRangeAt(0).getBoundingClientRect().bottom)]);
  assert.ok(at.y > words, 'the bar covers the words');
  assert.equal(Math.round(at.y + at.height), phone.viewport.height);
  await bar.getByRole('button', { name: 'Strength' }).tap();
  await tab.keyboard.type('By thumb.');
  await tab.getByRole('button', { name: /Note on “The nights/ }).tap();
  await tab.getByRole('button', { name: 'Use these words' }).tap();
  await tab.keyboard.type('By its button.');
  await tab.getByLabel('A title for your review').fill('On the bus');
  const file = await download(tab, () => tab.getByRole('button', { name: 'Download the file' }).tap());
  assert.match(file.text, /^stance: peer$/m);
  await rise(tab);
  const notes = await tied(drop(home, file).page('samples/ward-report'));
  assert.equal(notes.get('By thumb.'), 'Two are a direction');
  assert.equal(notes.get('By its button.'), 'The nights are as good as the days.');
});

test('what was written is there after a reload, and gone only when that was meant', async () => {
  const tab = await sit(portfolio().desk(work, 'sian'));
  await select(tab, 'ran at the first');
  await tab.getByRole('button', { name: 'Question', exact: true }).click();
  await tab.keyboard.type('Still here?');
  await tab.getByLabel('Your words on all of it').fill('Kept.');
  await tab.getByRole('radio', { name: /On familiar ground/ }).first().check();
  await tab.reload();
  assert.equal(await tab.locator('mark.question').textContent(), 'ran at the first');
  assert.equal(await tab.getByLabel('Question 1: your words').inputValue(), 'Still here?');
  assert.equal(await tab.getByLabel('Your words on all of it').inputValue(), 'Kept.');
  assert.ok(await tab.getByRole('radio', { name: /On familiar ground/ }).first().isChecked());
  await tab.getByRole('button', { name: 'Delete note 1' }).click();
  assert.equal(await tab.locator('mark').count(), 0);
  await tab.getByRole('button', { name: 'Undo' }).click();
  assert.equal(await tab.locator('mark.question').textContent(), 'ran at the first');
  await tab.getByRole('button', { name: 'Start again' }).click();
  await tab.getByRole('button', { name: 'Keep it' }).click();
  assert.equal(await tab.locator('mark').count(), 1);
  await tab.getByRole('button', { name: 'Start again' }).click();
  await tab.getByRole('button', { name: 'Forget it all' }).click();
  assert.equal(await tab.locator('mark').count(), 0);
  await tab.reload();
  assert.equal(await tab.getByLabel('Your words on all of it').inputValue(), '');
  await rise(tab);
});

test('a browser that keeps nothing is told of', async () => {
  const home = portfolio(), tab = await sit('about:blank');
  await tab.addInitScript(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  const desk = home.desk(work, 'sian');
  tab.heard = [];
  await tab.goto(desk);
  await tab.getByLabel('A title for your review').fill('Here');
  for (const line of ['#_kept', '#_said']) await tab.locator(line, { hasText: 'This browser does not keep what you write' }).waitFor();
  await tab.context().close();
});

test('two tabs of one desk write one review, and neither writes over the other', async () => {
  const tab = await sit(portfolio().desk(work, 'sian')), other = await tab.context().newPage();
  await other.goto(tab.url());
  await select(tab, 'ran at the first');
  await tab.getByRole('button', { name: 'Question', exact: true }).click();
  await tab.keyboard.type('From one.');
  await other.locator('#_list', { hasText: 'From one.' }).waitFor();
  await other.getByLabel('Question 1: your words').press('End');
  await other.keyboard.type(' From the other.');
  await other.getByLabel('What next?').fill('Together.');
  await tab.locator('#_list', { hasText: 'From one. From the other.' }).waitFor();
  await tab.waitForFunction(() => document.querySelector('#_after').value === 'Together.');
  await tab.reload();
  assert.equal(await tab.getByLabel('What next?').inputValue(), 'Together.');
  await other.getByRole('button', { name: 'Start again' }).click();
  await other.getByRole('button', { name: 'Forget it all' }).click();
  await tab.locator('mark').waitFor({ state: 'detached' });
  await tab.reload();
  assert.equal(await tab.getByLabel('What next?').inputValue(), '');
  await rise(tab);
});

test('words for a criterion without a level are not left out in silence', async () => {
  const tab = await sit(portfolio().desk(work, 'sian'));
  const criterion = tab.getByRole('group', { name: 'Gets the number' }), told = criterion.getByText('Choose a level above');
  await criterion.getByLabel('What shows it').fill('Line 12.');
  await told.waitFor();
  await criterion.getByLabel(/Not observed/).check();
  await told.waitFor({ state: 'detached' });
  assert.match(await tab.locator('#_file').textContent(), /level: not-observed\n {4}evidence: "Line 12\."/);
  await rise(tab);
});

test('a desk that is opened again says that its review is in the portfolio already', async () => {
  const home = portfolio(), tab = await sit(home.desk(work, 'sian'));
  await tab.getByLabel('A title for your review').fill('Sent');
  const file = await download(tab, () => tab.getByRole('button', { name: 'Download the file' }).click());
  await tab.locator('#_outcome', { hasText: `${file.name} is in your downloads` }).waitFor();
  const there = tab.getByText(`What is written here is in the portfolio already, as ${file.name}`).first();
  await tab.reload();
  assert.equal(await there.isVisible(), false, 'nobody has put it there');
  home.write(`reviews/${file.name}`, file.text);
  home.desk(work, 'sian');
  await tab.reload();
  await there.waitFor();
  await tab.getByRole('button', { name: 'Start again' }).first().click();
  await tab.getByRole('button', { name: 'Forget it all' }).click();
  assert.equal(await there.isVisible(), false);
  assert.equal(await tab.getByLabel('A title for your review').inputValue(), '');
  await rise(tab);
});

test('a note that is only begun is given up with Escape, and one that is deleted can be had back from where one is', async () => {
  const tab = await sit(portfolio().desk(work, 'sian'));
  const begin = tab.getByRole('button', { name: /Note on “It ran at the first/ });
  await begin.press('Enter');
  await tab.keyboard.press('Escape');
  assert.equal(await tab.locator('.desk-note').count(), 0);
  assert.ok(await begin.evaluate(button => button === document.activeElement));
  await select(tab, 'ran at the first');
  await tab.getByRole('button', { name: 'Question', exact: true }).click();
  await tab.getByRole('button', { name: 'Delete note 1' }).click();
  const box = await tab.getByRole('button', { name: 'Undo' }).boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height <= wide.height, `Undo is ${Math.round(box.y)} px down`);
  await rise(tab);
});

test('a reply names the note that it answers as a person would', async () => {
  const tab = await sit(portfolio().desk(work, 'devan'));
  await tab.locator('summary', { hasText: '14 March 2026' }).click();
  await tab.getByRole('button', { name: 'Reply to Strength 1, Siân, 14 March 2026' }).click();
  await tab.keyboard.type('So it is.');
  await tab.getByText('In reply to Strength 1, Siân, 14 March 2026').waitFor();
  assert.match(await tab.locator('#_file').textContent(), /reply_to: "2026-03-14-falls-query-mentor#1"/);
  await rise(tab);
});

test('notes are found again in a work that has changed, or listed as lost', async () => {
  const home = portfolio(), tab = await sit(home.desk(work, 'sian'));
  for (const words of ['ran at the first', 'nine on posters']) {
    await select(tab, words);
    await tab.getByRole('button', { name: 'Note', exact: true }).first().click();
    await tab.keyboard.type(words);
  }
  home.write('samples/falls-rate-first-try/index.md', home.read('samples/falls-rate-first-try/index.md').replace('It ran at the first', 'A new beginning. It ran at the first').replace('nine on posters', 'ten on walls'));
  home.desk(work, 'sian');
  await tab.reload();
  assert.deepEqual(await tab.locator('mark').allTextContents(), ['ran at the first']);
  assert.match(await tab.locator('#_loose').innerText(), /nine on posters/);
  await rise(tab);
});

test('hostile words stay words: in the desk, in the file and on the page', async () => {
  const hostile = [
    '</textarea><script>window.ran = true</script><img src=x onerror="window.ran = true">',
    '"quotes" \'too\' \\ back\\slash: {a: [b]} # no comment & *no alias !no tag %no directive @ `',
    'bidi \u202eevil\u202c \u2066isolated\u2069 \u200fmark and \ufeff\u2028\u2029\u0085\u0007\u001b[31m and \ud800 half',
    '- - -\n---\naudience: private\n---\n...\n<!-- audience: pair -->\n\tand a tab',
    '👩‍👩‍👧 🏳️‍🌈 é ́ שלום العربية 漢字',
    'x'.repeat(100_000),
  ];
  const home = portfolio(), tab = await sit(home.desk(work, 'sian'));
  for (const [i, text] of hostile.entries()) {
    await tab.getByRole('button', { name: /Note on “The table of falls/ }).click();
    await tab.getByRole('button', { name: 'Use these words' }).click();
    await tab.locator(':focus').fill(`${i}: ${text}`);
  }
  await tab.getByLabel('A title for your review').fill(hostile[0]);
  await tab.getByLabel('Your words on all of it').fill('---\naudience: private\nkind: goal\n---\n\n<!-- audience: private -->hidden<!-- /audience -->\n\naudience: pair\n\n{private}\n\n<script>window.ran = true</script> and `<b>`');
  await tab.getByLabel('What next?').fill(hostile[1]);
  const file = await download(tab, () => tab.getByRole('button', { name: 'Download the file' }).click());
  assert.equal(await tab.evaluate(() => window.ran), undefined);
  await rise(tab);
  home.write(`reviews/${file.name}`, file.text);
  const site = home.build('public');
  assert.doesNotMatch(site.told, new RegExp(file.name));
  const reader = await sit(site.page(page));
  assert.equal(await reader.evaluate(() => window.ran), undefined);
  const plain = text => text.toWellFormed().replace(/[\s\p{C}\ufe0e]+/gu, ''); // \ufe0e keeps a comment apart
  const read = plain(await reader.evaluate(() => document.body.innerText));
  for (const [i, text] of hostile.entries()) assert.ok(read.includes(plain(`${i}:${text}`)), `note ${i} is not read as it was written`);
  await reader.goto(site.page(`reviews/${file.name.slice(0, -3)}`));
  const words = plain(await reader.locator('main .prose').first().innerText());
  for (const text of ['audience:private', 'kind:goal', '<!--audience:private-->hidden<!--/audience-->', 'audience:pair', '{private}', '<script>window.ran=true</script>and<b>']) assert.ok(words.includes(text), `${text} is not in ${words}`);
  await reader.context().close();
});

test('whatever is typed, its file says it, and nothing in it is taken for a header, a comment or an audience', () => {
  const script = readFileSync(new URL('../default/desk/3-file.js', import.meta.url), 'utf8');
  const { said, reviewFile } = vm.runInNewContext(`const desk = { audience: 'public' }; ${script}; ({ said, reviewFile })`);
  const bits = ['a', 'word ', 'audience: pair', 'draft: true', 'private: yes', ': ', '# ', '- ', '---', '...', '+++', '{', '}', '[', ']', '"', "'", '\\', '\n', '\n\n', '\n  ', '\t', ' ', '<!--', '-->', '<!-- audience: pair -->', '<!-- /audience -->', '&lt;!-- audience: pair',
    '＜！-- audience: private', '<— pair —>', '\u0085', '\u2028', '\ufeff', '\u0007', '\ud800', '😀', '👩‍👧', 'e\u0301', '\u202e', '\u00ad', '\u00a0', '|', '>', '|-', '%', '@', '`', '```\n', '*a*', '&x', '!t', '? ', '<script>', '</b>', '<https://a.example>', 'kind: goal', 'title: x\n', '<<<<<<< x\n', '::: private', '[private]', 'Audience： pair', '= ', '://', '- [ ] x\n', '[^1]'];
  let seed = 11;
  const chance = below => (seed = (seed * 48271) % 2147483647) % below;
  const some = () => { let text = ''; for (let i = chance(9); i >= 0; i--) text += bits[chance(bits.length)]; return said(text); };
  const home = portfolio(), written = new Map();
  for (let i = 0; i < 120; i++) {
    const r = { title: `Chance ${i}`, of: work, by: 'sian', stance: 'mentor', date: '2026-03-20', rubric: 'ward-data', next: some(), words: some(), scores: [{ criterion: 'query', level: 'familiar', evidence: some(), note: some() }], notes: [{ type: 'note', text: `x${some()}` }, { type: 'question', text: said(`y${some()}\n${some()}`) }] };
    home.write(`reviews/chance-${i}.md`, reviewFile(r));
    written.set(`chance-${i}`, [r.next, r.scores[0].evidence, r.scores[0].note, ...r.notes.map(note => note.text)]);
  }
  const { data } = home.build('public'), bare = text => (text ?? '').replace(/[\s\p{Cf}\ufe0e\u0085]+/gu, '');
  const found = new Map(data.entries.filter(entry => entry.kind === 'review').map(entry => [entry.id, entry]));
  for (const [id, texts] of written) {
    const { next, scores, notes } = found.get(id)?.fields ?? assert.fail(`${id} is not there`);
    assert.deepEqual([next, scores.query.evidence, scores.query.note, ...notes.map(note => note.text)].map(bare), texts.map(bare), id);
  }
});

test('the review can be copied, sent and opened on GitHub, as far as an address goes', async () => {
  const home = portfolio();
  home.write('mentorfolio.yaml', `${home.read('mentorfolio.yaml')}\nrepository: https://github.com/ana/portfolio/tree/draft/notes\n`);
  const tab = await sit(home.desk(work, 'sian'));
  const hub = tab.getByRole('link', { name: 'Open on GitHub' }), mail = tab.getByRole('link', { name: 'Send by e-mail' });
  await tab.getByRole('button', { name: 'Copy', exact: true }).click({ force: true });
  await tab.locator('#_said', { hasText: 'There is nothing to send yet' }).waitFor();
  await tab.getByLabel('A title for your review').fill('Short & sweet? 100 %');
  const text = await tab.locator('#_file').textContent();
  const made = new URL(await hub.getAttribute('href'));
  assert.equal(`${made.origin}${made.pathname}`, 'https://github.com/ana/portfolio/new/draft');
  assert.match(made.searchParams.get('filename'), /^notes\/reviews\/\d{4}-\d\d-\d\d-falls-rate-first-try-sian\.md$/);
  assert.equal(made.searchParams.get('value'), text);
  const letter = new URL(await mail.getAttribute('href'));
  assert.ok(letter.searchParams.get('body').endsWith(text));
  await tab.getByLabel('Your words on all of it').fill('Long. '.repeat(2000));
  assert.equal(new URL(await hub.getAttribute('href')).searchParams.get('value'), null);
  assert.ok((await mail.getAttribute('href')).length < 1000);
  await rise(tab);
});

test('where the desk is served it saves into the portfolio, and never over a file', async t => {
  const served = await write(t), tab = await sit(`${served.address}.mentorfolio/review/${page}/?for=sian`);
  await select(tab, 'nine on posters');
  await tab.getByRole('button', { name: 'Question', exact: true }).click();
  await tab.keyboard.type('Saved?');
  const save = tab.getByRole('button', { name: 'Save into reviews' });
  await save.click();
  await tab.getByText(/^Saved as reviews\/.*-sian\.md\.$/).waitFor();
  const file = /reviews\/.*\.md/.exec(await tab.locator('#_outcome').textContent())[0], text = served.read(file);
  assert.match(text, /text: "Saved\?"/);
  await tab.getByLabel('Question 1: your words').fill('Saved again?');
  served.save(file.replace('.md', '-2.md'), text);
  await save.click();
  await tab.getByText(/is there already and stays as it is/).waitFor();
  await save.click();
  await tab.getByText(/^Saved as .*-3\.md\.$/).waitFor();
  assert.equal(served.read(file), text);
  assert.match(served.read(file.replace('.md', '-3.md')), /text: "Saved again\?"/);
  await tab.getByRole('link', { name: 'To the page of the work' }).first().click();
  assert.equal(tab.url(), `${served.address}${page}/`);
  await tab.context().close();
});

// judge runs in the page, with every rule of WCAG that a machine can decide.
async function judge() {
  const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22a', 'wcag22aa', 'wcag22aaa', 'best-practice'];
  const rules = Object.fromEntries(axe.getRules(tags).map(rule => [rule.ruleId, { enabled: true }]));
  const found = await axe.run({ runOnly: { type: 'tag', values: tags }, rules });
  const decided = node => node.any[0].data.messageKey === 'nonBmp' || document.querySelector(node.target[0]).closest('.scroll');
  const undecided = found.incomplete.filter(rule => rule.id.startsWith('color-contrast')).map(rule => ({ ...rule, nodes: rule.nodes.filter(node => !decided(node)) }));
  return [...found.violations, ...undecided].flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.failureSummary.replaceAll('\n', ' ')}`));
}

// small names what is too small to be pressed with a thumb and stands alone.
const small = () => [...document.querySelectorAll('button, summary, select, input:not([type=radio]), textarea, label.desk-level, .desk-acts a, .desk-list a, .desk-send a')]
  .filter(element => element.checkVisibility()).map(element => ({ element, box: element.getBoundingClientRect() }))
  .filter(({ box }) => box.width < 44 || box.height < 44).map(({ element, box }) => `${element.localName}.${element.className} ${element.textContent.slice(0, 20)} is ${Math.round(box.width)} × ${Math.round(box.height)}`);

for (const [name, settings] of Object.entries({ 'on a wide screen, in light': { viewport: wide, colorScheme: 'light' }, 'on a wide screen, in the dark': { viewport: wide, colorScheme: 'dark' }, 'on the narrowest screen, in light': { viewport: narrow, colorScheme: 'light' }, 'on the narrowest screen, in the dark': { viewport: narrow, colorScheme: 'dark' } })) {
  test(`the desk is accessible ${name}, while it is written at`, async () => {
    const tab = await sit(portfolio().desk('milestone/falls-rate', 'sian'), { ...settings, reducedMotion: 'reduce' });
    await tab.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true; });
    await select(tab, 'nine on posters');
    await tab.getByRole('group', { name: 'A note on the selected words' }).waitFor();
    await tab.getByRole('button', { name: 'To improve', exact: true }).click();
    await tab.keyboard.type('A note.');
    await tab.getByRole('button', { name: 'Reply', exact: false }).first().click();
    await tab.getByRole('button', { name: /Note on “-- Falls/ }).first().click();
    await tab.evaluate(rules);
    assert.deepEqual(await tab.evaluate(judge), []);
    assert.deepEqual(await tab.evaluate(small), []);
    const { scrollWidth, clientWidth } = await tab.evaluate(() => ({ scrollWidth: document.scrollingElement.scrollWidth, clientWidth: document.scrollingElement.clientWidth }));
    assert.ok(scrollWidth <= clientWidth, `it scrolls sideways, ${scrollWidth} px wide`);
    await tab.context().close();
  });
}

test('notes of one text never lie over each other or over the text', async () => {
  const tab = await sit(portfolio().desk(work, 'sian'));
  for (const words of ['ran at the first', 'attempt', 'should have warned', 'nine on posters', 'February', 'in the bed at midnight']) {
    await select(tab, words);
    await tab.getByRole('group', { name: 'A note on the selected words' }).getByRole('button', { name: 'Note' }).click();
    await tab.keyboard.type('A note of several lines, so that it is higher than the words of which it speaks, and has to make room.');
  }
  await tab.waitForTimeout(200);
  const over = await tab.evaluate(() => {
    const boxes = [...document.querySelectorAll('.desk-text .desk-note, .desk-text > :not(.desk-notes, .desk-add)')].map(e => [e, e.getBoundingClientRect()]).filter(([, box]) => box.height);
    return boxes.flatMap(([a, x], i) => boxes.slice(i + 1).filter(([, y]) => x.left < y.right - 1 && y.left < x.right - 1 && x.top < y.bottom - 1 && y.top < x.bottom - 1).map(([b]) => `${a.className} ${a.localName} over ${b.className} ${b.localName}`));
  });
  assert.deepEqual(over, []);
  await rise(tab);
});

// tangled is a work with all that makes words hard to find again.
const tangled = `---
title: Tangled
date: 2026-04-02
milestones: [falls-rate]
audience: public
---
The row of the row is the row of the row. The row, *the row*, **the *row* of** the row; \`the row\` and ~~the row~~ the row.

שלום עולם, זה משפט עם מילים: שלום עולם. English in it, ושוב שלום.

كتابة محلل نحوي، ثم كتابة محلل آخر. e\u0301te\u0301, été, e\u0323\u0301 and ã̧.

👩‍👩‍👧 and 👩‍👧 and 👩, 🏳️‍🌈 🇪🇸🇪🇸 👍🏽👍, ｈａｌｆ ﬁve soft\u00adhyphen zero\u200bwidth “quotes” "quotes" – - …

| a | b | a |
|---|---|---|
| the row | 1 | the row |
| the row | 2 | *the* row |

- the row
- the row
  1. the row
  2. [the row](../glossary.md) of

> the row &amp; &lt;the row&gt; a\\*b

Term
: the row

\`\`\`python
for row in rows:
    row = row

for row in rows:
    row = row
\`\`\`

A claim[^1]. The row<sup>2</sup> and H<sub>2</sub>O<br>the row.

[^1]: The row of a note.
`;

test('two hundred selections by chance are on exactly the selected words, or were refused', { timeout: 600_000 }, async () => {
  const home = portfolio();
  for (const name of ['falls-rate', 'falls-rate-first-try', 'observations-on-time', 'synthetic-ward', 'ward-report']) {
    const file = `samples/${name}/index.md`;
    home.write(file, home.read(file).replace(/^milestones: \[/m, 'milestones: [falls-rate, ').replace('[falls-rate, falls-rate]', '[falls-rate]'));
  }
  home.write('samples/tangled.md', tangled);
  const tab = await sit(home.desk('milestone/falls-rate', 'sian'));
  const chosen = await tab.evaluate(async () => {
    let seed = 7;
    const chance = below => (seed = (seed * 48271) % 2147483647) % below;
    const nodes = element => { const list = [], walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT); for (let node; (node = walker.nextNode());) if (!node.parentElement.closest('[data-aside], audio, video, picture')) list.push(node); return list; };
    const said = [], texts = [...document.querySelectorAll('[data-text]')], refused = [];
    while (said.length < 200) {
      const all = nodes(texts[chance(2) ? texts.length - 1 : chance(texts.length)]), from = chance(all.length), to = Math.min(all.length - 1, from + chance(chance(4) + 1));
      const start = chance(all[from].data.length + 1), end = from === to ? start + chance(all[to].data.length - start + 1) : chance(all[to].data.length + 1);
      getSelection().setBaseAndExtent(all[from], start, all[to], end);
      const words = all.slice(from, to + 1).map((node, i) => node.data.slice(i === 0 ? start : 0, i === to - from ? end : undefined)).join('');
      const ref = all[from].parentElement.closest('[data-work]').dataset.work, before = document.querySelectorAll('.desk-note').length;
      dispatchEvent(new KeyboardEvent('keydown', { ctrlKey: true, altKey: true, code: 'KeyM' }));
      if (document.querySelectorAll('.desk-note').length === before) { refused.push(words); continue; }
      const text = `chance ${said.length}.`;
      document.activeElement.value = text;
      document.activeElement.dispatchEvent(new Event('input'));
      said.push({ text, words, ref });
    }
    return { said, refused };
  });
  const bare = words => words.replace(/[\s\u00ad\u034f\u061c\u180e\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f]+/gu, '');
  for (const words of chosen.refused) assert.equal(bare(words), '', `“${words}” was refused`);
  const file = await download(tab, () => tab.getByRole('button', { name: 'Download the file' }).click());
  await rise(tab);
  const site = drop(home, file), pages = new Map();
  for (const { text, words, ref } of chosen.said) {
    const page = ref.replace('/', 's/');
    if (!pages.has(page)) pages.set(page, await tied(site.page(page)));
    const got = bare(pages.get(page).get(text) ?? ''), want = bare(words);
    const cut = got.startsWith(want) || got.endsWith(want) || got.includes(want);
    assert.ok(got === want || cut && [...new Intl.Segmenter().segment(got)].length - [...new Intl.Segmenter().segment(want)].length <= 2 && got.length - want.length < 24 && [...new Intl.Segmenter().segment(got)].some(c => c.segment.length > 1), `${text} in ${page}: “${words}” is marked as “${pages.get(page).get(text)}”`);
  }
});

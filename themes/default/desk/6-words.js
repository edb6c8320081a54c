// How words are chosen: with the mouse, by touch, or with the keyboard alone.

// chosen is the part of a work's text that is selected, or why there is none.
function chosen() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return { why: 'desk-nothing-selected' };
  const range = selection.getRangeAt(0);
  let found, more = false;
  for (const work of works.values()) for (const [i, part] of work.parts.entries()) {
    if (!range.intersectsNode(part.element)) continue;
    const { runs, text } = readText(part.element);
    const within = document.createRange();
    within.selectNodeContents(part.element);
    const starts = range.compareBoundaryPoints(Range.START_TO_START, within) < 0, ends = range.compareBoundaryPoints(Range.END_TO_END, within) > 0;
    const from = starts ? 0 : offsetIn(runs, range.startContainer, range.startOffset), to = ends ? text.length : offsetIn(runs, range.endContainer, range.endOffset);
    if (text.slice(from, to).trim() === '') continue;
    more ||= found !== undefined;
    found = { work, part: i, from, to, starts, ends };
  }
  if (!found) return { why: 'desk-not-in-work' };
  if (more || runsOut(range, found)) return { why: 'desk-runs-out' };
  return found;
}

// runsOut reports whether words outside of the text are selected as well, more than the end of a line.
function runsOut(range, { work, part, starts, ends }) {
  const outside = document.createRange(), element = work.parts[part].element;
  let words = '';
  if (starts) { outside.setStart(range.startContainer, range.startOffset); outside.setEndBefore(element); words += outside; }
  if (ends) { outside.setStartAfter(element); outside.setEnd(range.endContainer, range.endOffset); words += outside; }
  return words.trim() !== '';
}

// quoteOf is what a note needs to speak of a part of a text, or why it cannot.
function quoteOf({ work, part, from, to }) {
  const r = work.readings[part], place = wholePlace(r, from, to);
  if (!place) return { why: 'desk-no-words' };
  const words = r.source.slice(r.units[place.first].from, r.units[place.last].to);
  if (/(?!\s)[\0-\x1f\x7f-\x9f]/.test(words.replace(/\u0085/g, ' '))) return { why: 'desk-control' };
  const quote = describe(work.readings, part, place);
  if (!quote || Object.values(quote).some(part => /(?!\s)[\0-\x1f\x7f-\x9f]/.test(part))) return { why: 'desk-too-often' };
  return { quote: { work: work.ref, ...quote, lines: work.parts[part].code ? linesOf(r, place) : undefined } };
}

// linesOf are the lines of code in which a place is.
function linesOf(r, place) {
  const line = offset => r.source.slice(0, offset).split('\n').length;
  const first = line(r.units[place.first].from), last = line(r.units[place.last].to);
  return first === last ? String(first) : `${first}-${last}`;
}

// noteOn makes a note on what is selected.
function noteOn(type, selected = chosen()) {
  const { quote, why } = selected.why ? selected : quoteOf(selected);
  if (!quote) return say(word(why), true);
  getSelection().removeAllRanges();
  hideBar();
  add(type, quote);
}

// The bar of the four kinds stands near the selected words; under a thumb, at the
// bottom of the screen, where the phone's own menu is not.
const bar = h('div', { class: 'desk-bar', role: 'group', 'aria-label': word('desk-bar'), hidden: true, 'data-aside': true, pointerdown: event => event.preventDefault(), mousedown: event => event.preventDefault(), keydown: event => { if (event.key === 'Escape') hideBar(); } },
  ...kinds.map(kind => h('button', { type: 'button', class: `desk-kind-button ${kind}`, click: () => noteOn(kind, bar.selected) }, word(`note-${kind}`))));
let pressed = false, coming;

function hideBar() { bar.hidden = true; }

function offer() {
  const selected = chosen();
  if (selected.why) return hideBar();
  bar.selected = selected;
  bar.hidden = false;
  const thumb = matchMedia('(pointer: coarse)').matches;
  bar.classList.toggle('below', thumb);
  bar.style.top = bar.style.left = '';
  if (thumb) return;
  const rects = [...getSelection().getRangeAt(0).getClientRects()].filter(rect => rect.width > 0);
  const first = rects[0], last = rects.at(-1);
  if (!first) return;
  const height = bar.offsetHeight, width = bar.offsetWidth;
  const under = last.bottom + 10 + height < innerHeight;
  const top = under ? last.bottom + 10 : Math.max(first.top - height - 10, 8);
  bar.style.top = `${top + scrollY}px`;
  bar.style.left = `${Math.max(8, Math.min(under ? last.right - width / 2 : first.left, document.documentElement.clientWidth - width - 8)) + scrollX}px`;
}

function watchSelection() {
  document.body.append(bar);
  document.addEventListener('pointerdown', event => { pressed = event.pointerType === 'mouse' && !bar.contains(event.target); });
  document.addEventListener('pointerup', () => { pressed = false; clearTimeout(coming); coming = setTimeout(offer, 30); });
  document.addEventListener('selectionchange', () => {
    clearTimeout(coming);
    if (!pressed) coming = setTimeout(offer, 250);
  });
  addEventListener('keydown', event => {
    if (event.ctrlKey && event.altKey && event.code === 'KeyM') { event.preventDefault(); noteOn('note'); }
  });
  beside.addEventListener('change', lay);
}

// By the keyboard, each block has a button; its note has the block's words in a
// field in which those that are meant are selected as in any other.
function offerBlocks() {
  for (const work of works.values()) for (const [i, part] of work.parts.entries()) {
    for (const block of [...part.element.children]) {
      const { runs } = readText(part.element);
      const own = runs.filter(run => block.contains(run.node));
      const words = own.map(run => run.node.data).join('').replace(/\s+/g, ' ').trim();
      if (!words) continue;
      block.after(h('button', { type: 'button', class: 'desk-add', 'data-aside': true, 'aria-label': word('desk-note-on', { words: shortened(words, 40) }), title: word('desk-note-on-title'), click: () => choose(work, i, own) }, h('span', { 'aria-hidden': 'true' }, '+'), h('span', { class: 'desk-add-word' }, word('desk-add'))));
    }
  }
}

function choose(work, part, own) {
  const r = work.readings[part], from = own[0].at, to = own.at(-1).end;
  const whole = wholePlace(r, from, to);
  if (!whole) return say(word('desk-no-words'), true);
  const start = r.units[whole.first].from, end = r.units[whole.last].to;
  const { quote, why } = quoteOf({ work, part, from: start, to: end });
  if (!quote) return say(word(why), true);
  const note = add('note', quote, () => {});
  chooser(note, work, part, start, end);
}

// chooser is the field in which the words of a new note are chosen.
function chooser(note, work, part, start, end) {
  const text = work.readings[part].source.slice(start, end), code = work.parts[part].code;
  const field = h('textarea', { id: `_choose-${note.id}`, 'aria-readonly': 'true', inputmode: 'none', spellcheck: 'false', beforeinput: event => event.preventDefault(), rows: Math.min(6, Math.max(2, Math.ceil(text.length / 34))), dir: 'auto', 'aria-describedby': `_choose-how-${note.id}` });
  field.value = text; // a field that is readonly would show no cursor
  const use = h('button', { type: 'button', click: () => {
    const [from, to] = field.selectionStart < field.selectionEnd ? [field.selectionStart, field.selectionEnd] : [0, text.length];
    const { quote, why } = quoteOf({ work, part, from: start + from, to: start + to });
    if (!quote) return say(word(why), true);
    delete note.prefix; delete note.suffix;
    Object.assign(note, quote);
    findNote(note);
    order();
    box.remove();
    show();
    keep();
    write(note);
    say(word('desk-speaks-of', { words: shortened(note.quote, 80) }));
  } }, word('desk-take'));
  field.addEventListener('keydown', event => { if (event.key === 'Escape') giveUp(note, box); });
  const box = h('div', { class: 'desk-choose' }, h('label', { for: field.id }, word('desk-choose')), field, h('p', { class: 'soft', id: `_choose-how-${note.id}` }, word('desk-choose-how')), ...code ? [lineFields(note, field, text, start, work.readings[part].source)] : [], use);
  $('.desk-quote', editor(note)).after(box);
  lay();
  field.focus({ preventScroll: true });
  field.setSelectionRange(0, 0);
  field.scrollIntoView({ block: 'center' });
}

// giveUp leaves a note that was only begun, for the button that began it.
function giveUp(note, box) {
  if (said(note.text)) return write(note);
  const part = partOf(note), button = blockOf(part, placed.get(note.id).to).nextElementSibling;
  box.remove();
  take(note);
  show();
  keep();
  button.focus();
}

// lineFields choose lines of code by their numbers.
function lineFields(note, field, text, start, source) {
  const first = source.slice(0, start).split('\n').length, lines = text.split('\n');
  const input = (key, value) => h('input', { type: 'number', id: `_${key}-${note.id}`, min: first, max: first + lines.length - 1, value, change: select });
  const from = input('from', first), to = input('to', first + lines.length - 1);
  function select() {
    const clamp = value => Math.min(Math.max(Math.round(Number(value)) || first, first), first + lines.length - 1) - first;
    const a = clamp(from.value), b = Math.max(a, clamp(to.value));
    const begin = lines.slice(0, a).join('\n').length + (a > 0 ? 1 : 0);
    field.setSelectionRange(begin, begin + lines.slice(a, b + 1).join('\n').length);
  }
  return h('p', { class: 'desk-lines' }, h('label', { for: from.id }, word('desk-from-line')), from, h('label', { for: to.id }, word('desk-to-line')), to);
}

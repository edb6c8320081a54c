// The notes: in the text their words are marked, beside it or below it they are written.

const kinds = ['strength', 'improve', 'question', 'note'];
const works = new Map(); // by reference: the texts of a work, with their readings
const placed = new Map(); // by the id of a note: where its words are

// meet reads the texts of the works once; what is added later is no part of them.
function meet() {
  for (const element of $$('[data-text]')) {
    const ref = element.closest('[data-work]').dataset.work;
    const work = works.get(ref) ?? works.set(ref, { ref, parts: [], readings: [] }).get(ref);
    const { text } = readText(element);
    work.parts.push({ element, text, code: element.dataset.text === 'code' });
    work.readings.push(reading(text));
  }
}

// findNote finds the words of a note in its work; a note without a quote has no place.
function findNote(note) {
  const work = works.get(note.work);
  const found = work && note.quote ? findIn(work.readings, note) : undefined;
  if (!found) return placed.delete(note.id);
  const units = work.readings[found.part].units;
  placed.set(note.id, { work, part: found.part, from: units[found.place.first].from, to: units[found.place.last].to });
}

const number = note => review.notes.indexOf(note) + 1;
const kindOf = note => word(`note-${note.type}`);
const partOf = note => { const at = placed.get(note.id); return at?.work.parts[at.part]; };

// mark shows in the texts which words have notes.
function mark() {
  for (const added of $$('[data-text] .note-ref')) added.remove();
  for (const old of $$('[data-text] mark[data-note]')) {
    const around = old.parentNode;
    old.replaceWith(...old.childNodes);
    around.normalize();
  }
  for (const { parts } of works.values()) for (const part of parts) markPart(part);
}

function markPart(part) {
  const notes = review.notes.filter(note => partOf(note) === part).map(note => ({ note, ...placed.get(note.id) }));
  if (notes.length === 0) return;
  const cuts = [...new Set(notes.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const last = new Map();
  for (const run of readText(part.element).runs) {
    if (run.node.data.trim() === '') continue;
    let node = run.node, at = run.at;
    for (const cut of [...cuts.filter(cut => cut > run.at && cut < run.end), run.end]) {
      const here = node, begins = at;
      if (cut < run.end) node = node.splitText(cut - at);
      at = cut;
      const over = notes.filter(({ from, to }) => from <= begins && to >= cut);
      if (over.length === 0) continue;
      const wrapped = h('mark', { class: `noted ${[...new Set(over.map(({ note }) => note.type))].join(' ')}`, 'data-note': over.map(({ note }) => note.id).join(' ') });
      here.replaceWith(wrapped);
      wrapped.append(here);
      for (const { note } of over) last.set(note, wrapped);
    }
  }
  for (const [note, element] of last) refer(note, element, part);
}

// refer puts the number of a note behind its last words, but into no link.
function refer(note, words, part) {
  let beside = words;
  for (let above = words.parentElement; above !== part.element; above = above.parentElement) if (above.localName === 'a') beside = above;
  while (beside.nextElementSibling?.matches('.note-ref') && beside.nextSibling === beside.nextElementSibling) beside = beside.nextElementSibling;
  beside.after(h('sup', { class: `note-ref ${note.type}`, 'data-aside': true }, h('a', { href: `#_note-${note.id}`, id: `_words-${note.id}`, 'aria-label': `${kindOf(note)} ${number(note)}`, click: event => { event.preventDefault(); write(note); } }, String(number(note)))));
}

// blockOf is the part of a text, one of those at its top, in which an offset is.
function blockOf(part, offset) {
  const { runs } = readText(part.element);
  let node = (runs.findLast(run => run.at < offset) ?? runs[0])?.node;
  while (node && node.parentNode !== part.element) node = node.parentNode;
  return node;
}

// show puts the notes where they belong: beside the block in which their words end,
// replies below what they answer, those that have lost their words in a list.
function show() {
  for (const list of $$('ol.desk-notes')) if (!list.id) list.remove();
  for (const note of review.notes) {
    const element = editor(note);
    listFor(note).append(element);
  }
  mark();
  for (const note of review.notes) renumber(note);
  lay();
  refresh();
}

function listFor(note) {
  const part = partOf(note);
  if (!part) {
    const reply = repliedTo(note);
    return reply ? listAfter(reply) : $('#_loose');
  }
  const block = blockOf(part, placed.get(note.id).to);
  return listAfter(block);
}

// repliedTo is where the note stands that a reply answers.
const repliedTo = note => note.reply_to && $$('[data-reply]').find(place => place.dataset.reply === note.reply_to);

function listAfter(block) {
  let after = block;
  if (after.nextElementSibling?.matches('.desk-add')) after = after.nextElementSibling;
  if (after.nextElementSibling?.matches('ol.desk-notes')) return after.nextElementSibling;
  const list = h('ol', { class: 'notes beside desk-notes', 'data-aside': true });
  after.after(list);
  return list;
}

const editors = new Map();

// editor is the element in which a note is written; it is made once.
function editor(note) {
  if (editors.has(note.id)) return editors.get(note.id);
  const kind = h('select', { id: `_kind-${note.id}`, change: () => { note.type = kind.value; keep(); renumber(note); mark(); lay(); } }, ...kinds.map(key => h('option', { value: key, ...key === note.type ? { selected: true } : {} }, word(`note-${key}`))));
  const text = h('textarea', { id: `_text-${note.id}`, rows: 2, dir: 'auto', 'aria-describedby': `_quote-${note.id} _about-${note.id}`, input: () => { note.text = text.value; keep(); grow(text); } });
  text.value = note.text;
  text.addEventListener('keydown', event => { if (event.key === 'Escape') { event.stopPropagation(); back(note); } });
  const element = h('li', { class: 'note desk-note', id: `_note-${note.id}`, 'data-aside': true },
    h('p', { class: 'desk-note-head' }, h('strong', {}), ' ', h('label', { class: 'hidden', for: kind.id }), kind),
    h('blockquote', { class: 'desk-quote', id: `_quote-${note.id}`, dir: 'auto' }),
    h('p', { class: 'desk-lost soft', id: `_about-${note.id}` }),
    h('label', { class: 'hidden', for: text.id }), text,
    h('p', { class: 'desk-acts' }, h('a', { class: 'desk-back', href: `#_words-${note.id}`, click: event => { event.preventDefault(); back(note); } }, word('desk-to-words')), h('button', { type: 'button', class: 'desk-quiet', click: () => drop(note) }, word('desk-delete'))));
  editors.set(note.id, element);
  sizes.observe(element);
  return element;
}

// renumber says again what a note is and which words it speaks of.
function renumber(note) {
  const element = editor(note), at = placed.get(note.id), n = number(note);
  const tied = at !== undefined;
  element.className = `note desk-note ${note.type}${partOf(note)?.code ? ' of-code' : ''}`;
  $('strong', element).textContent = String(n);
  $('.desk-quote', element).textContent = note.quote ? shortened(note.quote, 240) : '';
  $('.desk-quote', element).hidden = !note.quote;
  const lost = $('.desk-lost', element);
  lost.textContent = note.quote && !tied ? word('desk-lost') : note.reply_to ? word('desk-reply-to', { note: repliedTo(note)?.dataset.name ?? note.reply_to }) : at?.work.parts[at.part].code && note.lines ? word('desk-lines', { n: note.lines.includes('-') ? 2 : 1, lines: note.lines }) : '';
  lost.hidden = lost.textContent === '';
  $(`label[for="_text-${note.id}"]`, element).textContent = word('desk-your-note', { n: String(n), kind: kindOf(note) });
  $(`label[for="_kind-${note.id}"]`, element).textContent = word('desk-kind', { n: String(n) });
  $('.desk-back', element).hidden = !tied && !note.reply_to;
  $('.desk-quiet', element).setAttribute('aria-label', word('desk-delete-note', { n: String(n) }));
  grow($('textarea', element));
}

const shortened = (text, most) => text.length > most ? `${text.slice(0, most - 1).toWellFormed().trimEnd()}…` : text;

// grow makes a field as high as its text, where the browser does not.
function grow(field) {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.blockSize = 'auto';
  field.style.blockSize = `${field.scrollHeight + 4}px`;
}

// add makes a note and opens it.
function add(type, { work, quote, prefix, suffix, lines, reply_to }, ready = write) {
  const note = { id: review.next++, type, text: '', work, quote, prefix, suffix, lines, reply_to };
  review.notes.push(note);
  findNote(note);
  order();
  show();
  keep();
  ready(note);
  return note;
}

// order sorts the notes as their words are read; those without come last.
function order() {
  const all = [...works.values()].flatMap(work => work.parts);
  const rank = note => { const at = placed.get(note.id); return at ? [all.indexOf(at.work.parts[at.part]), at.from, at.to] : [all.length, note.id, 0]; };
  review.notes.sort((a, b) => { const x = rank(a), y = rank(b); return x[0] - y[0] || x[1] - y[1] || x[2] - y[2]; });
}

// write brings the cursor into a note.
function write(note) {
  const text = $(`#_text-${note.id}`);
  for (let fold = text?.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  text?.focus({ preventScroll: true });
  text?.scrollIntoView({ block: 'nearest' });
}

// back leads from a note to its words.
function back(note) {
  const words = $(`#_words-${note.id}`) ?? repliedTo(note)?.querySelector('button');
  if (words) words.focus();
  else $('#_notes').focus();
}

// drop deletes a note; as long as nothing else is deleted it can be had back.
let dropped;
function drop(note) {
  const n = number(note);
  take(note);
  dropped?.remove();
  dropped = h('p', { class: 'desk-undo notice', 'data-aside': true }, `${word('desk-deleted', { n: String(n) })} `, h('button', { type: 'button', click: () => {
    review.notes.splice(n - 1, 0, note);
    dropped.remove();
    findNote(note);
    order();
    show();
    keep();
    write(note);
    say(word('desk-back-again', { n: String(number(note)) }));
  } }, word('desk-undo')));
  show();
  $('#_undo').append(dropped);
  keep();
  say(word('desk-deleted', { n: String(n) }));
  $('button', dropped).focus({ preventScroll: true }); // while it has the focus it is on the screen
}

// take takes a note out of the review.
function take(note) {
  review.notes.splice(number(note) - 1, 1);
  editors.get(note.id).remove();
  placed.delete(note.id);
}

// lay puts the notes of a wide screen beside their words, none over another.
const beside = matchMedia('(min-width: 64rem)');
const sizes = new ResizeObserver(() => requestAnimationFrame(lay));
function lay() {
  for (const { parts } of works.values()) for (const { element } of parts) {
    const notes = $$(':scope > .desk-notes > .desk-note', element);
    const buttons = $$(':scope > .desk-add', element);
    element.style.minBlockSize = '';
    if (!beside.matches) {
      for (const it of [...notes, ...buttons]) it.style.top = '';
      continue;
    }
    const top = element.getBoundingClientRect().top;
    for (const button of buttons) button.style.top = `${button.previousElementSibling.getBoundingClientRect().top - top}px`;
    let free = 0;
    for (const note of notes) {
      const words = $(`mark[data-note~="${note.id.slice(6)}"]`, element);
      const at = Math.max(free, words ? words.getBoundingClientRect().top - top - 4 : 0);
      note.style.top = `${at}px`;
      free = at + note.offsetHeight + 14;
    }
    if (free > element.offsetHeight) element.style.minBlockSize = `${free}px`;
  }
}

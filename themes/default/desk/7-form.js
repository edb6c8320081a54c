// The rest of a review: levels, outcome, what next, and what is said of all of it.

// fillForm shows what was written.
function fillForm() {
  const fill = (field, value) => {
    if (field.type === 'radio') field.checked = field.value === value;
    else { field.value = value; grow(field); }
  };
  for (const field of $$('[data-field]')) fill(field, review[field.dataset.field]);
  for (const set of $$('[data-criterion]')) {
    const score = review.scores[set.dataset.criterion] ?? {};
    for (const radio of $$('input[type=radio]', set)) fill(radio, score.level ?? '');
    for (const field of $$('[data-score]', set)) fill(field, score[field.dataset.score] ?? '');
  }
}

// watchForm keeps what is written.
function watchForm() {
  const watch = (field, put) => field.addEventListener(field.type === 'radio' ? 'change' : 'input', () => {
    put(field.value);
    keep();
    if (field.type !== 'radio') grow(field);
  });
  for (const field of $$('[data-field]')) watch(field, value => { review[field.dataset.field] = value; });
  for (const set of $$('[data-criterion]')) {
    const score = () => review.scores[set.dataset.criterion] ??= {};
    for (const radio of $$('input[type=radio]', set)) watch(radio, value => { score().level = value; });
    for (const field of $$('[data-score]', set)) watch(field, value => { score()[field.dataset.score] = value; });
  }
}

function offerReplies() {
  for (const place of $$('[data-reply]')) {
    place.append(h('button', { type: 'button', class: 'desk-quiet', 'aria-label': word('desk-reply-long', { note: place.dataset.name }), click: () => add('note', { reply_to: place.dataset.reply }) }, word('desk-reply')));
  }
}

// refresh says again what depends on all that was written.
function refresh() {
  listNotes();
  tellProgress();
  refreshFile();
  tellSent();
  tellKept();
}

function listNotes() {
  const list = $('#_list');
  list.replaceChildren(...review.notes.map(note => h('li', { class: `note ${note.type}` },
    h('a', { href: `#_note-${note.id}`, click: event => { event.preventDefault(); write(note); } }, `${number(note)} ${kindOf(note)}`), ' ',
    h('span', { dir: 'auto' }, shortened(said(note.text), 120) || word('desk-empty-note')),
    ...note.quote ? [h('blockquote', { class: 'soft', dir: 'auto' }, shortened(note.quote, 90))] : [],
    ...note.quote && !placed.has(note.id) ? [h('span', { class: 'state warn' }, word('desk-lost-short'))] : [])));
  $('#_no-notes').hidden = review.notes.length > 0;
  $('#_loose-head').hidden = $('#_loose').childElementCount === 0;
}

function tellProgress() {
  const criteria = $$('[data-criterion]'), levels = criteria.filter(set => hasScore(review.scores[set.dataset.criterion])).length;
  const empty = review.notes.filter(note => !said(note.text)).length;
  const rows = [
    [review.notes.length > 0 && empty === 0, empty > 0 ? word('desk-notes-empty', { n: empty }) : review.notes.length > 0 ? word('desk-notes-written', { n: review.notes.length }) : word('desk-no-notes')],
    ...criteria.length ? [[levels === criteria.length, word('desk-levels-chosen', { n: levels, of: String(criteria.length) })]] : [],
    ...['words', 'title', 'outcome', 'after'].map(key => [review[key].trim() !== '', word(review[key].trim() !== '' ? `desk-has-${key}` : `desk-lacks-${key}`)]),
  ];
  for (const set of criteria) {
    const { level, evidence, note } = review.scores[set.dataset.criterion] ?? {};
    $('.desk-no-level', set).textContent = !level && said(`${evidence ?? ''}${note ?? ''}`) ? word('desk-no-level') : '';
  }
  $('#_progress').replaceChildren(...rows.map(([done, text]) => h('li', { class: done ? 'done' : 'open' }, text)));
}

// startAgain forgets all that was written, if that is meant.
function startAgain() {
  const ask = $('#_sure');
  ask.showModal();
}

function forget() {
  clearTimeout(keeping);
  keeping = undefined;
  review = fresh();
  try { localStorage.removeItem(place); } catch { /* then nothing is kept */ }
  showAll();
  say(word('desk-begun-again'));
  $('#_main').focus();
}

// showAll shows the review, whatever was shown before.
function showAll() {
  editors.clear();
  placed.clear();
  for (const old of $$('.desk-note, .desk-undo')) old.remove();
  for (const note of review.notes) findNote(note);
  fillForm();
  order();
  show();
}

// follow shows what was written at the same desk in another tab, so that
// neither writes over what the other has.
function follow() {
  if (keeping !== undefined || unkept) return;
  review = fresh();
  recall();
  showAll();
}

addEventListener('storage', event => { if (event.key === place || event.key === null) follow(); });
addEventListener('pageshow', event => { if (event.persisted) follow(); });

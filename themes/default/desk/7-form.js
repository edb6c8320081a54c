// The rest of a review: levels, outcome, what next, and what is said of all of it.

function fillForm() {
  for (const field of $$('[data-field]')) {
    const key = field.dataset.field;
    if (field.type === 'radio') field.checked = field.value === review[key];
    else { field.value = review[key]; grow(field); }
    field.addEventListener(field.type === 'radio' ? 'change' : 'input', () => { review[key] = field.value; keep(); if (field.type !== 'radio') grow(field); });
  }
  for (const set of $$('[data-criterion]')) {
    const score = () => review.scores[set.dataset.criterion] ??= {};
    const kept = review.scores[set.dataset.criterion] ?? {};
    for (const radio of $$('input[type=radio]', set)) {
      radio.checked = radio.value === (kept.level ?? '');
      radio.addEventListener('change', () => { score().level = radio.value; keep(); });
    }
    for (const field of $$('[data-score]', set)) {
      field.value = kept[field.dataset.score] ?? '';
      grow(field);
      field.addEventListener('input', () => { score()[field.dataset.score] = field.value; keep(); grow(field); });
    }
  }
}

function offerReplies() {
  for (const place of $$('[data-reply]')) {
    place.append(h('button', { type: 'button', class: 'desk-quiet', 'aria-label': word('desk-reply-long', { note: place.dataset.reply }), click: () => add('note', { reply_to: place.dataset.reply }) }, word('desk-reply')));
  }
}

// refresh says again what depends on all that was written.
function refresh() {
  listNotes();
  tellProgress();
  refreshFile();
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
  $('#_progress').replaceChildren(...rows.map(([done, text]) => h('li', { class: done ? 'done' : 'open' }, text)));
}

// startAgain forgets all that was written, if that is meant.
function startAgain() {
  const ask = $('#_sure');
  ask.showModal();
}

function forget() {
  review = fresh();
  editors.clear();
  placed.clear();
  try { localStorage.removeItem(place); } catch { /* then nothing is kept */ }
  for (const list of $$('.desk-note, .desk-undo')) list.remove();
  for (const field of $$('[data-field], [data-score]')) if (field.type !== 'radio') field.value = '';
  for (const radio of $$('main input[type=radio]')) radio.checked = radio.value === '';
  show();
  tellKept();
  say(word('desk-begun-again'));
  $('#_main').focus();
}

// What the reviewer has written, and how it is kept in this browser.

const desk = JSON.parse(document.querySelector('#_desk').textContent);
const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

// h makes an element. Words in it are text, whatever they hold.
function h(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...inside);
  return element;
}

// word is a text of the wording, in the plural form for n where that is given.
function word(key, values = {}) {
  const forms = desk.words[key];
  if (!forms) return key;
  const text = values.n === undefined ? forms.other : forms[new Intl.PluralRules(desk.lang).select(values.n)] ?? forms.other;
  return text.replace(/\{(\w+)\}/g, (all, name) => name === 'n' && typeof values.n === 'number' ? new Intl.NumberFormat(desk.lang).format(values.n) : values[name] ?? all);
}

// say tells what happened, also to who does not see it.
let saying;
function say(text, warn = false) {
  const said = $('#_said');
  said.textContent = '';
  said.classList.toggle('warn', warn);
  clearTimeout(saying);
  requestAnimationFrame(() => { said.textContent = text; });
  saying = setTimeout(() => { said.textContent = ''; }, Math.max(6000, text.length * 90));
}

const place = `mentorfolio-desk ${JSON.stringify([desk.portfolio, desk.of, desk.by])}`;
const fresh = () => ({ version: 1, next: 1, notes: [], scores: {}, title: '', outcome: '', after: '', words: '', sent: '' });
let review = fresh(), unkept = false;

// recall reads what was kept; something that is no review is left alone.
function recall() {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? 'null');
    if (kept?.version === 1 && Array.isArray(kept.notes)) {
      review = { ...fresh(), ...kept };
      review.notes = kept.notes.filter(note => note && typeof note === 'object' && Number.isInteger(note.id));
      review.next = Math.max(review.next, 0, ...review.notes.map(note => note.id)) + 1;
      return true;
    }
  } catch { unkept = true; }
  return false;
}

let keeping;
function keep() {
  clearTimeout(keeping);
  keeping = setTimeout(keepNow, 150);
  refresh();
}

function keepNow() {
  clearTimeout(keeping);
  keeping = undefined;
  const told = unkept;
  try {
    localStorage.setItem(place, JSON.stringify(review));
    unkept = false;
  } catch { unkept = true; }
  tellKept();
  if (unkept && !told) say(word('desk-unkept'), true); // the line at the top is far from who writes
}

function tellKept() {
  const kept = $('#_kept');
  const text = word(unkept ? 'desk-unkept' : isEmpty() ? 'desk-nothing-yet' : 'desk-kept');
  if (kept.textContent !== text) kept.textContent = text;
  kept.classList.toggle('warn', unkept);
}

const hasScore = score => Boolean(score?.level);
const isEmpty = () => review.notes.length === 0 && !Object.values(review.scores).some(score => score.level || score.evidence || score.note) && !['title', 'outcome', 'after', 'words'].some(key => review[key].trim());

addEventListener('pagehide', () => { if (keeping !== undefined) keepNow(); });
addEventListener('beforeunload', event => { if (unkept && !isEmpty()) event.preventDefault(); });

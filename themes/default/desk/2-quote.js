// How words are tied to the one place where they stand, as the program does it:
// white space is compared loosely, letters in Unicode's normal form C, and
// nothing that is not seen; a place begins and ends between whole characters.

const unseen = /[\u00ad\u034f\u061c\u180e\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
const symbol = /\p{S}/u, regional = /[\u{1f1e6}-\u{1f1ff}]/u;
const attached = /[\p{M}\u1160-\u11ff]/u; // what normal form C may compose with the letter before it
const clings = /^(?:(?![\0-\u02ff])\p{M}|[\u{1f3fb}-\u{1f3ff}])/u;
const keys = { '‘': "'", '’': "'", '‚': "'", '‛': "'", 'ʼ': "'", '′': "'", '“': '"', '”': '"', '„': '"', '‟': '"', '″': '"',
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '…': '...' };

// seenLetters are the code points of a source that are seen, with their places.
function seenLetters(source) {
  const letters = [];
  let at = 0, joined = false;
  for (const c of source) {
    if (unseen.test(c)) joined ||= c === '\u200d';
    else {
      letters.push({ c, from: at, to: at + c.length, joined: joined && symbol.test(c) });
      joined = false;
    }
    at += c.length;
  }
  return letters;
}

// reading is a text as it is compared: its units are characters as a reader counts them, or runs of white space.
function reading(source) {
  const r = { source, text: '', units: [] };
  const letters = seenLetters(source);
  let before = '', flags = 0;
  for (let i = 0; i < letters.length;) {
    const first = letters[i], space = white.test(first.c);
    let segment = first.c, to = first.to;
    for (i++; !space && i < letters.length && attached.test(letters[i].c); i++) {
      segment += letters[i].c;
      to = letters[i].to;
    }
    flags = regional.test(first.c) ? flags + 1 : 0;
    const on = first.joined && symbol.test(before) || clings.test(first.c) || flags > 0 && flags % 2 === 0;
    before = first.c;
    const last = r.units.at(-1);
    if (space && last?.space) last.to = to;
    else if (space) { r.units.push({ at: r.text.length, from: first.from, to, space }); r.text += ' '; }
    else {
      if (on && last && !last.space) last.to = to;
      else r.units.push({ at: r.text.length, from: first.from, to, space });
      r.text += segment.normalize('NFC');
    }
  }
  return indexed(r);
}

// indexed notes where the units of a reading begin and end.
function indexed(r) {
  r.starts = new Map(r.units.map((unit, i) => [unit.at, i]));
  r.ends = new Map(r.units.map((unit, i) => [r.units[i + 1]?.at ?? r.text.length, i]));
  return r;
}

// plainly is a reading with the quotes, dashes and dots of a keyboard.
function plainly(r) {
  if (r.plain) return r.plain;
  const p = { source: r.source, text: '', units: [] };
  r.units.forEach((unit, i) => {
    p.units.push({ ...unit, at: p.text.length });
    const written = r.text.slice(unit.at, r.units[i + 1]?.at ?? r.text.length);
    p.text += Object.hasOwn(keys, written) ? keys[written] : written;
  });
  return r.plain = indexed(p);
}

// trimmed is the reading of a part of a quote, without white space around it.
const trimmed = part => reading(part.replace(/^[\s\u0085]+|[\s\u0085]+$/gu, ''));

// placesOf are all places of words between what may stand before and after them.
function placesOf(r, words, before = '', after = '') {
  const list = [];
  for (let at = r.text.indexOf(words); at >= 0 && words !== ''; at = r.text.indexOf(words, at + 1)) {
    const first = r.starts.get(at), last = r.ends.get(at + words.length);
    const from = r.text[at - 1] === ' ' ? at - 1 : at, to = at + words.length + (r.text[at + words.length] === ' ' ? 1 : 0);
    if (first !== undefined && last !== undefined && (from >= before.length && r.text.startsWith(before, from - before.length)) && r.text.startsWith(after, to)) list.push({ first, last });
  }
  return list;
}

// find returns the only place of a quote in a reading, or how many fit.
function find(r, quote) {
  const [words, before, after] = [quote.quote, quote.prefix ?? '', quote.suffix ?? ''].map(trimmed);
  if (words.units.length === 0) return { fits: 0 };
  let list = placesOf(r, words.text, before.text, after.text);
  if (list.length === 0) list = placesOf(plainly(r), plainly(words).text, plainly(before).text, plainly(after).text);
  return list.length === 1 ? { fits: 1, place: list[0] } : { fits: list.length };
}

// findIn finds the only place of a quote in several readings: which, and where.
function findIn(readings, quote) {
  const found = readings.map(r => find(r, quote));
  const one = found.findIndex(f => f.fits === 1);
  return found.some((f, i) => f.fits > 1 || f.fits === 1 && i !== one) || one < 0 ? undefined : { part: one, place: found[one].place };
}

// wholePlace is the place of a part of a text without white space at its ends,
// and with all of the characters that it cuts; undefined where nothing is in it.
function wholePlace(r, from, to) {
  for (let before; before !== `${from} ${to}`;) {
    before = `${from} ${to}`;
    const place = unitsIn(r, from, to);
    if (!place) return undefined;
    [from, to] = [r.units[place.first].from, r.units[place.last].to];
    [from, to] = wholeClusters(r, from, to);
  }
  return unitsIn(r, from, to);
}

function unitsIn(r, from, to) {
  let first = r.units.findIndex(unit => unit.to > from), last = r.units.findLastIndex(unit => unit.from < to);
  while (first >= 0 && first <= last && r.units[first].space) first++;
  while (first <= last && last >= 0 && r.units[last].space) last--;
  return from < to && first >= 0 && first <= last ? { first, last } : undefined;
}

// wholeClusters widens a part of a text to whole grapheme clusters (Unicode TR 29), where the browser knows them.
function wholeClusters(r, from, to) {
  if (!Intl.Segmenter) return [from, to];
  r.clusters ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(r.source);
  const first = r.clusters.containing(from), last = r.clusters.containing(to - 1);
  return [first?.index ?? from, last ? last.index + last.segment.length : to];
}

// written is a place as it stands in the text, with one space for each run of white space.
function written(r, first, last) {
  let words = '';
  for (let i = first; i <= last; i++) {
    const unit = r.units[i];
    words += unit.space ? ' ' : r.source.slice(i > first && !r.units[i - 1].space ? r.units[i - 1].to : unit.from, unit.to);
  }
  return words;
}

const mostContext = 4000;

// describe is the quote by which a place in one of several readings is found,
// with as many words around it as tell it from all others; undefined where none do.
function describe(readings, part, place) {
  const r = readings[part], quote = written(r, place.first, place.last);
  const is = s => { const f = findIn(readings, s); return f && f.part === part && f.place.first === place.first && f.place.last === place.last; };
  if (is({ quote })) return { quote };
  for (let n = 1; n < mostContext; n = n < 16 ? n + 1 : Math.ceil(n * 1.4)) {
    const prefix = contextOf(r, place.first, -1, n), suffix = contextOf(r, place.last, 1, n);
    for (const s of [{ quote, suffix }, { quote, prefix }, { quote, prefix, suffix }]) if (is(s)) return s;
  }
  return undefined;
}

// contextOf is n words before or after a unit; letters without end count as a word after forty.
function contextOf(r, beside, way, n) {
  let i = beside + way, end = beside, letters = 0;
  if (r.units[i]?.space) i += way;
  const near = i;
  for (; i >= 0 && i < r.units.length; i += way) {
    if (r.units[i].space || ++letters % 40 === 0) n--;
    if (r.units[i].space) letters = 0;
    if (n === 0 && r.units[i].space) break;
    end = i;
    if (n === 0) break;
  }
  if (end === beside) return '';
  while (r.units[end].space) end -= way;
  return way < 0 ? written(r, end, near) : written(r, near, end);
}

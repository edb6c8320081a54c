// The review file: YAML that any reader of YAML takes for what was typed, and a
// body of which nothing is a header or a mark of an audience.

// said is a text that somebody typed: without control characters and halves of characters, lines ended by \n.
function said(text) {
  return String(text ?? '').replace(/\r\n?/g, '\n').toWellFormed().replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, '').replace(/^[\s\u0085]+|[\s\u0085]+$/gu, '');
}

const shownAsItIs = /^(?:[\u0020-\u007e\u00a1-\u00ac\u00ae-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd]|[\u{10000}-\u{1fffd}]|[\u{20000}-\u{2fffd}]|[\u{30000}-\u{3fffd}]|[\u200c\u200d])$/u;
const steers = /[\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]|(?! )\p{Zs}/u;

// What begins a comment, which no text of a header may: a sign that nobody sees,
// and that no comparison of quotes counts, stands between its parts.
const comments = /([<＜‹〈⟨﹤]|&lt;|&#0*60;|&#[xX]0*3[cC];)([ \t\p{Z}\p{Cf}]*)([!！¡\p{Pd}−─ー])/gu;
const apart = text => text.replace(comments, '$1\ufe0e$2$3');

// doubleQuoted is a text as a double-quoted scalar (YAML 1.2.2, section 7.3.1); all that is not plainly seen is escaped.
function doubleQuoted(text) {
  let out = '';
  for (const c of apart(text)) {
    if (c === '"' || c === '\\') out += '\\' + c;
    else if (c === '\n') out += '\\n';
    else if (c === '\t') out += '\\t';
    else if (c === '\u200c' || c === '\u200d' || shownAsItIs.test(c) && !steers.test(c)) out += c;
    else {
      const code = c.codePointAt(0).toString(16).toUpperCase();
      out += code.length > 4 ? '\\U' + code.padStart(8, '0') : '\\u' + code.padStart(4, '0');
    }
  }
  return `"${out}"`;
}

// readsAsKey is a line of a block of text that could be meant as a key of the header.
const readsAsKey = /^[^\p{L}\p{N}\n]*[\p{L}_][\p{L}\p{N}_.-]*["'*\s_]*[:=：＝]/u;

// blockSafe reports whether a text of several lines can stand as a literal block (section 8.1.2) and nobody could read it otherwise.
function blockSafe(text) {
  const lines = text.split('\n');
  return lines.length > 1 && !/^[ \t]|[ \t]$|^\n|\n$/m.test(text) && lines[0] !== '' &&
    [...text].every(c => c === '\n' || shownAsItIs.test(c) && !steers.test(c)) && !lines.some(line => readsAsKey.test(line));
}

function scalar(text, indent) {
  if (!blockSafe(text)) return doubleQuoted(text);
  text = apart(text);
  return '|-\n' + text.split('\n').map(line => line === '' ? '' : indent + '  ' + line).join('\n');
}

// named is an id: as it is where it is plainly a word.
const named = id => /^[A-Za-z][A-Za-z0-9_/-]*$/.test(id) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(id) ? id : doubleQuoted(id);

// statesAudience is a text within a header that could be meant to say for whom it is.
const statesAudience = /audience["'\s]*[:=：＝]/iu;

// reviewFile is the file of a review.
function reviewFile(review) {
  const lines = [], row = (indent, key, text) => { if (text) lines.push(`${indent}${key}: ${scalar(text, indent)}`); };
  row('', 'title', review.title);
  lines.push(`of: ${named(review.of)}`, `by: ${named(review.by)}`, `stance: ${review.stance}`, `date: ${review.date}`);
  if (review.rubric) lines.push(`rubric: ${named(review.rubric)}`);
  if (review.outcome) lines.push(`outcome: ${review.outcome}`);
  row('', 'next', review.next);
  if (review.seen?.length) lines.push('seen:', ...review.seen.map(seen => `  ${named(seen.work)}: ${doubleQuoted(seen.print)}`));
  if (review.scores.length) lines.push('scores:');
  for (const score of review.scores) {
    lines.push(`  ${named(score.criterion)}:`, `    level: ${named(score.level)}`);
    for (const key of ['evidence', 'note']) row('    ', key, score[key]);
  }
  if (review.notes.length) lines.push('notes:');
  for (const note of review.notes) {
    lines.push(`  - type: ${note.type}`);
    if (note.reply_to) lines.push(`    reply_to: ${doubleQuoted(note.reply_to)}`);
    if (note.in) lines.push(`    in: ${named(note.in)}`);
    for (const key of ['quote', 'prefix', 'suffix']) if (note[key]) lines.push(`    ${key}: ${doubleQuoted(note[key])}`);
    if (note.lines) lines.push(`    lines: ${doubleQuoted(note.lines)}`);
    row('    ', 'text', note.text);
  }
  if (statesAudience.test(lines.join('\n').normalize('NFKC').replace(/\p{Cf}/gu, '').replace(/\\u[0-9A-F]{4}|\\U[0-9A-F]{8}/g, ''))) lines.splice(lines.findIndex(line => line.startsWith('date: ')) + 1, 0, `audience: ${desk.audience}`);
  return `---\n${lines.join('\n')}\n---\n${review.words ? '\n' + body(review.words) + '\n' : ''}`;
}

// What may be meant for a header in a text: the signs that begin one, keys that
// say who may read it, and their values.
const fences = /^\s*(?:---|\+\+\+|\{|;{2,}|[-+]{2,}\w+\s*$)|^[\s\p{Cf}\p{Pd}˗⁃─━┄┅┈┉╌╍⎯➖ー＋﹢➕⁺+]+$/u;
const guards = /aud|dienc|draft|publi|priv|hid|secret|confiden|unlist|restrict|internal|invisib|list|visib|access|shar|kind/i;
const guarded = /[:=：＝]["'\s]*(?:|true|yes|on|1|y|false|no|off|0|n|never|pairs?|cohorts?|private|public)["'\s.]*$/iu;
const bracketed = /^[\s\p{Cf}]*(?=[^\n]*(?:pair|cohort|private|audience))(?:<|\{|%|:::|\[[^[]|>\s*\[!)/iu;

// asText is a sign that Markdown shows as it is: behind a backslash, or by its number.
const asText = sign => /[!-/:-@[-`{-~]/.test(sign) ? '\\' + sign : `&#${sign.codePointAt(0)};`;

// body is Markdown in which nothing is taken for a header, for a comment, or
// for a line that says for whom it is. What is seen stays the same.
function body(text) {
  let code = '', shown = false; // within code that is not the first thing
  return text.split('\n').map((line, i) => {
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (code === '' && fence) [code, shown] = [fence, i > 0];
    else if (code !== '' && fence?.startsWith(code) && line.trim() === fence) code = '';
    return code !== '' && shown ? apart(line) : plainLine(line.replace(comments, (_, sign, space, next) => sign + space + asText(next)), i === 0, text);
  }).join('\n');
}

// withoutTags is a line whose tags are words, but not those in `code`; <https://…> stays a link.
function withoutTags(line) {
  if (/^(?: {4}|\t)/.test(line)) return line;
  return line.replace(/(?<![`\\])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)|(?<!\\)<(?=[A-Za-z/?!])(?!https?:|mailto:)/g, part => part === '<' ? '\\<' : part);
}

function plainLine(line, first, text) {
  const folded = line.replace(/&#?\w{1,8};/g, ' ').normalize('NFKC').replace(/\p{Cf}/gu, ''), key = readsAsKey.exec(folded)?.[0];
  const closes = first && /^(?:---|\+\+\+|\.\.\.)[ \t]*$/m.test(text);
  line = withoutTags(line);
  if (key && (closes || guards.test(key) || guarded.test(folded))) line = line.replace(/(?<!https?)[:=：＝]/gu, asText);
  return first && fences.test(line) || bracketed.test(line) ? line.replace(/[^\s\p{Cf}]/u, asText) : line;
}

// today is the reader's own day.
function today() {
  const now = new Date(), two = n => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// fileName is a name that no review of this edition has.
function fileName(taken) {
  const name = `${today()}-${desk.file}`;
  for (let n = 1; ; n++) {
    const free = n === 1 ? name : `${name}-${n}`;
    if (!taken.has(free)) return `${free}.md`;
  }
}

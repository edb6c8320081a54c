// How the review gets to the mentee: a file that is saved, downloaded, copied, sent or opened on GitHub.

const taken = new Set(desk.taken ?? []);
const longestMail = 1800, longestLink = 7800; // characters of an address that programs and GitHub take

// written is the review as its file says it. Notes without words are left out.
function asWritten() {
  const notes = review.notes.filter(note => said(note.text)), lost = note => note.quote && !placed.has(note.id);
  return {
    title: said(review.title).replace(/\s*\n\s*/g, ' '), of: desk.of, by: desk.by, stance: desk.stance, date: today(), rubric: desk.rubric, outcome: review.outcome, next: said(review.after), words: said(review.words),
    seen: $$('[data-work]').map(work => ({ work: work.dataset.work, print: work.dataset.print })),
    scores: $$('[data-criterion]').map(set => ({ criterion: set.dataset.criterion, ...review.scores[set.dataset.criterion] })).filter(hasScore).map(score => ({ ...score, evidence: said(score.evidence), note: said(score.note) })),
    notes: notes.map(note => ({ type: kinds.includes(note.type) ? note.type : 'note', reply_to: note.reply_to, in: note.quote && desk.of.startsWith('milestone/') ? note.work : undefined, quote: note.quote, prefix: note.prefix, suffix: note.suffix, lines: lost(note) ? undefined : note.lines, text: said(note.text) })),
  };
}

// lacking says why the review cannot be sent yet; "" when it can.
function lacking(r) {
  if (!r.notes.length && !r.scores.length && !r.title && !r.words && !r.next && !r.outcome) return word('desk-nothing-to-send');
  return r.notes.length > 220 ? word('desk-too-many') : '';
}

let file = { name: '', text: '', why: '' };

function refreshFile() {
  const r = asWritten();
  file = { name: fileName(taken), text: reviewFile(r), why: lacking(r) };
  $('#_file').textContent = file.text;
  for (const name of $$('.desk-name')) name.textContent = file.name;
  $('#_why').textContent = file.why;
  $('#_left-out').textContent = r.notes.length < review.notes.length ? word('desk-left-out', { n: review.notes.length - r.notes.length }) : '';
  for (const button of $$('#_send > *')) button.setAttribute('aria-disabled', String(file.why !== ''));
  address();
}

// address makes the links: an e-mail, and a new file on GitHub.
function address() {
  const mail = $('#_mail'), subject = word('desk-mail-subject', { title: desk.title });
  const whole = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${word('desk-mail-body', { name: file.name, portfolio: desk.portfolio })}\n\n${file.text}`)}`;
  const fits = whole.length <= longestMail;
  mail.href = fits ? whole : `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(word('desk-mail-attach', { name: file.name, portfolio: desk.portfolio }))}`;
  mail.dataset.fits = String(fits);
  const hub = $('#_github');
  if (!hub) return;
  const made = `${desk.repository}?filename=${encodeURIComponent(`${desk.folder}/${file.name}`)}`, full = `${made}&value=${encodeURIComponent(file.text)}`;
  hub.dataset.fits = String(full.length <= longestLink);
  hub.href = full.length <= longestLink ? full : made;
}

async function copy() {
  try {
    await navigator.clipboard.writeText(file.text);
  } catch {
    const field = h('textarea', { readonly: true, class: 'hidden' });
    field.value = file.text;
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    if (!done) {
      getSelection().selectAllChildren($('#_file'));
      say(word('desk-copy-yourself'), true);
      return false;
    }
  }
  outcome(word('desk-copied'));
  return true;
}

function download() {
  const link = h('a', { href: URL.createObjectURL(new Blob([file.text], { type: 'text/markdown' })), download: file.name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  outcome(word('desk-downloaded', { name: file.name }));
}

// save hands the file to the program that serves this desk.
async function save() {
  const button = $('#_save'), { name, text } = file;
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(`${desk.save}?file=${encodeURIComponent(name)}`, { method: 'POST', headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Mentorfolio-Token': desk.token }, body: text });
    const told = (await answer.text()).trim();
    if (answer.status === 201) {
      outcome(word('desk-saved', { path: told || name }));
      taken.add(name.slice(0, -3));
      send(name);
    }
    else if (answer.status === 409) { taken.add(name.slice(0, -3)); refreshFile(); outcome(word('desk-exists', { name, free: file.name }), true); }
    else outcome(told || word('desk-save-failed'), true);
  } catch { outcome(word('desk-save-failed'), true); }
  button.removeAttribute('aria-busy');
}

// send notes the file with which the review went out; a later desk says so.
function send(name) {
  review.sent = name.slice(0, -3);
  keep();
}

// tellSent says that what is written here is in the portfolio already.
function tellSent() {
  const there = review.sent !== '' && taken.has(review.sent);
  for (const line of $$('.desk-sent')) {
    line.hidden = !there;
    $('span', line).textContent = there ? word('desk-sent', { name: `${review.sent}.md` }) : '';
  }
}

function outcome(text, warn = false) {
  const line = $('#_outcome');
  line.textContent = text;
  line.classList.toggle('warn', warn);
}

// finish lets each way be taken only when there is something to send.
function offerToSend() {
  const long = element => element.dataset.fits === 'false';
  const ways = {
    _save: save,
    _download: download,
    _copy: copy,
    _mail: async link => { if (long(link)) { download(); outcome(word('desk-mail-long')); } },
    _github: async link => { if (long(link) && await copy()) outcome(word('desk-github-long')); },
  };
  for (const element of $$('#_send > *')) element.addEventListener('click', event => {
    refreshFile();
    if (file.why) { event.preventDefault(); return say(file.why, true); }
    ways[element.id](element);
    if (element.id !== '_save') send(file.name);
  });
}
